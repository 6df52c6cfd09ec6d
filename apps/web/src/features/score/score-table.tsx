import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { cellKey, cellsOf, EMPTY_CELL, type CellMap } from './score-cells.js';
import { daysOf } from './score-period.js';
import { sectionsOf, type ScorePart } from './score-rows.js';
import type { ScoreData } from './score-voices.js';
import { dayName, FEWEST_JUDGED, percent, type ScoreWords } from './score-words.js';
import classes from './score.module.css';

interface ScoreTableProps {
  readonly score: ScoreData;
  readonly words: ScoreWords;
}

interface PartRowProps {
  readonly part: ScorePart;
  readonly days: readonly string[];
  readonly cells: CellMap;
  readonly words: ScoreWords;
}

function PartRow({ part, days, cells, words }: PartRowProps) {
  const { organisation, alignedShare, restCount } = part;
  const { count, total, value } = alignedShare ?? { count: 0, total: 0, value: 0 };
  const share = percent(value, words.locale);
  return (
    <Table.Tr>
      <Table.Th scope="row">{organisation.shortName}</Table.Th>
      <Table.Td>
        {total < FEWEST_JUDGED ? (
          <Trans>baru {total} dinilai</Trans>
        ) : (
          <Trans>
            {share} ({count} dari {total})
          </Trans>
        )}
      </Table.Td>
      <Table.Td>{restCount}</Table.Td>
      {days.map((day) => (
        <Table.Td key={day}>
          {words.cellText(cells.get(cellKey(organisation.id, day)) ?? EMPTY_CELL)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** The same score in words, for screen readers and for those who would rather read. */
export function ScoreTable({ score, words }: ScoreTableProps) {
  const { t } = useLingui();
  const cells = cellsOf(score, (organisationId) => organisationId);
  const days = daysOf(score);
  const parts = sectionsOf(score.parts).flatMap((section) => section.parts);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        <Trans>Sel kosong: tidak diminta dan tidak ada unggahan.</Trans>
      </Text>
      <div
        className={classes['tableFrame']}
        role="region"
        aria-label={t`Partitur sebagai tabel`}
        tabIndex={0}
      >
        <Table className={classes['table']} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>K/L</Trans>
              </Table.Th>
              <Table.Th scope="col">
                <Trans>Selaras</Trans>
              </Table.Th>
              <Table.Th scope="col">
                <Trans>Jeda (hari)</Trans>
              </Table.Th>
              {days.map((day) => (
                <Table.Th key={day} scope="col">
                  {dayName(day, words.locale)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">
                <Trans>aba-aba</Trans>
              </Table.Th>
              <Table.Td />
              <Table.Td />
              {days.map((day) => (
                <Table.Td key={day}>{words.cueText(day)}</Table.Td>
              ))}
            </Table.Tr>
            {parts.map((part) => (
              <PartRow key={part.organisation.id} part={part} days={days} cells={cells} words={words} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
