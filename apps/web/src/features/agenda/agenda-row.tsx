import { AgendaMark, DemoMark, formatDays, StateBadge, PageLink } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, Text } from '@mantine/core';
import { useItemTitle, useLocalName } from './agenda-words.js';
import type { AgendaItemRowFragment } from './generated/agenda.js';

/** A period in words. */
export function Period({ from, until }: { readonly from: string; readonly until: string }) {
  const { i18n } = useLingui();
  return formatDays(from, until, i18n.locale);
}

/** One agenda item in a list: mark, title, state, and what decides its urgency. */
export function AgendaRow({ item }: { readonly item: AgendaItemRowFragment }) {
  const titleOf = useItemTitle();
  const nameOf = useLocalName();
  const { priority } = item;
  const lead = item.lead.shortName;
  return (
    <Card component="li" padding="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <span style={{ paddingTop: 3 }}>
          <AgendaMark slot={item.colourSlot} />
        </span>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs" justify="space-between" align="flex-start">
            <Group gap="xs" flex="1 1 14rem">
              <PageLink
                to="/agenda/$id"
                params={{ id: item.id }}
                fw={500}
                style={{ overflowWrap: 'anywhere' }}
              >
                {titleOf(item)}
              </PageLink>
              {item.isDemo ? <DemoMark /> : null}
            </Group>
            <StateBadge state={item.state} />
          </Group>
          <Text size="sm" c="dimmed">
            <Period from={item.periodFrom} until={item.periodUntil} />
          </Text>
          <Text size="sm" c="dimmed">
            {nameOf(item.theme)} · <Trans>utama: {lead}</Trans> · <Trans>prioritas {priority}</Trans>
          </Text>
        </div>
      </Group>
    </Card>
  );
}
