import { useQuery } from '@apollo/client/react';
import { ErrorState, formatNumber, LoadingRows, StateBadge } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { MissingPage } from '../../app/errors/missing-page.js';
import { ImportPageDocument, type ImportDetailFragment } from './generated/imports.js';
import { ImportActions } from './import-actions.js';
import { ImportCounts, ImportProgress } from './import-counts.js';
import { isSameMapping, mappingInputOf } from './import-mapping.js';
import { PreviewTable, RowProblemTable } from './import-tables.js';
import { MappingEditor } from './mapping-editor.js';

const WATCH_MS = 1_000;
const MEGABYTE = 1024 * 1024;

function FileFacts({ postImport }: { readonly postImport: ImportDetailFragment }) {
  const { i18n, t } = useLingui();
  const { fileName, byteCount, encoding, delimiter, rowCount, columns, presetName } = postImport;
  const facts = [
    t`${formatNumber(byteCount / MEGABYTE, i18n.locale, 2)} MB`,
    t`${formatNumber(rowCount, i18n.locale)} baris`,
    t`${columns.length} kolom`,
    encoding,
    ...(delimiter === null ? [] : [t`pemisah ${delimiter === '\t' ? 'tab' : delimiter}`]),
  ];
  return (
    <div>
      <Group gap="xs">
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Title>
        <StateBadge state={postImport.state} />
      </Group>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {presetName === null ? null : (
        <Text size="sm" fw={500}>
          <Trans>Dikenali sebagai ekspor {presetName}: jejaring dan kolomnya sudah diatur.</Trans>
        </Text>
      )}
    </div>
  );
}

function Outcome({ postImport }: { readonly postImport: ImportDetailFragment }) {
  const { t } = useLingui();
  const { state, finishedAt, createdCount, updatedCount, id } = postImport;
  if (state === 'RUNNING') return <ImportProgress {...postImport} />;
  if (finishedAt === null) return null;
  return (
    <Stack gap="xs" role="status">
      {state === 'PREVIEWED' ? (
        <Text fw={500}>
          <Trans>Hasil uji coba; belum ada yang ditulis</Trans>
        </Text>
      ) : null}
      {state === 'FAILED' ? (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t`Impor terhenti di tengah berkas`}
        >
          <Trans>
            Yang sudah masuk tetap tersimpan. Mulai lagi untuk meneruskan, atau batalkan seluruhnya.
          </Trans>
        </Alert>
      ) : null}
      {state === 'UNDONE' ? (
        <Text>
          <Trans>Impor ini sudah dibatalkan seluruhnya.</Trans>
        </Text>
      ) : (
        <ImportCounts {...postImport} />
      )}
      {state === 'DONE' && createdCount + updatedCount > 0 ? (
        <Anchor
          underline="always"
          size="sm"
          renderRoot={(props) => <Link to="/unggahan" search={{ impor: id }} {...props} />}
        >
          <Trans>Lihat unggahan dari impor ini</Trans>
        </Anchor>
      ) : null}
    </Stack>
  );
}

interface StepsProps {
  readonly postImport: ImportDetailFragment;
  readonly uploadId: string | undefined;
}

function Steps({ postImport, uploadId }: StepsProps) {
  const shown = mappingInputOf(postImport.mapping, postImport.columns);
  const [mapping, setMapping] = useState(shown);
  const isChanged = !isSameMapping(mapping, shown);
  const isPreviewed = postImport.state === 'PREVIEWED';
  return (
    <Stack gap="md">
      <Card component="section">
        <Stack gap="md">
          <FileFacts postImport={postImport} />
          <Outcome postImport={postImport} />
          <ImportActions postImport={postImport} isStale={isPreviewed && isChanged} />
        </Stack>
      </Card>
      {isPreviewed && uploadId !== undefined ? (
        <MappingEditor
          postImport={postImport}
          uploadId={uploadId}
          value={mapping}
          isChanged={isChanged}
          onChange={setMapping}
        />
      ) : null}
      <RowProblemTable postImport={postImport} />
      {isPreviewed ? <PreviewTable preview={postImport.preview} /> : null}
    </Stack>
  );
}

interface ImportWizardProps {
  readonly importId: string;
  readonly uploadId: string | undefined;
}

/** One import from its first look to its end. */
export function ImportWizard({ importId, uploadId }: ImportWizardProps) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportPageDocument, {
    variables: { id: importId },
  });
  const isRunning = data?.postImport?.state === 'RUNNING';
  useEffect(() => {
    if (!isRunning) return undefined;
    startPolling(WATCH_MS);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  if (data?.postImport === null) return <MissingPage />;
  return (
    <Stack gap="md">
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === undefined ? (
          <LoadingRows count={3} height={180} />
        ) : null
      ) : (
        <Steps key={importId} postImport={data.postImport} uploadId={uploadId} />
      )}
    </Stack>
  );
}
