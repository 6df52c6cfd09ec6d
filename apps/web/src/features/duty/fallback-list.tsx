import { ErrorState, moved, ProblemList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Card, Group, Text, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { DutyRosterFragment } from './generated/duty.js';
import { useOrderFallback } from './use-duty-acts.js';

/** Who steps in where nobody is planned, and in which order. */
export function FallbackList({ duty }: { readonly duty: DutyRosterFragment }) {
  const { t } = useLingui();
  const act = useOrderFallback();
  const { officers, hasFallbackOrder, viewerCan } = duty;
  if (officers.length < 2) return null;
  const ids = officers.map(({ person }) => person.id);
  const canOrder = viewerCan.includes('TAKE');
  return (
    <Card component="section" aria-labelledby="duty-fallback">
      <Title order={2} size="h4" id="duty-fallback">
        <Trans>Cadangan</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        {hasFallbackOrder ? (
          <Trans>Bila tidak ada yang bertugas atau bebas, menurut urutan ini.</Trans>
        ) : (
          <Trans>
            Bila tidak ada yang bertugas atau bebas: yang paling lama tidak bertugas lebih dahulu.
          </Trans>
        )}
      </Text>
      <ol style={{ margin: '8px 0 0', paddingInlineStart: 24 }}>
        {officers.map(({ person: { id, name }, busyUntil }, place) => (
          <li key={id}>
            <Group gap="xs" wrap="nowrap">
              <Text>{name}</Text>
              {busyUntil === null ? null : (
                <Text size="sm" c="dimmed">
                  <Trans>sedang sibuk</Trans>
                </Text>
              )}
              {canOrder && place > 0 ? (
                <ActionIcon
                  aria-label={t`Dahulukan ${name}`}
                  loading={act.isBusy}
                  onClick={() => void act.run(moved(ids, place, -1))}
                >
                  <IconArrowUp size={20} aria-hidden />
                </ActionIcon>
              ) : null}
            </Group>
          </li>
        ))}
      </ol>
      {canOrder && hasFallbackOrder ? (
        <Group mt="sm">
          <Button variant="default" loading={act.isBusy} onClick={() => void act.run([])}>
            <Trans>Kembali ke urutan adil</Trans>
          </Button>
        </Group>
      ) : null}
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </Card>
  );
}
