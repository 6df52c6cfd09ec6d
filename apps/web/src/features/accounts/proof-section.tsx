import { useMutation } from '@apollo/client/react';
import { AddressLink, ReasonDialog, showToast, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  type AccountProofsFragment,
  type ProofFieldsFragment,
  RevokeAccountProofDocument,
} from './generated/standing.js';
import { OpenProof } from './open-proof.js';
import { ProofStart } from './proof-start.js';
import { lapseTexts, provedByTexts } from './standing-words.js';

function RevokeDialog({
  proof,
  onClose,
}: {
  readonly proof: ProofFieldsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const [send] = useMutation(RevokeAccountProofDocument);
  const act = useAct(
    async (reason: string) =>
      (await send({ variables: { input: { proofId: proof.id, reason } } })).data?.revokeAccountProof,
  );
  return (
    <ReasonDialog
      title={t`Cabut bukti`}
      confirmLabel={t`Cabut bukti`}
      isDanger
      act={act}
      onDone={() => {
        showToast({ message: t`Bukti dicabut.` });
        onClose();
      }}
      onClose={onClose}
    >
      <Trans>Halaman publik berhenti menyebut akun ini terbukti. Lembaga dapat membuktikannya lagi.</Trans>
    </ReasonDialog>
  );
}

function Standing({ account }: { readonly account: AccountProofsFragment }) {
  const { i18n } = useLingui();
  const [isRevoking, setRevoking] = useState(false);
  const { proof } = account;
  if (proof === null) return null;
  const shown = account.proofs.find(({ state }) => state === 'PROVED');
  const way = i18n._(provedByTexts[proof.kind]);
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        <Trans>Kendali lembaga atas akun ini terbukti {way}, sejak</Trans>{' '}
        <ZonedTime at={proof.provedAt} style="day" />.
      </Text>
      {shown?.foundAt == null ? null : <AddressLink href={shown.foundAt} />}
      {shown?.viewerCan.includes('REVOKE') === true ? (
        <Button size="compact-md" variant="default" onClick={() => setRevoking(true)}>
          <Trans>Cabut bukti</Trans>
        </Button>
      ) : null}
      {isRevoking && shown !== undefined ? (
        <RevokeDialog proof={shown} onClose={() => setRevoking(false)} />
      ) : null}
    </Stack>
  );
}

/** How the last attempt ended, where none stands or is open. */
function LastAttempt({ proof }: { readonly proof: ProofFieldsFragment | undefined }) {
  const { i18n } = useLingui();
  switch (proof?.state) {
    case 'REFUSED':
      return (
        <Text size="sm">
          <Trans>Klaim terakhir ditolak:</Trans> {proof.reason}
        </Text>
      );
    case 'LAPSED':
      return (
        <Text size="sm">
          {proof.lapse === null ? null : i18n._(lapseTexts[proof.lapse])} {proof.reason}
        </Text>
      );
    case 'EXPIRED':
      return (
        <Text size="sm">
          <Trans>Permintaan terakhir kedaluwarsa.</Trans>
        </Text>
      );
    default:
      return null;
  }
}

interface ProofSectionProps {
  readonly account: AccountProofsFragment;
  /** Reads the account again: a look takes some seconds. */
  readonly onRefresh: () => void;
}

/** Whether it is proved that the organisation controls the account, and the ways to prove it. */
export function ProofSection({ account, onRefresh }: ProofSectionProps) {
  const open = account.proofs.find(({ state }) => state === 'REQUESTED');
  const canProve = account.provableBy.length > 0;
  return (
    <Card component="section" aria-labelledby="proof">
      <Group gap="sm" mb="xs">
        <Title order={2} size="h3" id="proof">
          <Trans>Bukti kendali</Trans>
        </Title>
      </Group>
      <Standing account={account} />
      {account.proof === null ? (
        <Stack gap="sm" align="stretch">
          {open === undefined ? (
            <>
              <Text>
                <Trans>Belum terbukti bahwa lembaga memegang akun ini.</Trans>
              </Text>
              <LastAttempt proof={account.proofs[0]} />
            </>
          ) : (
            <OpenProof proof={open} onRefresh={onRefresh} />
          )}
          {canProve ? <ProofStart account={account} isAgain={open !== undefined} /> : null}
        </Stack>
      ) : null}
    </Card>
  );
}
