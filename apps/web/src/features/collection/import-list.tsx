import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, formatNumber, LoadingRows, StateBadge, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ImportsPageDocument, type ImportCardFragment } from './generated/imports.js';

function ImportRow({ postImport }: { readonly postImport: ImportCardFragment }) {
  const { i18n } = useLingui();
  const { id, fileName, state, createdBy, createdAt, createdCount, rejectedCount } = postImport;
  const person = createdBy.name;
  const created = formatNumber(createdCount, i18n.locale);
  const rejected = formatNumber(rejectedCount, i18n.locale);
  return (
    <Card component="li">
      <Group gap="xs">
        <Anchor
          fw={500}
          style={{ overflowWrap: 'anywhere' }}
          renderRoot={(props) => <Link to="/admin/impor" search={{ impor: id }} {...props} />}
        >
          {fileName}
        </Anchor>
        <StateBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed" component="div">
        <Trans>
          {person}, <ZonedTime at={createdAt} />
        </Trans>
      </Text>
      {state === 'DONE' || state === 'FAILED' ? (
        <Text size="sm">
          <Trans>
            {created} baru, {rejected} tidak terbaca
          </Trans>
        </Text>
      ) : null}
    </Card>
  );
}

/** Imports of before, the latest first. */
export function ImportList() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ImportsPageDocument);
  return (
    <Stack component="section" gap="sm" aria-label={t`Impor sebelumnya`}>
      <Title order={2} size="h3">
        <Trans>Impor sebelumnya</Trans>
      </Title>
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined ? <LoadingRows count={2} height={72} /> : null}
      {data?.imports.length === 0 ? (
        <EmptyState title={t`Belum ada impor`}>
          <Trans>Unduh laporan unggahan dari jejaring, lalu pilih berkasnya di atas.</Trans>
        </EmptyState>
      ) : null}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {data?.imports.map((postImport) => (
          <ImportRow key={postImport.id} postImport={postImport} />
        ))}
      </Stack>
    </Stack>
  );
}
