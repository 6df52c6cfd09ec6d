import { formatNumber, intlLocale, verdictLabels } from '@conductor/ui';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Cell, CellNote, CountKey } from './score-cells.js';
import { cellAt, type GridPlace, type ScoreLayout } from './score-layout.js';
import type { ScorePart, ScoreRow } from './score-rows.js';
import type { ScoreData, ScoreItem } from './score-voices.js';

/** Under ten judged posts a share says nothing yet: a dash stands in its place. */
export const FEWEST_JUDGED = 10;

const verdictOf = {
  aligned: 'ALIGNED',
  partlyAligned: 'PARTLY_ALIGNED',
  neutral: 'NEUTRAL',
  notAligned: 'NOT_ALIGNED',
  contradicting: 'CONTRADICTING',
} as const satisfies Partial<Record<CountKey, string>>;
const VERDICT_KEYS = ['aligned', 'partlyAligned', 'neutral', 'notAligned', 'contradicting'] as const;

/** `Sel 17 Nov`, a calendar day without a zone. */
export const dayName = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(intlLocale(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '');

/** A share as a whole percent. */
export const percent = (value: number, locale: string): string => `${formatNumber(value * 100, locale)} %`;

/** The words for what the score draws: tooltips, labels of cells, the table. */
export function useScoreWords(score: Pick<ScoreData, 'items' | 'cues'>) {
  const { i18n, t } = useLingui();
  const { locale } = i18n;
  const titles = new Map(score.items.map((item) => [item.id, item]));
  const titleOf = ({ title, titleEn }: Pick<ScoreItem, 'title' | 'titleEn'>): string =>
    locale === 'en' ? (titleEn ?? title) : title;
  const itemTitle = (id: string): string => {
    const item = titles.get(id);
    return item === undefined ? '' : titleOf(item);
  };

  const judged = ({ counts }: CellNote): string =>
    [
      ...VERDICT_KEYS.filter((key) => counts[key] > 0).map(
        (key) => `${counts[key]} ${i18n._(verdictLabels[verdictOf[key]]).toLocaleLowerCase(locale)}`,
      ),
      ...(counts.unjudged > 0 ? [t`${counts.unjudged} belum dinilai`] : []),
    ].join(', ');

  const noteText = (note: CellNote): string => {
    const title = itemTitle(note.itemId);
    const posts = t`${plural(note.total, { one: '# unggahan', other: '# unggahan' })}`;
    const words = judged(note);
    const personal = note.personal > 0 ? `; ${t`${note.personal} dari akun pribadi`}` : '';
    return `${title}: ${posts} (${words}${personal})`;
  };
  const restText = (itemId: string): string => {
    const title = itemTitle(itemId);
    return t`${title}: diminta, belum terdengar`;
  };
  const cellText = (cell: Cell): string =>
    [...cell.notes.map(noteText), ...cell.restItemIds.map(restText)].join('. ');
  const cueText = (day: string): string =>
    score.cues
      .filter((cue) => cue.day === day)
      .map(({ agendaItemId, versionNumber }) => {
        const title = itemTitle(agendaItemId);
        return t`${title}: arahan versi ${versionNumber}`;
      })
      .join('. ');

  const shareText = ({ organisation, alignedShare }: ScorePart): string => {
    const name = organisation.shortName;
    const total = alignedShare?.total ?? 0;
    if (alignedShare === null || total < FEWEST_JUDGED) {
      return t`${name}: baru ${total} unggahan dinilai. Angka tampil mulai ${FEWEST_JUDGED}.`;
    }
    const { count, value, low, high } = alignedShare;
    const [share, least, most] = [percent(value, locale), percent(low, locale), percent(high, locale)];
    return t`${name}: ${count} dari ${total} unggahan yang dinilai selaras, ${share}. Selang Wilson 95 %: ${least} sampai ${most}.`;
  };
  const restsText = (name: string, count: number): string =>
    t`${name}: ${plural(count, { one: '# hari jeda', other: '# hari jeda' })}, diminta dan belum terdengar.`;

  return { locale, titleOf, itemTitle, noteText, restText, cellText, cueText, shareText, restsText };
}

export type ScoreWords = ReturnType<typeof useScoreWords>;

/** The name of a row, as it stands at the left. */
export function useRowName(): (row: ScoreRow) => string {
  const { t } = useLingui();
  return (row) => {
    if (row.kind === 'cues') return t`aba-aba`;
    if (row.kind === 'part') return row.part.organisation.shortName;
    return row.section.coordinator?.shortName ?? t`Tanpa koordinator`;
  };
}

/** One sentence for the place under the pointer or the focus. */
export function usePlaceSentence(layout: ScoreLayout, words: ScoreWords): (place: GridPlace) => string {
  const { t } = useLingui();
  const rowName = useRowName();
  return ({ row: rowIndex, column }) => {
    const row = layout.rows[rowIndex];
    if (row === undefined) return '';
    const name = rowName(row);
    const day = layout.days[column]?.day;
    if (day !== undefined) {
      const date = dayName(day, words.locale);
      const heard = row.kind === 'cues' ? words.cueText(day) : words.cellText(cellAt(layout, row, day));
      if (heard !== '') return `${name}, ${date}. ${heard}.`;
      return row.kind === 'cues'
        ? t`${date}: tidak ada aba-aba.`
        : t`${name}, ${date}: tidak diminta, tidak ada unggahan.`;
    }
    const isShare = column === layout.days.length;
    if (row.kind === 'part') {
      return isShare ? words.shareText(row.part) : words.restsText(name, row.part.restCount);
    }
    if (row.kind === 'ensemble' && !isShare) {
      return words.restsText(
        name,
        row.section.parts.reduce((sum, { restCount }) => sum + restCount, 0),
      );
    }
    return isShare
      ? t`Selaras: bagian selaras dari unggahan yang dinilai, per K/L.`
      : t`Jeda: hari diminta dan belum terdengar, per K/L.`;
  };
}
