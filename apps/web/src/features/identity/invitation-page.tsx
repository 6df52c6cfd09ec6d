import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  bindProblems,
  EmptyState,
  ErrorState,
  LoadingRows,
  ProblemList,
  useAct,
  ZonedTime,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ViewerDocument } from '../../app/generated/viewer.js';
import { roleLabels } from '../../app/roles.js';
import {
  AcceptInvitationDocument,
  InvitationPreviewDocument,
  type InvitationPreviewQuery,
} from './generated/session.js';
import { useOrganisationName } from './organisation-name.js';

const route = getRouteApi('/door/undangan/$token');
type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

function Welcome({ preview }: { readonly preview: Preview }) {
  const { i18n } = useLingui();
  const organisation = useOrganisationName(preview.organisation);
  const role = i18n._(roleLabels[preview.role]);
  const inviter = preview.invitedByName;
  return (
    <>
      <Title order={1} size="h2">
        <Trans>Bergabung dengan {organisation}</Trans>
      </Title>
      <Text>
        {inviter === null ? (
          <Trans>Anda diundang sebagai {role}.</Trans>
        ) : (
          <Trans>
            {inviter} mengundang Anda sebagai {role}.
          </Trans>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          Berlaku sampai <ZonedTime at={preview.expiresAt} />
        </Trans>
      </Text>
    </>
  );
}

function JoinForm({ preview, token }: { readonly preview: Preview; readonly token: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const client = useApolloClient();
  const [name, setName] = useState(preview.name);
  const [password, setPassword] = useState('');
  const [accept] = useMutation(AcceptInvitationDocument);
  const act = useAct(async (input: { token: string; name: string; password: string }) => {
    const { data } = await accept({ variables: { input } });
    const viewer = data?.acceptInvitation.viewer;
    if (viewer) client.writeQuery({ query: ViewerDocument, data: { viewer } });
    return data?.acceptInvitation;
  });
  const { at, unbound } = bindProblems(act.problems, ['name', 'password']);
  const submit = async (): Promise<void> => {
    if (await act.run({ token, name, password })) router.history.push('/');
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
        <Welcome preview={preview} />
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <TextInput label={t`Surel`} name="email" autoComplete="username" value={preview.email} readOnly />
        <TextInput
          label={t`Nama`}
          name="name"
          autoComplete="name"
          value={name}
          error={at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t`Kata sandi baru`}
          description={t`Sedikitnya 12 huruf; kalimat pendek mudah diingat.`}
          name="password"
          autoComplete="new-password"
          value={password}
          error={at('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t`Tampilkan kata sandi` }}
        />
        <Button type="submit" loading={act.isBusy} size="md">
          <Trans>Gabung</Trans>
        </Button>
      </Stack>
    </form>
  );
}

/** Who invited, in which role, to which organisation; a name and a password, and one is in. */
export function InvitationPage() {
  const { t } = useLingui();
  const { token } = route.useParams();
  const { data, error, refetch } = useQuery(InvitationPreviewDocument, { variables: { token } });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows count={3} />;
  if (data.invitationPreview) return <JoinForm preview={data.invitationPreview} token={token} />;
  return (
    <Stack>
      <Title order={1} size="h2">
        <Trans>Undangan</Trans>
      </Title>
      <EmptyState title={t`Tautan ini sudah tidak berlaku`}>
        <Trans>
          Mungkin sudah dipakai, dicabut, atau lewat waktunya. Minta undangan baru kepada admin lembaga Anda.
        </Trans>
      </EmptyState>
    </Stack>
  );
}
