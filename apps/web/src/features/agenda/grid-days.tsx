import { AgendaMark, formatTime, intlLocale, PageLink } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useItemTitle } from './agenda-words.js';
import { Period } from './agenda-row.js';
import { isWeekend, today } from '../../app/calendar.js';
import type { GridItemFragment } from './generated/grid.js';
import { signsOf } from './grid-layout.js';

interface GridDaysProps {
  readonly days: readonly string[];
  readonly items: readonly GridItemFragment[];
}

function ItemLine({ item }: { readonly item: GridItemFragment }) {
  const titleOf = useItemTitle();
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <span style={{ paddingTop: 2 }}>
        <AgendaMark slot={item.colourSlot} />
      </span>
      <div>
        <PageLink to="/agenda/$id" params={{ id: item.id }} fw={500}>
          {titleOf(item)}
        </PageLink>
        <Text size="sm" c="dimmed">
          <Period from={item.periodFrom} until={item.periodUntil} />
        </Text>
      </div>
    </Group>
  );
}

function Day({ day, items }: { readonly day: string; readonly items: readonly GridItemFragment[] }) {
  const { i18n, t } = useLingui();
  const titleOf = useItemTitle();
  const name = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  const starts = items.filter((item) => item.periodFrom === day);
  const signs = items.flatMap((item) =>
    signsOf(item)
      .filter((sign) => sign.day === day)
      .map((sign) => ({ item, sign })),
  );
  if (starts.length === 0 && signs.length === 0 && day !== today()) return null;
  return (
    <Card component="section" padding="sm" aria-label={name}>
      <Stack gap="xs">
        <Title order={2} size="h3" c={isWeekend(day) ? 'var(--mantine-color-error)' : undefined}>
          {name}
          {day === today() ? `, ${t`hari ini`}` : ''}
        </Title>
        {signs.map(({ item, sign }) => (
          <Group key={sign.id} gap="xs" wrap="nowrap" align="flex-start">
            {sign.kind === 'cue' ? (
              <IconSpeakerphone size={18} aria-hidden />
            ) : (
              <AgendaMark slot={item.colourSlot} />
            )}
            <Text>
              {formatTime(sign.at, i18n.locale, 'time', sign.zone)} {sign.title ?? t`aba-aba arahan`}
              {'. '}
              <PageLink to="/agenda/$id" params={{ id: item.id }} underline="always">
                {titleOf(item)}
              </PageLink>
            </Text>
          </Group>
        ))}
        {starts.length === 0 ? null : (
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {starts.map((item) => (
              <ItemLine key={item.id} item={item} />
            ))}
          </Stack>
        )}
        {starts.length === 0 && signs.length === 0 ? (
          <Text c="dimmed">
            <Trans>Tidak ada yang dimulai hari ini.</Trans>
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}

/** The fortnight on a phone: what is under way, then day by day what begins and what happens. */
export function GridDays({ days, items }: GridDaysProps) {
  const underWay = items.filter((item) => item.periodFrom < (days[0] ?? ''));
  return (
    <Stack gap="sm">
      {underWay.length === 0 ? null : (
        <Card component="section" padding="sm">
          <Title order={2} size="h3" mb="xs">
            <Trans>Sudah berjalan</Trans>
          </Title>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {underWay.map((item) => (
              <ItemLine key={item.id} item={item} />
            ))}
          </Stack>
        </Card>
      )}
      {days.map((day) => (
        <Day key={day} day={day} items={items} />
      ))}
    </Stack>
  );
}
