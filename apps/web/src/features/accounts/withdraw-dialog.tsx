import { useMutation } from '@apollo/client/react';
import type { WithdrawalChoice } from '@conductor/graphql';
import { ConfirmDialog, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { WithdrawConsentDocument } from './generated/account-people.js';
import { OwnCoverageDocument } from './generated/coverage.js';

interface WithdrawDialogProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

const choiceOf = (value: string): WithdrawalChoice => (value === 'DELETE' ? 'DELETE' : 'DETACH');

/** Stops the collection, and asks what becomes of the posts. Nothing is chosen beforehand. */
export function WithdrawDialog({ accountId, onClose }: WithdrawDialogProps) {
  const { t } = useLingui();
  const [choice, setChoice] = useState<WithdrawalChoice | null>(null);
  const [send] = useMutation(WithdrawConsentDocument, { refetchQueries: [OwnCoverageDocument] });
  const act = useAct(
    async (chosen: WithdrawalChoice) =>
      (await send({ variables: { input: { accountId, choice: chosen } } })).data?.withdrawConsent,
  );
  const withdraw = async (chosen: WithdrawalChoice): Promise<void> => {
    if (!(await act.run(chosen))) return;
    showToast({ message: t`Persetujuan ditarik. Pengambilan sudah berhenti.` });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Tarik persetujuan`}
      confirmLabel={t`Tarik persetujuan`}
      isDanger
      isBusy={act.isBusy}
      isDisabled={choice === null}
      onConfirm={() => {
        if (choice !== null) void withdraw(choice);
      }}
      onClose={onClose}
    >
      <Text>
        <Trans>
          Pengambilan berhenti saat itu juga. Anda tidak perlu memberi alasan, dan boleh menyetujui lagi kapan
          saja.
        </Trans>
      </Text>
      <Radio.Group
        label={t`Unggahan yang sudah diambil`}
        value={choice ?? ''}
        onChange={(value) => setChoice(choiceOf(value))}
      >
        <Stack gap="xs" mt={4}>
          <Radio
            value="DETACH"
            label={t`Lepaskan nama saya`}
            description={t`Nama akun, alamat, dan data mentahnya dihapus. Teksnya tetap terhitung sebagai unggahan pribadi tanpa nama; siapa pun yang mencari teks itu di jejaring masih dapat menemukannya.`}
          />
          <Radio
            value="DELETE"
            label={t`Hapus semuanya`}
            description={t`Unggahan, salinan teksnya, dan penilaian atasnya hilang. Angka yang lalu ikut berubah.`}
          />
        </Stack>
      </Radio.Group>
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </ConfirmDialog>
  );
}
