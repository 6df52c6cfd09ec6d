import { useMutation, useQuery } from '@apollo/client/react';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { AccountPeopleDocument, GiveAccountAccessDocument } from './generated/account-people.js';

interface GiveAccessDialogProps {
  readonly accountId: string;
  readonly organisationId: string;
  /** Who has access already. */
  readonly holders: readonly string[];
  readonly onClose: () => void;
}

/** Writes down that a member of the organisation can post from the account. */
export function GiveAccessDialog({ accountId, organisationId, holders, onClose }: GiveAccessDialogProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(AccountPeopleDocument, {
    variables: { organisationId },
    fetchPolicy: 'cache-and-network',
  });
  const [userId, setUser] = useState<string | null>(null);
  const [send] = useMutation(GiveAccountAccessDocument);
  const act = useAct(
    async (who: string) =>
      (await send({ variables: { input: { accountId, userId: who } } })).data?.giveAccountAccess,
  );
  const { at, unbound } = bindProblems(act.problems, ['userId']);
  const people = (data?.accountPeople ?? []).filter(({ id }) => !holders.includes(id));
  const submit = async (who: string): Promise<void> => {
    if (!(await act.run(who))) return;
    showToast({ message: t`Akses tercatat.` });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Tambah orang`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <Stack>
        {data !== undefined && people.length === 0 ? (
          <Text>
            <Trans>Semua anggota lembaga ini sudah tercatat. Minta admin mengundang rekan Anda.</Trans>
          </Text>
        ) : (
          <Select
            label={t`Siapa`}
            description={t`Yang benar-benar dapat masuk ke akun ini di jejaringnya.`}
            placeholder={t`Pilih orang`}
            searchable
            value={userId}
            error={at('userId')}
            nothingFoundMessage={t`Tidak ada yang cocok`}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setUser}
          />
        )}
        <ProblemList problems={unbound} />
        {act.error === undefined && error === undefined ? null : <ErrorState error={act.error ?? error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button
            loading={act.isBusy}
            disabled={userId === null}
            onClick={() => {
              if (userId !== null) void submit(userId);
            }}
          >
            <Trans>Catat akses</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
