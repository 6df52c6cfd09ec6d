import { useQuery } from '@apollo/client/react';
import { formatNumber, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { AccountPageDocument } from './generated/account.js';
import type { AccountHoldingFieldsFragment } from './generated/account-people.js';

type Consent = NonNullable<AccountHoldingFieldsFragment['holding']>['consents'][number];

const POLL_MS = 2_000;

/** Asks again while the work goes on; the page shows what the answer brings. */
function Watch({ accountId }: { readonly accountId: string }) {
  useQuery(AccountPageDocument, {
    variables: { id: accountId },
    pollInterval: POLL_MS,
    fetchPolicy: 'cache-and-network',
  });
  return null;
}

function Counts({ report }: { readonly report: NonNullable<Consent['report']> }) {
  const { i18n, t } = useLingui();
  const facts = [
    [t`unggahan`, report.posts],
    [t`catatan teks dan data mentah`, report.snapshots],
    [t`kaitan dengan agenda`, report.attributions],
    [t`penilaian`, report.alignments],
    [t`sumber yang membaca akun ini`, report.sources],
  ] as const;
  return (
    <Group component="dl" gap="lg" m={0}>
      {facts
        .filter(([, count]) => count > 0)
        .map(([label, count]) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} fw={600}>
              {formatNumber(count, i18n.locale)}
            </Text>
          </div>
        ))}
    </Group>
  );
}

interface WithdrawalReportProps {
  readonly accountId: string;
  readonly consent: Consent;
}

/** What a withdrawal did: for the person to read, and to keep. */
export function WithdrawalReport({ accountId, consent }: WithdrawalReportProps) {
  const { t } = useLingui();
  const { report, withdrawnAt, withdrawalChoice } = consent;
  if (report === null || withdrawnAt === null) return null;
  const isDone = report.doneAt !== null;
  const title =
    withdrawalChoice === 'DELETE' ? t`Laporan penarikan: dihapus` : t`Laporan penarikan: nama dilepaskan`;
  return (
    <Alert
      color={isDone ? 'green' : 'brand'}
      icon={isDone ? <IconCircleCheck aria-hidden /> : <IconClock aria-hidden />}
      title={title}
    >
      <Text size="sm" component="div">
        <Trans>
          Ditarik <ZonedTime at={withdrawnAt} />.
        </Trans>{' '}
        {report.doneAt === null ? (
          <Trans>Sedang dikerjakan; pengambilan sudah berhenti.</Trans>
        ) : (
          <Trans>
            Selesai <ZonedTime at={report.doneAt} />.
          </Trans>
        )}{' '}
        {isDone && report.posts === 0 ? <Trans>Tidak ada unggahan yang tersimpan.</Trans> : null}
      </Text>
      <Counts report={report} />
      {isDone ? null : <Watch accountId={accountId} />}
    </Alert>
  );
}
