import { useMutation, useQuery } from '@apollo/client/react';
import type { ImportMappingInput } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, useAct } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import {
  ImportChoicesDocument,
  PreviewImportDocument,
  type ImportDetailFragment,
} from './generated/imports.js';
import {
  DATE_FORMATS,
  IMPORT_ZONES,
  MAPPED_FIELDS,
  type DateFormat,
  type MappedField,
} from './import-mapping.js';

const fieldLabels: Readonly<Record<MappedField, MessageDescriptor>> = {
  text: msg`Teks unggahan`,
  postedAt: msg`Waktu terbit`,
  url: msg`Tautan`,
  externalId: msg`Nomor unggahan`,
  network: msg`Jejaring`,
  account: msg`Akun`,
};
const formatLabels: Readonly<Record<DateFormat, MessageDescriptor>> = {
  auto: msg`Kenali sendiri`,
  day_first: msg`Hari dahulu (17/03/2015)`,
  month_first: msg`Bulan dahulu (03/17/2015)`,
  year_first: msg`Tahun dahulu (2015-03-17)`,
  excel_serial: msg`Angka Excel (42080)`,
};
const PROBLEM_FIELDS = [...MAPPED_FIELDS, 'dateFormat', 'zone', 'defaultNetwork', 'defaultAccountId'].map(
  (field) => `mapping.${field}`,
);

interface FieldsProps {
  readonly columns: readonly string[];
  readonly value: ImportMappingInput;
  readonly at: (path: string) => string | undefined;
  readonly onChange: (part: Partial<ImportMappingInput>) => void;
}

function ColumnFields({ columns, value, at, onChange }: FieldsProps) {
  const { i18n, t } = useLingui();
  return MAPPED_FIELDS.map((field) => {
    const label = i18n._(fieldLabels[field]);
    const isNeeded = field === 'text';
    return (
      <Select
        key={field}
        label={label}
        data={[...new Set(columns)]}
        value={value[field] ?? null}
        required={isNeeded}
        clearable={!isNeeded}
        clearButtonProps={{ 'aria-label': t`Kosongkan ${label}` }}
        placeholder={t`Tidak ada kolomnya`}
        searchable
        error={at(`mapping.${field}`)}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        onChange={(column) => onChange(isNeeded ? { text: column ?? value.text } : { [field]: column })}
      />
    );
  });
}

function RuleFields({ value, at, onChange }: Omit<FieldsProps, 'columns'>) {
  const { i18n, t } = useLingui();
  const { data } = useQuery(ImportChoicesDocument);
  const accounts = (data?.socialAccounts.edges ?? []).filter(
    ({ node }) => node.network.key === value.defaultNetwork,
  );
  return (
    <>
      <Select
        label={t`Bentuk tanggal`}
        value={value.dateFormat ?? 'auto'}
        error={at('mapping.dateFormat')}
        data={DATE_FORMATS.map((format) => ({ value: format, label: i18n._(formatLabels[format]) }))}
        onChange={(dateFormat) => onChange({ dateFormat })}
      />
      <Select
        label={t`Zona waktu berkas`}
        value={value.zone ?? 'WIB'}
        error={at('mapping.zone')}
        data={[...IMPORT_ZONES]}
        onChange={(zone) => onChange({ zone })}
      />
      <Select
        label={t`Jejaring bila tidak tertulis`}
        value={value.defaultNetwork}
        error={at('mapping.defaultNetwork')}
        data={(data?.networks ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(network) =>
          onChange({ defaultNetwork: network ?? value.defaultNetwork, defaultAccountId: null })
        }
      />
      <Select
        label={t`Akun bila tidak tertulis`}
        value={value.defaultAccountId ?? null}
        error={at('mapping.defaultAccountId')}
        clearable
        clearButtonProps={{ 'aria-label': t`Kosongkan akun` }}
        searchable
        placeholder={t`Tanpa akun`}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        data={accounts.map(({ node }) => ({
          value: node.id,
          label: `@${node.handle} – ${node.organisation.shortName}`,
        }))}
        onChange={(defaultAccountId) => onChange({ defaultAccountId })}
      />
    </>
  );
}

interface MappingEditorProps {
  readonly postImport: ImportDetailFragment;
  readonly uploadId: string;
  readonly value: ImportMappingInput;
  readonly isChanged: boolean;
  readonly onChange: (value: ImportMappingInput) => void;
}

/** Which column carries what; each change is looked at again before anything starts. */
export function MappingEditor({ postImport, uploadId, value, isChanged, onChange }: MappingEditorProps) {
  const [preview] = useMutation(PreviewImportDocument);
  const act = useAct(
    async (mapping: ImportMappingInput) =>
      (await preview({ variables: { input: { uploadId, mapping } } })).data?.previewImport,
  );
  const { at, unbound } = bindProblems(act.problems, PROBLEM_FIELDS);
  const fields = {
    value,
    at,
    onChange: (part: Partial<ImportMappingInput>) => onChange({ ...value, ...part }),
  };
  return (
    <Card component="section">
      <Stack gap="md">
        <Title order={2} size="h3">
          <Trans>Kolom mana memuat apa</Trans>
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          <ColumnFields columns={postImport.columns} {...fields} />
          <RuleFields {...fields} />
        </SimpleGrid>
        <ProblemList problems={unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <Group gap="sm">
          <Button
            variant={isChanged ? 'filled' : 'default'}
            loading={act.isBusy}
            disabled={!isChanged}
            onClick={() => void act.run(value)}
          >
            <Trans>Perbarui pratinjau</Trans>
          </Button>
          {isChanged ? (
            <Text size="sm" c="dimmed">
              <Trans>Pratinjau di bawah masih memakai pemetaan sebelumnya.</Trans>
            </Text>
          ) : null}
        </Group>
      </Stack>
    </Card>
  );
}
