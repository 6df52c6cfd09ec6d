import { useMutation } from '@apollo/client/react';
import type { InviteUserInput, Role } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { InvitationsDocument, InviteUserDocument } from './generated/people.js';
import { RoleFields } from './role-fields.js';

/** The server shows the link once: it must be copied now. */
function LinkStep({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const clipboard = useClipboard();
  const copy = (): void => {
    clipboard.copy(link);
    showToast({ message: t`Tautan tersalin.` });
  };
  return (
    <Stack>
      <Text>
        <Trans>
          Kirim tautan ini kepada yang diundang. Tautan hanya ditampilkan sekali dan hanya berlaku untuk satu
          orang.
        </Trans>
      </Text>
      <TextInput
        label={t`Tautan undangan`}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Selesai</Trans>
        </Button>
        <Button leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
          <Trans>Salin tautan</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

interface FormStepProps {
  readonly onInvited: (link: string | null) => void;
  readonly onClose: () => void;
}

function FormStep({ onInvited, onClose }: FormStepProps) {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('OFFICER');
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [invite] = useMutation(InviteUserDocument, { refetchQueries: [InvitationsDocument] });
  const act = useAct(async (input: InviteUserInput) => {
    const payload = (await invite({ variables: { input } })).data?.inviteUser;
    if (payload?.invitation) onInvited(payload.link);
    return payload;
  });
  const { at, unbound } = bindProblems(act.problems, ['email', 'name', 'role', 'organisationId']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act.run({ email, name, role, organisationId: organisationId ?? '' });
      }}
    >
      <Stack>
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <TextInput
          label={t`Surel`}
          type="email"
          autoComplete="off"
          data-autofocus
          value={email}
          error={at('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t`Nama`}
          autoComplete="off"
          value={name}
          error={at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleFields
          role={role}
          organisationId={organisationId}
          onRole={setRole}
          onOrganisation={setOrganisationId}
          roleError={at('role')}
          organisationError={at('organisationId')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button type="submit" loading={act.isBusy} disabled={organisationId === null}>
            <Trans>Buat undangan</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Invites a person by link; no password is ever sent. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const [link, setLink] = useState<string | null>(null);
  return (
    <Modal opened onClose={onClose} title={t`Undang seseorang`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      {link === null ? (
        <FormStep onInvited={setLink} onClose={onClose} />
      ) : (
        <LinkStep link={link} onClose={onClose} />
      )}
    </Modal>
  );
}
