import { useMutation } from '@apollo/client/react';
import type { AccountProofKind } from '@conductor/graphql';
import { announce, ErrorState, ProblemList, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { CheckAccountProofDocument, type ProofFieldsFragment } from './generated/standing.js';

/** A look takes a second or two where the network answers; nobody waits longer than this. */
const ASK_EVERY_MS = 2_000;
const ASK_AT_MOST = 10;

/** What has to be done, by its way. */
function Task({ kind }: { readonly kind: AccountProofKind }): ReactNode {
  switch (kind) {
    case 'PROFILE_CODE':
      return (
        <Trans>
          Tempelkan kode ini di keterangan profil akun. Untuk situs: di halaman depan sebagai meta bernama
          gpr-conductor, atau di berkas /.well-known/gpr-conductor.txt. Setelah terbukti, kode boleh dihapus.
        </Trans>
      );
    case 'POST_CODE':
      return (
        <Trans>Terbitkan satu unggahan yang memuat kode ini. Setelah terbukti, unggahan boleh dihapus.</Trans>
      );
    case 'REL_ME':
      return (
        <Trans>
          Tautkan situs lembaga yang terdaftar di profil akun, dan tautkan akun ini dari halaman depan situs
          dengan rel="me".
        </Trans>
      );
    case 'DOMAIN_HANDLE':
      return (
        <Trans>Pakai nama akun di bawah situs lembaga yang terdaftar, seperti humas.kementerian.go.id.</Trans>
      );
    case 'REVIEWED_CLAIM':
      return <Trans>Klaim menunggu keputusan pengelola daftar.</Trans>;
  }
}

function ProofCode({ code }: { readonly code: string }) {
  return (
    <Group gap="sm">
      <Code fz="lg" p="xs">
        {code}
      </Code>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            onClick={copy}
          >
            {copied ? <Trans>Tersalin</Trans> : <Trans>Salin kode</Trans>}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

/** Asks for a look, then reads the account again until the look is over. */
function useCheck(proof: ProofFieldsFragment, onRefresh: () => void) {
  const [send] = useMutation(CheckAccountProofDocument);
  const [asked, setAsked] = useState<{ readonly checkedAt: string | null } | null>(null);
  const isWaiting = asked !== null && asked.checkedAt === proof.checkedAt;
  const refresh = useEffectEvent(onRefresh);
  useEffect(() => {
    if (!isWaiting) return undefined;
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      refresh();
      if (count >= ASK_AT_MOST) setAsked(null);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  const act = useAct<void>(
    async () => (await send({ variables: { input: { proofId: proof.id } } })).data?.checkAccountProof,
  );
  const check = async (): Promise<void> => {
    if (await act.run()) setAsked({ checkedAt: proof.checkedAt });
  };
  return { act, check, isWaiting };
}

interface OpenProofProps {
  readonly proof: ProofFieldsFragment;
  readonly onRefresh: () => void;
}

/** A request that waits for the account to show something, or for a person to judge. */
export function OpenProof({ proof, onRefresh }: OpenProofProps) {
  const { act, check, isWaiting } = useCheck(proof, onRefresh);
  const { t } = useLingui();
  const gap = isWaiting ? null : proof.gapMessage;
  useEffect(() => {
    if (gap !== null) announce(gap);
  }, [gap, proof.checkedAt]);
  return (
    <Stack gap="sm" align="flex-start">
      <Text>
        <Task kind={proof.kind} />
      </Text>
      {proof.code === null ? null : <ProofCode code={proof.code} />}
      {proof.evidenceNote === null ? null : <Text size="sm">{proof.evidenceNote}</Text>}
      {proof.expiresAt === null ? null : (
        <Text size="sm" c="dimmed">
          <Trans>Berlaku sampai</Trans> <ZonedTime at={proof.expiresAt} />
        </Text>
      )}
      {gap === null || proof.checkedAt === null ? null : (
        <Alert color="yellow" w="100%" title={t`Belum terbukti`}>
          <Text size="sm">{gap}</Text>
          <Text size="sm">
            <Trans>Diperiksa</Trans> <ZonedTime at={proof.checkedAt} />
          </Text>
        </Alert>
      )}
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
      {proof.viewerCan.includes('CHECK') ? (
        <Button
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={act.isBusy || isWaiting}
          onClick={() => void check()}
        >
          <Trans>Periksa sekarang</Trans>
        </Button>
      ) : null}
    </Stack>
  );
}
