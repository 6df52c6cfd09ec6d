import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { ORGANISATION_KINDS, organisationKindLabels } from '../../app/roles.js';
import { OrganisationsDocument } from './generated/organisations.js';
import { OrganisationTable } from './organisation-table.js';

const route = getRouteApi('/shell/admin/lembaga');
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

function Filters() {
  const { i18n, t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const change = (part: Partial<typeof search>): void =>
    void go({ search: { ...search, ...part }, replace: true });
  const changeText = useDebouncedCallback(
    (text: string) => change({ cari: text === '' ? undefined : text }),
    300,
  );
  return (
    <Group align="flex-end" gap="md">
      <TextInput
        label={t`Cari`}
        placeholder={t`Nama atau singkatan`}
        defaultValue={search.cari ?? ''}
        flex="1 1 200px"
        onChange={(event) => changeText(event.currentTarget.value)}
      />
      <MultiSelect
        label={t`Jenis`}
        value={[...(search.jenis ?? [])]}
        flex="2 1 240px"
        clearable
        clearButtonProps={{ 'aria-label': t`Kosongkan jenis` }}
        data={ORGANISATION_KINDS.map((kind) => ({
          value: kind,
          label: i18n._(organisationKindLabels[kind]),
        }))}
        onChange={(values) => {
          const jenis = ORGANISATION_KINDS.filter((kind) => values.includes(kind));
          change({ jenis: jenis.length === 0 ? undefined : jenis });
        }}
      />
      <TextInput
        type="date"
        label={t`Berlaku pada`}
        value={search.berlaku ?? today()}
        disabled={search.semua === true}
        onChange={(event) =>
          change({ berlaku: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
        }
      />
      <Checkbox
        label={t`Semua masa`}
        checked={search.semua === true}
        mb={8}
        onChange={(event) => change({ semua: event.currentTarget.checked ? true : undefined })}
      />
    </Group>
  );
}

/** Ministries and other organisations as they stood on a day; they split, merge and are renamed. */
export function OrganisationsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const filter = {
    validOn: search.semua === true ? null : (search.berlaku ?? today()),
    kinds: search.jenis === undefined ? null : [...search.jenis],
    text: search.cari ?? null,
  };
  const { data, previousData, error, refetch } = useQuery(OrganisationsDocument, { variables: { filter } });
  const organisations = (data ?? previousData)?.organisations;
  return (
    <>
      <PageHeader
        title={t({ message: 'Lembaga', context: 'menu' })}
        lead={t`Susunan kementerian dan lembaga pada suatu tanggal, dengan penerusnya.`}
      />
      <Stack gap="lg">
        <Filters />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {organisations === undefined && error === undefined ? <LoadingRows /> : null}
        {organisations?.length === 0 ? (
          <EmptyState
            title={t`Tidak ada lembaga yang cocok`}
            action={
              <Button variant="default" onClick={() => void go({ search: {} })}>
                <Trans>Hapus filter</Trans>
              </Button>
            }
          />
        ) : null}
        {organisations === undefined || organisations.length === 0 ? null : (
          <>
            <Text size="sm" c="dimmed">
              <Plural value={organisations.length} one="# lembaga" other="# lembaga" />
            </Text>
            <OrganisationTable organisations={organisations} />
          </>
        )}
      </Stack>
    </>
  );
}
