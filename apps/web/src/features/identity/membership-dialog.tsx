import { useMutation } from '@apollo/client/react';
import type { Role } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AddMembershipDocument, type UserRowFragment } from './generated/people.js';
import { RoleFields } from './role-fields.js';

interface MembershipDialogProps {
  readonly user: Pick<UserRowFragment, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Gives a person a further role in an organisation, from today. */
export function MembershipDialog({ user, onClose }: MembershipDialogProps) {
  const { t } = useLingui();
  const [role, setRole] = useState<Role>('OFFICER');
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [validUntil, setValidUntil] = useState('');
  const [add] = useMutation(AddMembershipDocument);
  const act = useAct(async () => {
    const input = {
      userId: user.id,
      organisationId: organisationId ?? '',
      role,
      validUntil: validUntil === '' ? null : validUntil,
    };
    return (await add({ variables: { input } })).data?.addMembership;
  });
  const { at, unbound } = bindProblems(act.problems, ['role', 'organisationId', 'validUntil']);
  const { name } = user;
  const submit = async (): Promise<void> => {
    if (!(await act.run(undefined))) return;
    showToast({ message: t`Peran ${name} ditambahkan.` });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Tambah peran untuk ${name}`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack>
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <RoleFields
          role={role}
          organisationId={organisationId}
          onRole={setRole}
          onOrganisation={setOrganisationId}
          roleError={at('role')}
          organisationError={at('organisationId')}
        />
        <TextInput
          type="date"
          label={t`Sampai`}
          description={t`Kosongkan bila belum ada batasnya.`}
          value={validUntil}
          onChange={(event) => setValidUntil(event.currentTarget.value)}
          error={at('validUntil')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button loading={act.isBusy} disabled={organisationId === null} onClick={() => void submit()}>
            <Trans>Tambah peran</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
