import { useMutation, useQuery } from '@apollo/client/react';
import {
  AddressLink,
  announce,
  AskDialog,
  EmptyState,
  ErrorState,
  LoadingRows,
  PageHeader,
  ReasonDialog,
  showToast,
  useAct,
  useShortcuts,
  useSingleKeys,
  ZonedTime,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Card, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { AccountMarks } from './account-card.js';
import {
  AcceptAccountClaimDocument,
  AccountClaimsDocument,
  type AccountClaimsQuery,
  RefuseAccountClaimDocument,
} from './generated/standing.js';

type Claim = AccountClaimsQuery['accountClaims']['edges'][number]['node'];

interface DecisionProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

function AcceptDialog({ claim, onClose }: DecisionProps) {
  const { t } = useLingui();
  const [send] = useMutation(AcceptAccountClaimDocument, { refetchQueries: [AccountClaimsDocument] });
  const act = useAct<void>(
    async () => (await send({ variables: { input: { proofId: claim.id } } })).data?.acceptAccountClaim,
  );
  const { handle } = claim.account;
  return (
    <AskDialog
      title={t`Terima klaim`}
      confirmLabel={t`Terima klaim`}
      done={t`Klaim diterima.`}
      act={act}
      onClose={onClose}
    >
      <Trans>
        Halaman publik akan menyebut {handle} terbukti. Keputusan ini dapat dicabut dari halaman akun.
      </Trans>
    </AskDialog>
  );
}

function RefuseDialog({ claim, onClose }: DecisionProps) {
  const { t } = useLingui();
  const [send] = useMutation(RefuseAccountClaimDocument, { refetchQueries: [AccountClaimsDocument] });
  const act = useAct(
    async (reason: string) =>
      (await send({ variables: { input: { proofId: claim.id, reason } } })).data?.refuseAccountClaim,
  );
  return (
    <ReasonDialog
      title={t`Tolak klaim`}
      confirmLabel={t`Tolak klaim`}
      isDanger
      act={act}
      onDone={() => {
        showToast({ message: t`Klaim ditolak.` });
        onClose();
      }}
      onClose={onClose}
    >
      <Trans>Alasannya dibaca oleh lembaga yang mengajukan.</Trans>
    </ReasonDialog>
  );
}

function ClaimCard({ claim, children }: { readonly claim: Claim; readonly children: ReactNode }) {
  const { i18n } = useLingui();
  const { account, requestedBy } = claim;
  return (
    <Card component="article" aria-labelledby="claim">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2} size="h3" id="claim" style={{ overflowWrap: 'anywhere' }}>
            <Anchor
              inherit
              renderRoot={(props) => <Link to="/akun/$id" params={{ id: account.id }} {...props} />}
            >
              @{account.handle}
            </Anchor>
          </Title>
          <AccountMarks account={account} />
        </Group>
        <Text>{i18n.locale === 'en' ? account.organisation.nameEn : account.organisation.nameId}</Text>
        <AddressLink href={account.url} />
        <Text fz="lg" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {claim.evidenceNote}
        </Text>
        {claim.evidenceUrl === null ? (
          <Text size="sm" c="dimmed">
            <Trans>Tanpa alamat bukti.</Trans>
          </Text>
        ) : (
          <AddressLink href={claim.evidenceUrl} />
        )}
        <Text size="sm" c="dimmed">
          {requestedBy?.name} · <ZonedTime at={claim.requestedAt} />
        </Text>
        {children}
      </Stack>
    </Card>
  );
}

/** What may be done to the claim in view, each with its key. */
function useDecisions(claim: Claim, onSkip: () => void) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<'accept' | 'refuse' | null>(null);
  const canAccept = claim.viewerCan.includes('ACCEPT');
  const canRefuse = claim.viewerCan.includes('REFUSE');
  useShortcuts(t`Verifikasi akun`, [
    { keys: 'a', label: t`Terima klaim`, run: () => (canAccept ? setAsked('accept') : undefined) },
    { keys: 'x', label: t`Tolak klaim`, run: () => (canRefuse ? setAsked('refuse') : undefined) },
    { keys: 'l', label: t`Lewati`, run: onSkip },
  ]);
  return { asked, setAsked, canAccept, canRefuse };
}

function Done({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<IconCircleCheck size={40} aria-hidden color="var(--house-ok)" />}
      title={t`Antrean kosong`}
      action={
        <Button variant="default" onClick={onAgain}>
          <Trans>Periksa lagi</Trans>
        </Button>
      }
    >
      <Trans>Klaim baru muncul di sini setelah lembaga mengajukannya dari halaman akun.</Trans>
    </EmptyState>
  );
}

interface ClaimDeskProps {
  readonly claim: Claim;
  readonly onSkip: () => void;
}

/** One claim and its decision, by button or key. */
function ClaimDesk({ claim, onSkip }: ClaimDeskProps) {
  const hasKeys = useSingleKeys();
  const { asked, setAsked, canAccept, canRefuse } = useDecisions(claim, onSkip);
  const key = (name: string): ReactNode => (hasKeys ? <Kbd size="xs">{name}</Kbd> : null);
  const close = (): void => setAsked(null);
  return (
    <>
      <ClaimCard claim={claim}>
        {canAccept ? null : (
          <Text size="sm">
            <Trans>Ini klaim Anda sendiri: orang lain yang memutuskannya.</Trans>
          </Text>
        )}
        <Group gap="sm">
          <Button disabled={!canAccept} rightSection={key('a')} onClick={() => setAsked('accept')}>
            <Trans>Terima</Trans>
          </Button>
          <Button
            color="red"
            variant="outline"
            disabled={!canRefuse}
            rightSection={key('x')}
            onClick={() => setAsked('refuse')}
          >
            <Trans>Tolak</Trans>
          </Button>
          <Button variant="default" rightSection={key('l')} onClick={onSkip}>
            <Trans>Lewati</Trans>
          </Button>
        </Group>
      </ClaimCard>
      {asked === 'accept' ? <AcceptDialog claim={claim} onClose={close} /> : null}
      {asked === 'refuse' ? <RefuseDialog claim={claim} onClose={close} /> : null}
    </>
  );
}

/** The register's queue: one claim, one decision. One's own claim is another one's to judge. */
export function ClaimsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(AccountClaimsDocument, { fetchPolicy: 'cache-and-network' });
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const claim = data?.accountClaims.edges.map(({ node }) => node).find(({ id }) => !skipped.includes(id));
  const again = (): void => {
    setSkipped([]);
    void refetch();
  };
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <PageHeader
        title={t`Verifikasi akun`}
        lead={t`Klaim atas akun di jejaring yang tertutup. Satu per satu, yang terlama lebih dahulu.`}
      />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined ? <LoadingRows count={1} height={240} /> : null}
      {data !== undefined && claim === undefined ? <Done onAgain={again} /> : null}
      {claim === undefined ? null : (
        <ClaimDesk
          key={claim.id}
          claim={claim}
          onSkip={() => {
            setSkipped((ids) => [...ids, claim.id]);
            announce(t`Dilewati`);
          }}
        />
      )}
    </div>
  );
}
