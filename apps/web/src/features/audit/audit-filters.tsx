import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Collapse, Group, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { actWords, groupWords, subjectWords } from './act-words.js';
import { ACT_GROUPS, ACTS, ACTS_OF_GROUP, SUBJECT_TYPES } from './audit-acts.js';
import { type AuditSearch, filterCount } from './audit-search.js';
import { AuditActorsDocument, AuditOrganisationsDocument } from './generated/audit.js';

const route = getRouteApi('/shell/admin/audit');
const SEARCH_MS = 250;

interface FieldsProps {
  readonly search: AuditSearch;
  readonly onChange: (part: Partial<AuditSearch>) => void;
}

function useClear() {
  const { t } = useLingui();
  return (label: string) => ({
    clearable: true,
    clearButtonProps: { 'aria-label': t`Kosongkan ${label}` },
  });
}

/** The server searches: there may be thousands of people. */
function PersonField({ search, onChange }: FieldsProps) {
  const { t } = useLingui();
  const clear = useClear();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, SEARCH_MS);
  const { data, previousData } = useQuery(AuditActorsDocument, {
    variables: { text: text === '' ? null : text, including: search.orang ?? null },
  });
  const people = (data ?? previousData)?.auditActors ?? [];
  const chosen = people.find(({ id }) => id === search.orang);
  return (
    <Select
      label={t`Siapa`}
      value={chosen === undefined ? null : chosen.id}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      {...clear(t`Siapa`)}
      placeholder={t`Ketik nama`}
      nothingFoundMessage={t`Tidak ada yang cocok`}
      filter={({ options }) => options}
      // After a choice the field holds the name itself, which is no search.
      onSearchChange={(value) => setTyped(value === chosen?.name ? '' : value)}
      onChange={(id) => onChange({ orang: id ?? undefined })}
    />
  );
}

function ChoiceFields({ search, onChange }: FieldsProps) {
  const { i18n, t } = useLingui();
  const clear = useClear();
  const { data } = useQuery(AuditOrganisationsDocument);
  const organisations = (data?.organisations ?? []).map(({ id, shortName, nameId, nameEn }) => ({
    value: id,
    label: `${shortName} – ${i18n.locale === 'en' ? nameEn : nameId}`,
  }));
  return (
    <>
      <Select
        label={t`Bertindak untuk lembaga`}
        value={search.lembaga ?? null}
        data={organisations}
        searchable
        limit={60}
        {...clear(t`Bertindak untuk lembaga`)}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        onChange={(id) => onChange({ lembaga: id ?? undefined })}
      />
      <MultiSelect
        label={t`Tindakan`}
        value={[...(search.tindakan ?? [])]}
        searchable
        {...clear(t`Tindakan`)}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        data={ACT_GROUPS.map((group) => ({
          group: i18n._(groupWords[group]),
          items: ACTS_OF_GROUP[group].map((act) => ({ value: act, label: i18n._(actWords[act]) })),
        }))}
        onChange={(values) => {
          const tindakan = ACTS.filter((act) => values.includes(act));
          onChange({ tindakan: tindakan.length === 0 ? undefined : tindakan });
        }}
      />
      <Select
        label={t`Hal`}
        value={search.jenis ?? null}
        {...clear(t`Hal`)}
        data={SUBJECT_TYPES.map((type) => ({ value: type, label: i18n._(subjectWords[type]) }))}
        onChange={(value) =>
          onChange({ jenis: SUBJECT_TYPES.find((type) => type === value), hal: undefined })
        }
      />
    </>
  );
}

function PeriodFields({ search, onChange }: FieldsProps) {
  const { t } = useLingui();
  const day = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <>
      <TextInput
        type="date"
        label={t`Dari`}
        value={search.dari ?? ''}
        max={search.sampai}
        onChange={(event) => onChange({ dari: day(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={t`Sampai`}
        value={search.sampai ?? ''}
        min={search.dari}
        onChange={(event) => onChange({ sampai: day(event.currentTarget.value) })}
      />
    </>
  );
}

/** All behind one button, so that a phone shows entries and not fields. */
export function AuditFilters() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const count = filterCount(search);
  const [isOpen, fields] = useDisclosure(count > 0 && search.hal === undefined);
  const change = (part: Partial<AuditSearch>): void =>
    void go({ search: (previous) => ({ ...previous, ...part }), replace: true });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          onClick={fields.toggle}
          aria-expanded={isOpen}
        >
          {count === 0 ? <Trans>Filter</Trans> : <Trans>Filter ({count})</Trans>}
        </Button>
        {count === 0 ? null : (
          <Button
            variant="subtle"
            leftSection={<IconX size={18} aria-hidden />}
            onClick={() => void go({ search: {} })}
          >
            <Trans>Hapus filter</Trans>
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen}>
        {isOpen ? (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
            <PersonField search={search} onChange={change} />
            <ChoiceFields search={search} onChange={change} />
            <PeriodFields search={search} onChange={change} />
          </SimpleGrid>
        ) : null}
      </Collapse>
    </Stack>
  );
}
