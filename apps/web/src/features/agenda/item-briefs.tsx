import { StateBadge, PageLink, PageButton } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useViewer } from '../../app/viewer.js';
import type { AgendaItemQuery } from './generated/item.js';

type Briefs = NonNullable<NonNullable<AgendaItemQuery['agendaItem']>['briefs']>;

interface ItemBriefsProps {
  readonly itemId: string;
  readonly isApproved: boolean;
  readonly briefs: Briefs;
}

/** The item's briefs, each by its latest version. */
export function ItemBriefs({ itemId, isApproved, briefs }: ItemBriefsProps) {
  const { can } = useViewer();
  return (
    <Card component="section">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          <Trans>Arahan</Trans>
        </Title>
        {can('brief.draft') && isApproved ? (
          <PageButton
            to="/arahan/versi/baru"
            search={{ butir: itemId }}
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            <Trans>Tulis arahan</Trans>
          </PageButton>
        ) : null}
      </Group>
      {briefs.length === 0 ? (
        <Text c="dimmed">
          {isApproved ? (
            <Trans>Belum ada arahan.</Trans>
          ) : (
            <Trans>Arahan dapat ditulis setelah butir disetujui.</Trans>
          )}
        </Text>
      ) : (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {briefs.map(({ id, latestVersion: { id: versionId, title, number, state, release } }) => (
            <Group component="li" key={id} justify="space-between" gap="xs">
              <div style={{ flex: '1 1 10rem' }}>
                <PageLink to="/arahan/versi/$id" params={{ id: versionId }} fw={500}>
                  {title}
                </PageLink>
                <Text size="sm" c="dimmed">
                  <Trans>versi {number}</Trans>
                  {release === null ? null : (
                    <>
                      {' · '}
                      <PageLink to="/sebaran/$id" params={{ id: release.id }} inherit underline="always">
                        <Trans>sebaran</Trans>
                      </PageLink>
                    </>
                  )}
                </Text>
              </div>
              <StateBadge state={state} />
            </Group>
          ))}
        </Stack>
      )}
    </Card>
  );
}
