import { formatNumber, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Progress, Stack, Text, Title } from '@mantine/core';
import type { SourceWorkingsFragment } from './generated/source.js';

type Allowance = NonNullable<SourceWorkingsFragment['hostAllowance']>;

function Used({ limit, used, resetsAt }: Allowance) {
  const { i18n, t } = useLingui();
  const taken = formatNumber(used, i18n.locale);
  const all = formatNumber(limit, i18n.locale);
  const until = <ZonedTime at={resetsAt} style="time" />;
  return (
    <>
      <Progress
        value={Math.min(100, (used / limit) * 100)}
        size="lg"
        aria-label={t`Jatah permintaan yang terpakai`}
      />
      <Text size="sm">
        <Trans>
          {taken} dari {all} permintaan terpakai sampai {until}
        </Trans>
      </Text>
    </>
  );
}

/** How much the host may still be asked, for all sources that share it. */
export function SourceBudget({
  host,
  hostAllowance,
}: Pick<SourceWorkingsFragment, 'host' | 'hostAllowance'>) {
  const blockedUntil = hostAllowance?.blockedUntil ?? null;
  const moment = blockedUntil === null ? null : <ZonedTime at={blockedUntil} style="time" />;
  return (
    <Card component="section">
      <Stack gap="xs">
        <Title order={2} size="h3">
          <Trans>Jatah server</Trans>
        </Title>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <Trans>{host}, dipakai bersama oleh semua sumber di server ini</Trans>
        </Text>
        {hostAllowance === null ? (
          <Text size="sm">
            <Trans>Server ini tidak menyebut batas.</Trans>
          </Text>
        ) : (
          <Used {...hostAllowance} />
        )}
        {moment === null ? null : (
          <Text size="sm">
            <Trans>Server menolak permintaan dan dibiarkan sampai {moment}.</Trans>
          </Text>
        )}
      </Stack>
    </Card>
  );
}
