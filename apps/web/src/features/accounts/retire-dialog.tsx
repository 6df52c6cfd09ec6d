import { useMutation } from '@apollo/client/react';
import type { RetireSocialAccountInput } from '@conductor/graphql';
import { bindProblems, ConfirmDialog, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type AccountRegistrationFragment, RetireSocialAccountDocument } from './generated/account.js';
import { today } from './today.js';

interface RetireDialogProps {
  readonly account: AccountRegistrationFragment;
  readonly name: string;
  readonly onClose: () => void;
}

/** The account ends being official on a day that has come. The public learns the day, not the reason. */
export function RetireDialog({ account: { id, kind }, name, onClose }: RetireDialogProps) {
  const { t } = useLingui();
  const [retiredOn, setRetiredOn] = useState(today);
  const [reason, setReason] = useState('');
  const [send] = useMutation(RetireSocialAccountDocument);
  const act = useAct(
    async (input: RetireSocialAccountInput) =>
      (await send({ variables: { input } })).data?.retireSocialAccount,
  );
  const { at, unbound } = bindProblems(act.problems, ['retiredOn', 'reason']);
  const confirm = async (): Promise<void> => {
    if (!(await act.run({ socialAccountId: id, retiredOn, reason: reason.trim() }))) return;
    showToast({ message: t`${name} tidak lagi akun resmi.` });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Akhiri akun resmi ${name}`}
      confirmLabel={t`Akhiri`}
      isDanger
      isBusy={act.isBusy}
      isDisabled={retiredOn === '' || reason.trim() === ''}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>
        {kind === 'PERSONAL' ? (
          <Trans>
            Publik yang memeriksa akun pribadi ini tidak lagi mendapat keterangan apa pun tentangnya.
          </Trans>
        ) : (
          <Trans>
            Publik yang memeriksa akun ini akan melihat bahwa akun ini pernah resmi, dan sampai kapan.
          </Trans>
        )}
      </Text>
      <ProblemList problems={unbound} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
      <TextInput
        type="date"
        label={t`Tidak lagi resmi sejak`}
        required
        max={today()}
        value={retiredOn}
        error={at('retiredOn')}
        onChange={(event) => setRetiredOn(event.currentTarget.value)}
      />
      <Textarea
        label={t`Alasan`}
        description={t`Hanya untuk pengelola daftar; tidak ditampilkan kepada publik.`}
        required
        maxLength={500}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
