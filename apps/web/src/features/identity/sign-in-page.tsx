import { useApolloClient, useMutation } from '@apollo/client/react';
import type { SignInInput } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ViewerDocument } from '../../app/generated/viewer.js';
import { SignInDocument } from './generated/session.js';

const route = getRouteApi('/door/masuk');

/** Signs in and puts the viewer where the shell looks for it. */
function useSignIn() {
  const client = useApolloClient();
  const [signIn] = useMutation(SignInDocument);
  return useAct(async (input: SignInInput) => {
    const { data } = await signIn({ variables: { input } });
    const viewer = data?.signIn.viewer;
    if (viewer) client.writeQuery({ query: ViewerDocument, data: { viewer } });
    return data?.signIn;
  });
}

/** E-mail and password. The answer is the same for a wrong address and a wrong password. */
export function SignInPage() {
  const { t } = useLingui();
  const { tujuan } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const act = useSignIn();
  const { at, unbound } = bindProblems(act.problems, ['email', 'password']);
  const submit = async (): Promise<void> => {
    if (await act.run({ email, password })) router.history.push(tujuan ?? '/');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <Title order={1} size="h2">
          <Trans>Masuk</Trans>
        </Title>
        <Text size="sm" c="dimmed">
          <Trans>
            Untuk petugas hubungan masyarakat pemerintah: agenda, arahan, dan gaungnya di satu tempat.
          </Trans>
        </Text>
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <TextInput
          label={t`Surel`}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={at('email')}
        />
        <PasswordInput
          label={t`Kata sandi`}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={at('password')}
          visibilityToggleButtonProps={{ 'aria-label': t`Tampilkan kata sandi` }}
        />
        <Button type="submit" loading={act.isBusy} size="md">
          <Trans>Masuk</Trans>
        </Button>
        <Text size="sm" c="dimmed">
          <Trans>
            Lupa kata sandi atau belum punya akun? Hubungi admin lembaga Anda untuk tautan undangan.
          </Trans>
        </Text>
        <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/periksa" {...props} />}>
          <Trans>Periksa apakah sebuah akun resmi</Trans>
        </Anchor>
      </Stack>
    </form>
  );
}
