import type { ConflictField } from '@conductor/ui';
import { formatDay, zoneName } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { speakerPartLabels, useLocalName } from './agenda-words.js';
import { agendaFieldLabels } from './field-labels.js';
import type { AgendaItemFormQuery } from './generated/item.js';
import type { AgendaDraft } from './item-draft.js';

/** The fields of two drafts that differ, as text for people, with the way to take the other's. */
export function useConflictFields(
  choices: Pick<AgendaItemFormQuery, 'themes' | 'organisations'>,
): (
  mine: AgendaDraft,
  theirs: AgendaDraft,
  take: (part: Partial<AgendaDraft>) => void,
) => readonly ConflictField[] {
  const { i18n } = useLingui();
  const nameOf = useLocalName();
  const words = (
    draft: AgendaDraft,
  ): Readonly<Record<keyof Omit<AgendaDraft, 'version' | 'framing'>, string>> => ({
    title: draft.title,
    titleEn: draft.titleEn,
    objective: draft.objective,
    themeId: choices.themes
      .filter(({ id }) => id === draft.themeId)
      .map(nameOf)
      .join(''),
    priority: String(draft.priority),
    periodFrom: draft.periodFrom === '' ? '' : formatDay(draft.periodFrom, i18n.locale),
    periodUntil: draft.periodUntil === '' ? '' : formatDay(draft.periodUntil, i18n.locale),
    speakers: draft.speakers
      .map(({ organisationId, part }) => {
        const name =
          choices.organisations.find(({ id }) => id === organisationId)?.shortName ?? organisationId;
        return `${name} (${i18n._(speakerPartLabels[part])})`;
      })
      .join('\n'),
    moments: draft.moments
      .map(({ title, at }) => `${title} ${at.day} ${at.time} ${zoneName(at.zone)}`)
      .join('\n'),
    hashtags: draft.hashtags.join(' '),
    links: draft.links.join('\n'),
  });
  const framingWords = ({ framing }: AgendaDraft) => ({
    problem: framing.problem,
    cause: framing.cause,
    judgement: framing.judgement,
    remedy: framing.remedy,
    tone: framing.tone,
    wordingUse: framing.wordingUse.join('\n'),
    wordingAvoid: framing.wordingAvoid.join('\n'),
    questions: framing.questions.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n'),
    counterNarratives: framing.counterNarratives
      .map(({ claim, response }) => `${claim}\n${response}`)
      .join('\n\n'),
  });
  return (mine, theirs, take) => {
    const own = words(mine);
    const other = words(theirs);
    const basics = (
      [
        'title',
        'titleEn',
        'objective',
        'themeId',
        'priority',
        'periodFrom',
        'periodUntil',
        'speakers',
        'moments',
        'hashtags',
        'links',
      ] as const
    ).map((field) => ({
      key: field,
      label: i18n._(agendaFieldLabels[field]),
      mine: own[field],
      theirs: other[field],
      onTakeTheirs: () => take({ [field]: theirs[field] }),
    }));
    const ownFraming = framingWords(mine);
    const otherFraming = framingWords(theirs);
    const framing = (
      [
        'problem',
        'cause',
        'judgement',
        'remedy',
        'tone',
        'wordingUse',
        'wordingAvoid',
        'questions',
        'counterNarratives',
      ] as const
    ).map((field) => ({
      key: field,
      label: i18n._(agendaFieldLabels[`framing.${field}`]),
      mine: ownFraming[field],
      theirs: otherFraming[field],
      onTakeTheirs: () => take({ framing: { ...mine.framing, [field]: theirs.framing[field] } }),
    }));
    return [...basics, ...framing].filter((field) => field.mine !== field.theirs);
  };
}
