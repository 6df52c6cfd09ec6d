import { useMutation, useQuery } from '@apollo/client/react';
import type { CreateSourceInput } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import {
  CreateSourceDocument,
  SourceOrganisationsDocument,
  SourceReadingDocument,
  SourcesPageDocument,
} from './generated/sources.js';
import { SourceKind } from './source-kind.js';
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

const PASTE_MS = 150;

/** What the address says about itself, before anything is sent. */
function Recognised({ address }: { readonly address: string }) {
  const [asked] = useDebouncedValue(address.trim(), PASTE_MS);
  const { data } = useQuery(SourceReadingDocument, { variables: { address: asked }, skip: asked === '' });
  const reading = asked === '' ? null : data?.sourceReading;
  return (
    <div role="status">
      {reading == null ? null : (
        <Paper withBorder p="sm" bg="var(--house-surface)">
          <Text fw={500}>
            <SourceKind source={reading} />
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {reading.address}
          </Text>
        </Paper>
      )}
    </div>
  );
}

interface AddressFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (address: string) => void;
}

function AddressField({ value, error, onChange }: AddressFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Alamat atau akun`}
      description={t`Umpan RSS atau Atom, akun Bluesky atau Mastodon (@nama@server), atau alamat profil di jejaring yang kuncinya terpasang.`}
      inputMode="url"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      data-autofocus
      required
      placeholder="https://"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A feed or an account by its address or handle. Whether it answers shows at its first pull, in words. */
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
    showToast({ message: t`Sumber ditambahkan dan segera diambil.` });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Tambah sumber`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <AddressField value={address} error={at('address')} onChange={setAddress} />
          <Recognised address={address} />
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
              <Trans>Tambah sumber</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
