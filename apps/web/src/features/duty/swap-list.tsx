import { ErrorState, ProblemList } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { DutySwapRowFragment } from './generated/duty.js';
import { useHours } from './hours.js';
import { type SwapDecision, useDecideSwap } from './use-duty-acts.js';

const stateWords: Readonly<Record<DutySwapRowFragment['state'], MessageDescriptor>> = {
  ASKED: msg`menunggu jawaban`,
  ACCEPTED: msg({ message: 'diterima', context: 'tukar giliran' }),
  DECLINED: msg({ message: 'ditolak', context: 'tukar giliran' }),
  WITHDRAWN: msg({ message: 'dibatalkan', context: 'tukar giliran' }),
};
const actionWords: Readonly<Record<SwapDecision['action'], MessageDescriptor>> = {
  ACCEPT: msg({ message: 'Terima', context: 'tukar giliran' }),
  DECLINE: msg({ message: 'Tolak', context: 'tukar giliran' }),
  WITHDRAW: msg({ message: 'Batalkan permintaan', context: 'tukar giliran' }),
};

function SwapRow({ swap }: { readonly swap: DutySwapRowFragment }) {
  const { i18n } = useLingui();
  const say = useHours();
  const act = useDecideSwap();
  const asker = swap.askedBy.name;
  const asked = swap.askedOf.name;
  return (
    <Card component="li">
      <Text>
        <Trans>
          {asker} meminta {asked} mengambil giliran
        </Trans>{' '}
        <b>{say({ ...swap.shift, hasDay: true })}</b>
        {swap.returnShift === null ? null : (
          <>
            {', '}
            <Trans>gantinya</Trans> <b>{say({ ...swap.returnShift, hasDay: true })}</b>
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {i18n._(stateWords[swap.state])}
      </Text>
      {swap.viewerCan.length === 0 ? null : (
        <Group mt="sm" gap="sm">
          {swap.viewerCan.map((action) => (
            <Button
              key={action}
              variant={action === 'ACCEPT' ? 'filled' : 'default'}
              loading={act.isBusy}
              onClick={() => void act.run({ swapId: swap.id, action })}
            >
              {i18n._(actionWords[action])}
            </Button>
          ))}
        </Group>
      )}
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </Card>
  );
}

/** Requests that wait, and what was answered of late. */
export function SwapList({ swaps }: { readonly swaps: readonly DutySwapRowFragment[] }) {
  if (swaps.length === 0) return null;
  return (
    <section aria-labelledby="duty-swaps">
      <Title order={2} size="h4" id="duty-swaps" mb="sm">
        <Trans>Permintaan tukar</Trans>
      </Title>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {swaps.map((swap) => (
          <SwapRow key={swap.id} swap={swap} />
        ))}
      </Stack>
    </section>
  );
}
