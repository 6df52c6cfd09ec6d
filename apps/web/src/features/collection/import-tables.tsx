import { formatNumber, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Code, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportDetailFragment } from './generated/imports.js';
import classes from './import-table.module.css';

interface RowsProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

/** A table that stands as cards on a phone. */
export function Rows({ title, heads, children, note }: RowsProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {note}
      <Table className="house-stacked">
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Card>
  );
}

/** The first rows as they will be kept. */
export function PreviewTable({ preview }: Pick<ImportDetailFragment, 'preview'>) {
  const { t } = useLingui();
  if (preview.length === 0) return null;
  return (
    <Rows title={t`Pratinjau`} heads={[t`Baris`, t`Teks`, t`Waktu terbit`, t`Jejaring`, t`Akun`, t`Keadaan`]}>
      {preview.map(({ row, text, postedAt, network, account, isNew }) => (
        <Table.Tr key={row}>
          <Table.Th scope="row" fw={500} data-label={t`Baris`}>
            {row}
          </Table.Th>
          <Table.Td data-label={t`Teks`}>
            <Text span size="sm" lineClamp={3} className={classes['text']} lang="id">
              {text}
            </Text>
          </Table.Td>
          <Table.Td data-label={t`Waktu terbit`}>
            {postedAt === null ? '–' : <ZonedTime at={postedAt} />}
          </Table.Td>
          <Table.Td data-label={t`Jejaring`}>{network}</Table.Td>
          <Table.Td data-label={t`Akun`}>{account ?? '–'}</Table.Td>
          <Table.Td data-label={t`Keadaan`}>
            <Badge size="md" color={isNew ? 'green' : 'gray'}>
              {isNew ? <Trans>baru</Trans> : <Trans>sudah ada</Trans>}
            </Badge>
          </Table.Td>
        </Table.Tr>
      ))}
    </Rows>
  );
}

/** What was wrong with which row, and what stood there. */
export function RowProblemTable({ postImport }: { readonly postImport: ImportDetailFragment }) {
  const { i18n, t } = useLingui();
  const { rowProblems, rejectedCount } = postImport;
  if (rowProblems.length === 0) return null;
  const shown = formatNumber(rowProblems.length, i18n.locale);
  const all = formatNumber(rejectedCount, i18n.locale);
  return (
    <Rows
      title={t`Baris yang tidak dapat dibaca`}
      heads={[t`Baris`, t`Kolom`, t`Masalah`, t`Isi`]}
      note={
        <Text size="sm" c="dimmed" mb="xs">
          <Trans>
            Baris lain tetap masuk. Perbaiki di berkas asal, lalu impor lagi: yang sudah ada tidak digandakan.
          </Trans>{' '}
          {rejectedCount > rowProblems.length ? (
            <Trans>
              Ditampilkan {shown} dari {all}.
            </Trans>
          ) : null}
        </Text>
      }
    >
      {rowProblems.map(({ row, column, code, message, value }) => (
        <Table.Tr key={`${row} ${column ?? ''} ${code}`}>
          <Table.Th scope="row" fw={500} data-label={t`Baris`}>
            {row}
          </Table.Th>
          <Table.Td data-label={t`Kolom`}>{column ?? '–'}</Table.Td>
          <Table.Td data-label={t`Masalah`}>{message}</Table.Td>
          <Table.Td data-label={t`Isi`} style={{ overflowWrap: 'anywhere' }}>
            {value === null ? '–' : <Code>{value}</Code>}
          </Table.Td>
        </Table.Tr>
      ))}
    </Rows>
  );
}
