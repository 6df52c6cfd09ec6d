import { useApolloClient } from '@apollo/client/react';
import { csvOf } from '@conductor/kernel';
import { formatNumber, showToast } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { AuditEntryFilter } from '@conductor/graphql';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useEntryWords } from './entry-words.js';
import {
  AuditEntriesDocument,
  type AuditEntriesQuery,
  type AuditEntryRowFragment,
} from './generated/audit.js';

/** One file of a spreadsheet's comfortable size; a longer span is taken in parts. */
const MOST_ROWS = 10_000;
const PAGE = 100;

function useAllEntries(filter: AuditEntryFilter) {
  const client = useApolloClient();
  return async (): Promise<{ entries: AuditEntryRowFragment[]; isCut: boolean }> => {
    const entries: AuditEntryRowFragment[] = [];
    for (let after: string | null = null; entries.length < MOST_ROWS;) {
      // Not into the cache: the page itself shows what it has asked for.
      const page: AuditEntriesQuery['auditEntries'] | undefined = (
        await client.query({
          query: AuditEntriesDocument,
          variables: { filter, first: PAGE, after },
          fetchPolicy: 'no-cache',
        })
      ).data?.auditEntries;
      if (page === undefined) throw new Error('The page of the log came without data.');
      entries.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return { entries, isCut: false };
      after = page.pageInfo.endCursor;
    }
    return { entries, isCut: true };
  };
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `jejak-audit-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}

/** What the filters show, as a file. */
export function ExportButton({ filter }: { readonly filter: AuditEntryFilter }) {
  const { i18n, t } = useLingui();
  const most = formatNumber(MOST_ROWS, i18n.locale);
  const [isBusy, setBusy] = useState(false);
  const readAll = useAllEntries(filter);
  const wordsOf = useEntryWords();
  const head = [
    t`Waktu (UTC)`,
    t`Siapa`,
    t`Sebagai`,
    t`Tindakan`,
    t`Hal`,
    t`Judul`,
    t`Keterangan`,
    t`Rincian`,
  ];
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const { entries, isCut } = await readAll();
      const rows = entries.map((entry) => {
        const { who, as, act, subjectType, facts, technical } = wordsOf(entry);
        const title = entry.subjectTitle ?? '';
        return [entry.recordedAt, who, as, act, subjectType, title, facts.join('; '), technical.join('; ')];
      });
      download(csvOf([head, ...rows]));
      if (isCut) showToast({ message: t`Berkas memuat ${most} catatan terbaru. Persempit rentangnya.` });
    } catch {
      showToast({ message: t`Ekspor terhenti. Coba lagi.` });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={isBusy}
      onClick={() => void run()}
    >
      <Trans>Ekspor CSV</Trans>
    </Button>
  );
}
