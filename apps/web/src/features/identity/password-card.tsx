import { useMutation } from '@apollo/client/react';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, PasswordInput, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { ChangePasswordDocument } from './generated/profile.js';

/** Changes the password; the other sessions end with it. */
export function PasswordCard() {
  const { t } = useLingui();
  const { user } = useViewer();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [change] = useMutation(ChangePasswordDocument);
  const act = useAct(async (input: { currentPassword: string; newPassword: string }) => {
    const { data } = await change({ variables: { input } });
    return data?.changePassword;
  });
  const { at, unbound } = bindProblems(act.problems, ['currentPassword', 'newPassword']);
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t`Tampilkan kata sandi` } };
  const submit = async (): Promise<void> => {
    if (!(await act.run({ currentPassword, newPassword }))) return;
    setCurrent('');
    setNew('');
    showToast({ message: t`Kata sandi telah diganti.` });
  };
  return (
    <Card
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Kata sandi</Trans>
        </Title>
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordInput
          label={t`Kata sandi sekarang`}
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={at('currentPassword')}
          {...toggle}
        />
        <PasswordInput
          label={t`Kata sandi baru`}
          autoComplete="new-password"
          value={newPassword}
          description={t`Sedikitnya 12 huruf; kalimat pendek mudah diingat.`}
          onChange={(event) => setNew(event.currentTarget.value)}
          error={at('newPassword')}
          {...toggle}
        />
        <Group>
          <Button type="submit" loading={act.isBusy}>
            <Trans>Ganti kata sandi</Trans>
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
