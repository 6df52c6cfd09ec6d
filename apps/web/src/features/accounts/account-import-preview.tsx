import { useMutation } from '@apollo/client/react';
import { ErrorState, formatNumber, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Chip, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ROW_VERDICTS, rowVerdictWords } from './account-import-words.js';
import { AccountImportTable } from './account-import-table.js';
import {
  ImportSocialAccountsDocument,
  type PreviewAccountImportMutation,
} from './generated/account-import.js';
import { AccountsPageDocument } from './generated/accounts.js';

export type ImportPreview = NonNullable<PreviewAccountImportMutation['previewAccountImport']['preview']>;
type Row = ImportPreview['rows'][number];

const isReady = ({ verdict }: Row): boolean => verdict === 'NEW' || verdict === 'CHANGED';

function Counts({ rows }: { readonly rows: readonly Row[] }) {
  const { i18n } = useLingui();
  return (
    <SimpleGrid component="dl" cols={{ base: 2, xs: 4 }} m={0}>
      {ROW_VERDICTS.map((verdict) => (
        <div key={verdict}>
          <Text component="dt" size="sm" c="dimmed">
            {i18n._(rowVerdictWords[verdict])}
          </Text>
          <Text component="dd" m={0} size="xl" fw={650}>
            {formatNumber(rows.filter((row) => row.verdict === verdict).length, i18n.locale)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

function useImport(preview: ImportPreview) {
  const { i18n, t } = useLingui();
  const go = useNavigate();
  const [send] = useMutation(ImportSocialAccountsDocument, { refetchQueries: [AccountsPageDocument] });
  const act = useAct(
    async (rows: number[]) =>
      (await send({ variables: { input: { uploadId: preview.uploadId, rows } } })).data?.importSocialAccounts,
  );
  const run = async (rows: number[]): Promise<void> => {
    if (!(await act.run(rows))) return;
    const count = formatNumber(rows.length, i18n.locale);
    showToast({ message: t`${count} akun diimpor.` });
    void go({ to: '/akun', search: { lembaga: 'semua' } });
  };
  return { act, run };
}

interface AccountImportPreviewProps {
  readonly preview: ImportPreview;
  readonly onLeave: () => void;
}

/** What the file would do, row by row; the chosen rows are written all at once or not at all. */
export function AccountImportPreview({ preview, onLeave }: AccountImportPreviewProps) {
  const { i18n, t } = useLingui();
  const { rows, fileName } = preview;
  const [chosen, setChosen] = useState(() => new Set(rows.filter(isReady).map(({ row }) => row)));
  const [shown, setShown] = useState<string[]>(() =>
    ROW_VERDICTS.filter((verdict) => verdict !== 'UNCHANGED'),
  );
  const { act, run } = useImport(preview);
  const count = formatNumber(chosen.size, i18n.locale);
  const toggle = (row: number): void => {
    const next = new Set(chosen);
    if (!next.delete(row)) next.add(row);
    setChosen(next);
  };
  return (
    <Stack gap="md">
      <Card component="section">
        <Stack gap="md">
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {fileName}
          </Title>
          <Counts rows={rows} />
          <ProblemList problems={act.problems} />
          {act.error === undefined ? null : <ErrorState error={act.error} />}
          <Group>
            <Button loading={act.isBusy} disabled={chosen.size === 0} onClick={() => void run([...chosen])}>
              <Trans>Impor {count} akun</Trans>
            </Button>
            <Button variant="default" onClick={onLeave}>
              <Trans>Pilih berkas lain</Trans>
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            <Trans>
              Semua baris yang dipilih ditulis sekaligus. Bila satu gagal, tidak ada yang ditulis.
            </Trans>
          </Text>
        </Stack>
      </Card>
      <Chip.Group multiple value={shown} onChange={setShown}>
        <Group gap="xs" role="group" aria-label={t`Baris yang ditampilkan`}>
          {ROW_VERDICTS.map((verdict) => (
            <Chip key={verdict} value={verdict} size="sm">
              {i18n._(rowVerdictWords[verdict])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <AccountImportTable
        rows={rows.filter(({ verdict }) => shown.includes(verdict))}
        chosen={chosen}
        onToggle={toggle}
      />
    </Stack>
  );
}
