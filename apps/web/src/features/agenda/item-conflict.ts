import { formatDay, zoneName, type ConflictField } from '@conductor/ui';
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { speakerPartLabels, useLocalName } from './agenda-words.js';
import { agendaFieldLabels } from './field-labels.js';
import type { AgendaItemFormQuery } from './generated/item.js';
import type { AgendaDraft, FramingDraft } from './item-draft.js';

type Choices = Pick<AgendaItemFormQuery, 'themes' | 'organisations'>;

const BASIC_FIELDS = [
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
] as const satisfies readonly (keyof AgendaDraft)[];
type BasicField = (typeof BASIC_FIELDS)[number];

const FRAMING_FIELDS = [
  'problem',
  'cause',
  'judgement',
  'remedy',
  'tone',
  'wordingUse',
  'wordingAvoid',
  'questions',
  'counterNarratives',
] as const satisfies readonly (keyof FramingDraft)[];
type FramingField = (typeof FRAMING_FIELDS)[number];

interface Reader {
  readonly i18n: I18n;
  readonly themeName: (id: string | null) => string;
  readonly organisationName: (id: string) => string;
}

/** A field as text for people. */
function basicWords(
  draft: AgendaDraft,
  field: BasicField,
  { i18n, themeName, organisationName }: Reader,
): string {
  switch (field) {
    case 'title':
    case 'titleEn':
    case 'objective':
      return draft[field];
    case 'priority':
      return String(draft.priority);
    case 'themeId':
      return themeName(draft.themeId);
    case 'periodFrom':
    case 'periodUntil':
      return draft[field] === '' ? '' : formatDay(draft[field], i18n.locale);
    case 'speakers':
      return draft.speakers
        .map(
          ({ organisationId, part }) =>
            `${organisationName(organisationId)} (${i18n._(speakerPartLabels[part])})`,
        )
        .join('\n');
    case 'moments':
      return draft.moments
        .map(({ title, at }) => `${title} ${at.day} ${at.time} ${zoneName(at.zone)}`)
        .join('\n');
    case 'hashtags':
    case 'links':
      return draft[field].join('\n');
  }
}

function framingWords(framing: FramingDraft, field: FramingField): string {
  switch (field) {
    case 'wordingUse':
    case 'wordingAvoid':
      return framing[field].join('\n');
    case 'questions':
      return framing.questions.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n');
    case 'counterNarratives':
      return framing.counterNarratives.map(({ claim, response }) => `${claim}\n${response}`).join('\n\n');
    default:
      return framing[field];
  }
}

/** The fields of two drafts that differ, as text for people, with the way to take the other's. */
export function useConflictFields(
  choices: Choices,
): (
  mine: AgendaDraft,
  theirs: AgendaDraft,
  take: (part: Partial<AgendaDraft>) => void,
) => readonly ConflictField[] {
  const { i18n } = useLingui();
  const nameOf = useLocalName();
  const reader: Reader = {
    i18n,
    themeName: (id) =>
      choices.themes
        .filter((theme) => theme.id === id)
        .map(nameOf)
        .join(''),
    organisationName: (id) => choices.organisations.find((it) => it.id === id)?.shortName ?? id,
  };
  return (mine, theirs, take) => {
    const basics = BASIC_FIELDS.map((field) => ({
      key: field,
      label: i18n._(agendaFieldLabels[field]),
      mine: basicWords(mine, field, reader),
      theirs: basicWords(theirs, field, reader),
      onTakeTheirs: () => take({ [field]: theirs[field] }),
    }));
    const framing = FRAMING_FIELDS.map((field) => ({
      key: field,
      label: i18n._(agendaFieldLabels[`framing.${field}`]),
      mine: framingWords(mine.framing, field),
      theirs: framingWords(theirs.framing, field),
      onTakeTheirs: () => take({ framing: { ...mine.framing, [field]: theirs.framing[field] } }),
    }));
    return [...basics, ...framing].filter((field) => field.mine !== field.theirs);
  };
}
