import { useMutation } from '@apollo/client/react';
import type { AccountProofKind } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type AccountProofsFragment,
  ClaimAccountDocument,
  RequestAccountProofDocument,
} from './generated/standing.js';
import { proofKindLabels } from './standing-words.js';

function ClaimDialog({ accountId, onClose }: { readonly accountId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [url, setUrl] = useState('');
  const [note, setNote] = useState('');
  const [send] = useMutation(ClaimAccountDocument);
  const act = useAct<void>(
    async () =>
      (await send({ variables: { input: { accountId, url: url.trim() || null, note: note.trim() } } })).data
        ?.claimAccount,
  );
  const { at, unbound } = bindProblems(act.problems, ['url', 'note']);
  const submit = async (): Promise<void> => {
    if (!(await act.run())) return;
    showToast({ message: t`Klaim dikirim.` });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Ajukan klaim`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm">
            <Trans>
              Jejaring ini tidak dapat dibaca dari luar, maka orang lain yang memutuskan: pengelola daftar.
            </Trans>
          </Text>
          <Textarea
            label={t`Apa yang menunjukkannya`}
            description={t`Siapa yang memegang akun, dan di mana lembaga mengumumkannya.`}
            required
            autosize
            minRows={3}
            maxLength={2_000}
            value={note}
            error={at('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <TextInput
            label={t`Alamat bukti`}
            description={t`Misalnya halaman situs lembaga yang menyebut akun ini.`}
            inputMode="url"
            maxLength={2_000}
            value={url}
            error={at('url')}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <ProblemList problems={unbound} />
          {act.error === undefined ? null : (
            <ErrorState error={act.error} safety={t`Tulisan Anda masih ada di sini.`} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={act.isBusy} disabled={note.trim() === ''}>
              <Trans>Kirim klaim</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ProofStartProps {
  readonly account: AccountProofsFragment;
  /** A request is open: another way replaces it. */
  readonly isAgain: boolean;
}

/** The ways to prove it, the easiest first. */
export function ProofStart({ account, isAgain }: ProofStartProps) {
  const { i18n, t } = useLingui();
  const [chosen, setChosen] = useState<AccountProofKind | undefined>(account.provableBy[0]);
  const [isClaiming, setClaiming] = useState(false);
  const [send] = useMutation(RequestAccountProofDocument);
  const act = useAct(
    async (kind: AccountProofKind) =>
      (await send({ variables: { input: { accountId: account.id, kind } } })).data?.requestAccountProof,
  );
  if (chosen === undefined) return null;
  const start = (): void => {
    if (chosen === 'REVIEWED_CLAIM') setClaiming(true);
    else void act.run(chosen);
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Select
        label={isAgain ? t`Cara lain` : t`Cara membuktikan`}
        value={chosen}
        allowDeselect={false}
        w="100%"
        maw={420}
        data={account.provableBy.map((kind) => ({ value: kind, label: i18n._(proofKindLabels[kind]) }))}
        onChange={(value) => setChosen(account.provableBy.find((kind) => kind === value) ?? chosen)}
      />
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
      <Button variant={isAgain ? 'default' : 'filled'} loading={act.isBusy} onClick={start}>
        {isAgain ? <Trans>Ganti permintaan</Trans> : <Trans>Mulai membuktikan</Trans>}
      </Button>
      {isClaiming ? <ClaimDialog accountId={account.id} onClose={() => setClaiming(false)} /> : null}
    </Stack>
  );
}
