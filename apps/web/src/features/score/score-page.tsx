import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, formatDays, formatTime, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPrinter, IconTable } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CellDrawer } from './cell-drawer.js';
import { ScoreDocument } from './generated/score.js';
import { cellKey, cellsOf, EMPTY_CELL } from './score-cells.js';
import { ScoreCards } from './score-cards.js';
import { ScoreFilters } from './score-filters.js';
import { ScoreLegend } from './score-legend.js';
import { today } from '../../app/calendar.js';
import { periodOf, type Period } from './score-period.js';
import { ScoreSheet } from './score-sheet.js';
import { ScoreTable } from './score-table.js';
import { voicesOf, type ScoreData } from './score-voices.js';
import { useScoreWords } from './score-words.js';
import { WaitingSheet } from './waiting-sheet.js';
import classes from './score.module.css';

const route = getRouteApi('/shell/partitur');

function useOpenedCell(score: ScoreData) {
  const { sel } = route.useSearch();
  const [organisationId, day = ''] = sel?.split(',') ?? [];
  const part = score.parts.find(({ organisation }) => organisation.id === organisationId);
  if (part === undefined) return null;
  const own = {
    ...score,
    notes: score.notes.filter((note) => note.organisationId === organisationId && note.day === day),
    rests: score.rests.filter((rest) => rest.organisationId === organisationId && rest.day === day),
  };
  const cell = cellsOf(own, (id) => id).get(cellKey(part.organisation.id, day)) ?? EMPTY_CELL;
  return { part, day, cell };
}

/** One of the three forms of a score: the sheet, the table of words, the cards of a phone. */
function ScoreForms({ score }: { readonly score: ScoreData }) {
  const search = route.useSearch();
  const go = route.useNavigate();
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const words = useScoreWords(score);
  const voices = voicesOf(score);
  const opened = useOpenedCell(score);
  const open = (organisationId: string, day: string): void =>
    void go({ search: { ...search, sel: `${organisationId},${day}` }, resetScroll: false });
  const isCards = isPhone && search.penuh !== true && search.tampilan !== 'tabel';
  return (
    <>
      {isCards ? (
        <ScoreCards
          score={score}
          words={words}
          voices={voices}
          organisationId={search.kl}
          onChoose={(kl) => void go({ search: { ...search, kl }, replace: true, resetScroll: false })}
          onOpen={open}
        />
      ) : null}
      {search.tampilan === 'tabel' ? <ScoreTable score={score} words={words} /> : null}
      {isCards || search.tampilan === 'tabel' ? null : (
        <>
          <ScoreLegend voices={voices} words={words} highlighted={highlighted} onHighlight={setHighlighted} />
          <ScoreSheet score={score} words={words} highlighted={highlighted} onOpen={open} />
        </>
      )}
      <CellDrawer
        opened={opened}
        voices={voices}
        words={words}
        onClose={() => void go({ search: { ...search, sel: undefined }, resetScroll: false })}
      />
    </>
  );
}

function Actions() {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const isTable = search.tampilan === 'tabel';
  return (
    <>
      <Button
        hiddenFrom="sm"
        variant="default"
        onClick={() => void go({ search: { ...search, penuh: search.penuh === true ? undefined : true } })}
      >
        {search.penuh === true ? t`Tampilan ringkas` : t`Buka partitur lengkap`}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTable size={18} aria-hidden />}
        onClick={() => void go({ search: { ...search, tampilan: isTable ? undefined : 'tabel' } })}
      >
        {isTable ? t`Tampilkan sebagai partitur` : t`Tampilkan sebagai tabel`}
      </Button>
      <Button
        visibleFrom="sm"
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        <Trans>Cetak</Trans>
      </Button>
    </>
  );
}

function Nothing() {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const isFiltered = search.tema !== undefined || search.dari !== undefined;
  return (
    <EmptyState
      title={isFiltered ? t`Tidak ada not pada pilihan ini` : t`Belum ada not`}
      action={
        isFiltered ? (
          <Button variant="default" onClick={() => void go({ search: {} })}>
            <Trans>Hapus filter</Trans>
          </Button>
        ) : null
      }
      example={<WaitingSheet period={periodOf('dua-pekan', undefined, today())} rowCount={3} room={350} />}
    >
      <Trans>
        Di sini tampil siapa membawakan pesan, siapa bertentangan, dan siapa diam, begitu arahan pertama
        dirilis dan unggahan masuk.
      </Trans>
    </EmptyState>
  );
}

function PrintHead({ period, score }: { readonly period: Period; readonly score: ScoreData }) {
  const { i18n } = useLingui();
  const at = formatTime(score.refreshedAt, i18n.locale);
  const days = formatDays(period.from, period.until, i18n.locale, 'long');
  return (
    <Text className={classes['printHead']} size="sm" mb="sm">
      <Trans>
        GPR Conductor · {days} · keadaan {at}
      </Trans>
    </Text>
  );
}

/** Who plays, who is off key and who is silent, as a score. */
export function ScorePage() {
  const { i18n, t } = useLingui();
  const search = route.useSearch();
  const period = periodOf(search.rentang ?? 'dua-pekan', search.dari, today());
  const { data, previousData, error, refetch } = useQuery(ScoreDocument, {
    variables: { filter: { from: period.from, until: period.until, themeId: search.tema ?? null } },
    // A month of notes is one reading, not thousands of cached objects: writing them would cost more than drawing.
    fetchPolicy: 'no-cache',
  });
  const score = (data ?? previousData)?.score;
  const at = score === undefined ? '' : formatTime(score.refreshedAt, i18n.locale);
  return (
    <>
      <PageHeader
        title={t`Partitur`}
        lead={t`Siapa membawakan pesan, siapa bertentangan, siapa diam.`}
        actions={<Actions />}
      />
      <ScoreFilters period={period} />
      {error === undefined ? null : (
        <ErrorState
          error={error}
          onRetry={() => void refetch()}
          safety={score === undefined ? undefined : t`Yang tampil adalah keadaan ${at}.`}
        />
      )}
      {score === undefined && error === undefined ? <WaitingSheet period={period} rowCount={16} /> : null}
      {score?.parts.length === 0 ? <Nothing /> : null}
      {score === undefined || score.parts.length === 0 ? null : (
        <>
          <PrintHead period={period} score={score} />
          <ScoreForms score={score} />
          <Group mt="sm" className="no-print">
            <Text size="sm" c="dimmed">
              <Trans>Keadaan {at}. Hari menurut WIB.</Trans>
            </Text>
          </Group>
        </>
      )}
    </>
  );
}
