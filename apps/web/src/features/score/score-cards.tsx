import { AgendaMark } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { cellKey, cellsOf, type CellMap } from './score-cells.js';
import { today } from '../../app/calendar.js';
import { daysOf } from './score-period.js';
import { sectionsOf } from './score-rows.js';
import { voiceByItem, type ScoreData, type Voice } from './score-voices.js';
import { dayName, type ScoreWords } from './score-words.js';
import classes from './score.module.css';

interface CardProps {
  readonly score: ScoreData;
  readonly words: ScoreWords;
  readonly voices: readonly Voice[];
}

const CHORD_SIZES = [16, 22, 28] as const;
const chordSize = (total: number): number => CHORD_SIZES[total > 4 ? 2 : total > 1 ? 1 : 0];

/** What sounds on one day: today, or the last day of a period that is over. */
function Chord({ score, words, voices }: CardProps) {
  const now = today();
  const day = now < score.until ? now : score.until;
  const date = dayName(day, words.locale);
  const [chord] = [
    ...cellsOf({ ...score, notes: score.notes.filter((note) => note.day === day) }, () => 'all'),
  ];
  const byItem = voiceByItem(voices);
  const notes = chord?.[1].notes ?? [];
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Akor {date}</Trans>
      </Title>
      {notes.length === 0 ? (
        <Text c="dimmed">
          <Trans>Belum ada not pada hari itu.</Trans>
        </Text>
      ) : (
        <Stack gap="sm">
          {notes.map((note) => (
            <Group key={note.itemId} gap="sm" wrap="nowrap">
              <AgendaMark slot={byItem.get(note.itemId)?.slot} size={chordSize(note.total)} />
              <Text size="sm">{words.noteText(note)}</Text>
            </Group>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** Who was asked and not heard, in the order of protocol: a list, not a ranking. */
function Silences({ score, words }: Omit<CardProps, 'voices'>) {
  const silent = score.parts.filter(({ restCount }) => restCount > 0);
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Jeda</Trans>
      </Title>
      {silent.length === 0 ? (
        <Text c="dimmed">
          <Trans>Semua yang diminta sudah terdengar.</Trans>
        </Text>
      ) : (
        <Stack gap="xs" component="ul" className={classes['strip']}>
          {silent.map(({ organisation, restCount }) => (
            <Text key={organisation.id} component="li" size="sm">
              {words.restsText(organisation.shortName, restCount)}
            </Text>
          ))}
        </Stack>
      )}
    </Card>
  );
}

interface StripProps extends CardProps {
  readonly cells: CellMap;
  readonly organisationId: string | undefined;
  readonly onChoose: (organisationId: string) => void;
  readonly onOpen: (organisationId: string, day: string) => void;
}

/** One ministry's notes, day under day. */
function Strip({ score, words, voices, cells, organisationId, onChoose, onOpen }: StripProps) {
  const { t } = useLingui();
  const byItem = voiceByItem(voices);
  const parts = sectionsOf(score.parts).flatMap((section) => section.parts);
  const part = parts.find(({ organisation }) => organisation.id === organisationId) ?? parts[0];
  if (part === undefined) return null;
  const { id } = part.organisation;
  const days = daysOf(score).flatMap((day) => {
    const cell = cells.get(cellKey(id, day));
    return cell === undefined ? [] : [{ day, cell }];
  });
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Suara satu K/L</Trans>
      </Title>
      <Select
        label={t`K/L`}
        value={id}
        mb="sm"
        data={parts.map(({ organisation }) => ({ value: organisation.id, label: organisation.shortName }))}
        onChange={(value) => (value === null ? undefined : onChoose(value))}
      />
      <Text size="sm" c="dimmed" mb="sm">
        {words.shareText(part)}
      </Text>
      <ul className={classes['strip']}>
        {days.map(({ day, cell }) => (
          <li key={day}>
            <button type="button" className={classes['stripDay']} onClick={() => onOpen(id, day)}>
              <Text span size="sm" fw={500}>
                {dayName(day, words.locale)}
              </Text>
              <span>
                {cell.notes.map((note) => (
                  <Text key={note.itemId} span size="sm" display="block">
                    <AgendaMark slot={byItem.get(note.itemId)?.slot} size={14} /> {words.noteText(note)}
                  </Text>
                ))}
                {cell.restItemIds.map((itemId) => (
                  <Text key={itemId} span size="sm" c="dimmed" display="block">
                    – {words.restText(itemId)}
                  </Text>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {days.length === 0 ? (
        <Text c="dimmed" size="sm">
          <Trans>Tidak diminta dan tidak ada unggahan pada masa ini.</Trans>
        </Text>
      ) : null}
    </Card>
  );
}

/** The score on a phone: today's chord, the silences, one ministry's part. */
export function ScoreCards(props: Omit<StripProps, 'cells'>) {
  const cells = cellsOf(props.score, (organisationId) => organisationId);
  return (
    <Stack>
      <Chord score={props.score} words={props.words} voices={props.voices} />
      <Silences score={props.score} words={props.words} />
      <Strip {...props} cells={cells} />
    </Stack>
  );
}
