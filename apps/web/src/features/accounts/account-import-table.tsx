import { formatNumber } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Rows } from '../collection/import-tables.js';
import { rowVerdictColours, rowVerdictWords } from './account-import-words.js';
import type { AccountImportRowFieldsFragment } from './generated/account-import.js';
import { reasonShort } from './verify-words.js';

/** So many rows at a time: a phone holds no more. */
const STEP = 100;

function Nearness({ handle, network, reason }: NonNullable<AccountImportRowFieldsFragment['lookAlike']>) {
  const { i18n } = useLingui();
  const why = i18n._(reasonShort[reason]);
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Trans>
        Mirip dengan {handle} di {network}: {why}. Pastikan ini bukan tiruannya.
      </Trans>
    </Text>
  );
}

function Remarks({ row }: { readonly row: AccountImportRowFieldsFragment }) {
  const { problems, lookAlike } = row;
  if (problems.length === 0 && lookAlike === null) return '–';
  return (
    <Stack gap={4}>
      {problems.map(({ code, column, message, value }) => (
        <Text key={`${code} ${column ?? ''}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {column === null ? null : <b>{column}: </b>}
          {message}
          {value === null ? null : ` (${value})`}
        </Text>
      ))}
      {lookAlike === null ? null : <Nearness {...lookAlike} />}
    </Stack>
  );
}

interface ImportRowProps {
  readonly row: AccountImportRowFieldsFragment;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ImportRow({ row, isChosen, onToggle }: ImportRowProps) {
  const { i18n, t } = useLingui();
  const { verdict, organisation, network, handle, kind } = row;
  const number = row.row;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} data-label={t`Baris`}>
        {verdict === 'NEW' || verdict === 'CHANGED' ? (
          <Checkbox
            label={number}
            aria-label={t`Impor baris ${number}`}
            checked={isChosen}
            onChange={onToggle}
          />
        ) : (
          number
        )}
      </Table.Th>
      <Table.Td data-label={t`Akun`} style={{ overflowWrap: 'anywhere' }}>
        {handle ?? '–'}
      </Table.Td>
      <Table.Td data-label={t`Jejaring`}>{network ?? '–'}</Table.Td>
      <Table.Td data-label={t`Lembaga`}>{organisation ?? '–'}</Table.Td>
      <Table.Td data-label={t`Jenis`}>
        {kind === null ? '–' : kind === 'INSTITUTIONAL' ? <Trans>lembaga</Trans> : <Trans>pribadi</Trans>}
      </Table.Td>
      <Table.Td data-label={t`Keadaan`}>
        <Badge size="md" color={rowVerdictColours[verdict]}>
          {i18n._(rowVerdictWords[verdict])}
        </Badge>
      </Table.Td>
      <Table.Td data-label={t`Catatan`}>
        <Remarks row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

interface AccountImportTableProps {
  readonly rows: readonly AccountImportRowFieldsFragment[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (row: number) => void;
}

/** The rows of the file with what each would do, to be taken or left. */
export function AccountImportTable({ rows, chosen, onToggle }: AccountImportTableProps) {
  const { i18n, t } = useLingui();
  const [count, setCount] = useState(STEP);
  if (rows.length === 0)
    return (
      <Text c="dimmed">
        <Trans>Tidak ada baris seperti itu.</Trans>
      </Text>
    );
  const left = formatNumber(rows.length - count, i18n.locale);
  return (
    <Stack gap="sm">
      <Rows
        title={t`Baris berkas`}
        heads={[t`Baris`, t`Akun`, t`Jejaring`, t`Lembaga`, t`Jenis`, t`Keadaan`, t`Catatan`]}
      >
        {rows.slice(0, count).map((row) => (
          <ImportRow
            key={row.row}
            row={row}
            isChosen={chosen.has(row.row)}
            onToggle={() => onToggle(row.row)}
          />
        ))}
      </Rows>
      {rows.length > count ? (
        <Group justify="center">
          <Button variant="default" onClick={() => setCount(count + STEP)}>
            <Trans>Tampilkan lebih banyak ({left})</Trans>
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
