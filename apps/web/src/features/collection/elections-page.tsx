import { useMutation, useQuery } from '@apollo/client/react';
import { AskDialog, EmptyState, ErrorState, formatDay, LoadingRows, PageHeader, useAct } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ElectionDialog } from './election-dialog.js';
import {
  type ElectionPeriodFieldsFragment,
  ElectionPeriodsDocument,
  RemoveElectionPeriodDocument,
} from './generated/elections.js';

type Period = ElectionPeriodFieldsFragment;

function RemoveDialog({ period, onClose }: { readonly period: Period; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [send] = useMutation(RemoveElectionPeriodDocument, { refetchQueries: [ElectionPeriodsDocument] });
  const act = useAct<void>(
    async () => (await send({ variables: { input: { periodId: period.id } } })).data?.removeElectionPeriod,
  );
  const { name } = period;
  return (
    <AskDialog
      title={t`Hapus ${name}`}
      confirmLabel={t`Hapus masa pemilu`}
      done={t`Masa pemilu dihapus.`}
      act={act}
      onClose={onClose}
    >
      <Trans>Unggahan yang dikeluarkan karena masa ini akan dihitung lagi.</Trans>
    </AskDialog>
  );
}

interface PeriodCardProps {
  readonly period: Period;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function PeriodCard({ period, onEdit, onRemove }: PeriodCardProps) {
  const { i18n, t } = useLingui();
  const { name, startsOn, endsOn, terms, postCount } = period;
  const from = formatDay(startsOn, i18n.locale);
  const until = formatDay(endsOn, i18n.locale);
  return (
    <Card component="li">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text size="sm">
          <Trans>
            {from} sampai {until}, kedua hari itu termasuk
          </Trans>
        </Text>
        <Group gap={6} role="list" aria-label={t`Nama calon`}>
          {terms.map((term) => (
            <Badge key={term} role="listitem" size="md" color="gray" tt="none">
              {term}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {postCount === 0 ? (
            <Trans>Belum ada unggahan yang dikeluarkan.</Trans>
          ) : (
            <Plural value={postCount} other="# unggahan dikeluarkan dari semua ukuran." />
          )}
        </Text>
        <Group>
          <Button variant="default" size="sm" aria-label={t`Ubah ${name}`} onClick={onEdit}>
            <Trans>Ubah</Trans>
          </Button>
          <Button variant="default" size="sm" aria-label={t`Hapus ${name}`} onClick={onRemove}>
            <Trans>Hapus</Trans>
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Election periods: what personal accounts post on candidates within them is in no measure. */
export function ElectionsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ElectionPeriodsDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<Period | 'new' | null>(null);
  const [removed, setRemoved] = useState<Period | null>(null);
  const periods = data?.electionPeriods;
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      <Trans>Tambah masa pemilu</Trans>
    </Button>
  );
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <PageHeader
        title={t`Masa pemilu`}
        lead={t`Dalam masa ini, unggahan akun pribadi tentang calon tidak dihitung dalam ukuran apa pun (SKB 2/2022). Akun lembaga tetap dihitung.`}
        actions={add}
      />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {periods === undefined && error === undefined ? <LoadingRows count={2} height={120} /> : null}
      {periods?.length === 0 ? (
        <EmptyState title={t`Belum ada masa pemilu`} action={add}>
          <Trans>Tetapkan sebelum masa kampanye, dengan nama, akun, dan tagar para calon.</Trans>
        </EmptyState>
      ) : null}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {(periods ?? []).map((period) => (
          <PeriodCard
            key={period.id}
            period={period}
            onEdit={() => setEdited(period)}
            onRemove={() => setRemoved(period)}
          />
        ))}
      </Stack>
      {edited === null ? null : (
        <ElectionDialog period={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {removed === null ? null : <RemoveDialog period={removed} onClose={() => setRemoved(null)} />}
    </div>
  );
}
