import { useMutation, useQuery } from '@apollo/client/react';
import type { CreateSourceInput } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  CreateSourceDocument,
  SourceOrganisationsDocument,
  SourcesPageDocument,
} from './generated/sources.js';
import { today } from '../../app/calendar.js';

interface OrganisationFieldProps {
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string | null) => void;
}

function OrganisationField({ value, error, onChange }: OrganisationFieldProps) {
  const { i18n, t } = useLingui();
  const { data } = useQuery(SourceOrganisationsDocument, { variables: { validOn: today() } });
  return (
    <Select
      label={t`Lembaga`}
      description={t`Kosongkan untuk media atau pihak lain.`}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Kosongkan lembaga` }}
      limit={60}
      error={error}
      nothingFoundMessage={t`Tidak ada yang cocok`}
      onChange={onChange}
      data={(data?.organisations ?? []).map(({ id, shortName, nameId, nameEn }) => ({
        value: id,
        label: `${shortName} – ${i18n.locale === 'en' ? nameEn : nameId}`,
      }))}
    />
  );
}

/** A feed by its address. Whether it answers shows at its first pull, in words. */
export function SourceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [send] = useMutation(CreateSourceDocument, { refetchQueries: [SourcesPageDocument] });
  const act = useAct(
    async (input: CreateSourceInput) => (await send({ variables: { input } })).data?.createSource,
  );
  const { at, unbound } = bindProblems(act.problems, ['name', 'address', 'organisationId']);
  const submit = async (): Promise<void> => {
    if (!(await act.run({ name, address: address.trim(), organisationId }))) return;
    showToast({ message: t`Umpan ditambahkan dan segera diambil.` });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Tambah umpan`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <TextInput
            label={t`Alamat umpan`}
            description={t`RSS atau Atom, misalnya siaran pers lembaga.`}
            type="url"
            data-autofocus
            required
            placeholder="https://"
            value={address}
            error={at('address')}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextInput
            label={t`Nama`}
            required
            value={name}
            error={at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <OrganisationField value={organisationId} error={at('organisationId')} onChange={setOrganisation} />
          <ProblemList problems={unbound} />
          {act.error === undefined ? null : <ErrorState error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={act.isBusy} disabled={name.trim() === '' || address.trim() === ''}>
              <Trans>Tambah umpan</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
