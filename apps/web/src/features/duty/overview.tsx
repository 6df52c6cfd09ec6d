import { useQuery } from '@apollo/client/react';
import { DemoMark, EmptyState, ErrorState, LoadingRows, ZonedTime } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, Stack, Table, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { attentionOf, DUTY_FILTERS, type DutyFilter } from './duty-filters.js';
import { DutyOverviewDocument, type DutyOverviewQuery } from './generated/duty.js';
import { DutyContact, DutyGroundWords } from './on-duty-line.js';

const route = getRouteApi('/shell/piket');
const REFRESH_MS = 30_000;
type Row = DutyOverviewQuery['dutyOverview'][number];

const filterWords: Readonly<Record<DutyFilter, MessageDescriptor>> = {
  'tanpa-petugas': msg`Tanpa petugas`,
  'semua-sibuk': msg`Semua sibuk`,
  cadangan: msg`Belum ada giliran`,
};

function Filters({ rows }: { readonly rows: readonly Row[] }) {
  const { i18n, t } = useLingui();
  const { saring } = route.useSearch();
  const go = route.useNavigate();
  const count = (filter: DutyFilter): number => rows.filter((row) => attentionOf(row) === filter).length;
  return (
    <Chip.Group
      value={saring ?? 'ALL'}
      onChange={(value) =>
        void go({
          search: (search) => ({ ...search, saring: DUTY_FILTERS.find((known) => known === value) }),
          replace: true,
        })
      }
    >
      <Group gap="xs" role="radiogroup" aria-label={t`Saring menurut keadaan`}>
        <Chip value="ALL">
          <Trans>Semua</Trans> {rows.length}
        </Chip>
        {DUTY_FILTERS.map((filter) => (
          <Chip key={filter} value={filter}>
            {i18n._(filterWords[filter])} {count(filter)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function OverviewRow({ row: { organisation, owner } }: { readonly row: Row }) {
  const { i18n, t } = useLingui();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text fw={500}>{organisation.shortName}</Text>
        <Text size="sm" c="dimmed">
          {i18n.locale === 'en' ? organisation.nameEn : organisation.nameId}
        </Text>
      </Table.Th>
      <Table.Td data-label={t`Sekarang bertugas`}>
        {owner === null ? (
          <Text c="var(--house-warn)">
            <Trans>Tanpa petugas</Trans>
          </Text>
        ) : (
          <>
            <Group gap="xs">
              <Text>{owner.person.name}</Text>
              {owner.person.isDemo ? <DemoMark /> : null}
            </Group>
            <Text size="sm" c="dimmed" component="div">
              <DutyGroundWords owner={owner} />
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td data-label={t`Sampai`}>
        {owner === null || owner.until === null ? '–' : <ZonedTime at={owner.until} />}
      </Table.Td>
      <Table.Td data-label={t`Hubungi`}>{owner === null ? '–' : <DutyContact owner={owner} />}</Table.Td>
    </Table.Tr>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t`Tidak ada lembaga dalam keadaan ini`}
        action={
          <Button
            variant="default"
            onClick={() => void go({ search: (search) => ({ ...search, saring: undefined }), replace: true })}
          >
            <Trans>Hapus filter</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <Table className="house-stacked">
      <Table.Thead>
        <Table.Tr>
          {[t`Lembaga`, t`Sekarang bertugas`, t`Sampai`, t`Hubungi`].map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <OverviewRow key={row.organisation.id} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who is on duty in every organisation; those with nobody are said so. */
export function DutyOverview() {
  const { saring } = route.useSearch();
  const { data, error, refetch } = useQuery(DutyOverviewDocument, { pollInterval: REFRESH_MS });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows count={6} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const rows = data.dutyOverview;
  return (
    <Stack gap="md">
      <Filters rows={rows} />
      <Rows rows={rows.filter((row) => saring === undefined || attentionOf(row) === saring)} />
    </Stack>
  );
}
