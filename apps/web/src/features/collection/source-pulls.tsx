import type { PullKind, PullOutcome } from '@conductor/graphql';
import { ZonedTime } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { SourcePullLineFragment } from './generated/source.js';

const outcomes: Readonly<Record<PullOutcome, MessageDescriptor>> = {
  FINISHED: msg`Selesai`,
  CONTINUED: msg`Bersambung`,
  LIMITED: msg`Menunggu jatah`,
  FAILED: msg`Gagal`,
};
const kinds: Readonly<Record<PullKind, MessageDescriptor>> = { LIVE: msg`terbaru`, BACKFILL: msg`riwayat` };

function Line({ pull }: { readonly pull: SourcePullLineFragment }) {
  const { i18n } = useLingui();
  const { kind, beganAt, outcome, createdCount, updatedCount, requestCount, failureMessage } = pull;
  return (
    <li>
      <Group gap="xs" justify="space-between">
        <Text size="sm" span>
          <ZonedTime at={beganAt} /> – {i18n._(kinds[kind])}
        </Text>
        <Text size="sm" span fw={500}>
          {i18n._(outcomes[outcome])}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {failureMessage === null ? null : <>{failureMessage} </>}
        <Plural value={createdCount} one="# unggahan baru" other="# unggahan baru" />,{' '}
        <Plural value={updatedCount} one="# berubah" other="# berubah" />,{' '}
        <Plural value={requestCount} one="# permintaan" other="# permintaan" />
      </Text>
    </li>
  );
}

/** What the latest pulls did. */
export function SourcePulls({ pulls }: { readonly pulls: readonly SourcePullLineFragment[] }) {
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Pengambilan terbaru</Trans>
        </Title>
        {pulls.length === 0 ? (
          <Text size="sm">
            <Trans>Belum ada pengambilan.</Trans>
          </Text>
        ) : (
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {pulls.map((pull) => (
              <Line key={pull.id} pull={pull} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
