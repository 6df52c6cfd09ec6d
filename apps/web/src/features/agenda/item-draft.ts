import type { AgendaItemContentInput, SpeakerPart } from '@conductor/graphql';
import { fromInstant, toInstant, toZone, type ZonedMoment } from '@conductor/ui';
import type { AgendaFramingFragment, AgendaItemDetailFragment } from './generated/item.js';

export interface SpeakerDraft {
  readonly organisationId: string;
  readonly part: SpeakerPart;
}
export interface MomentDraft {
  readonly title: string;
  readonly at: ZonedMoment;
}

/** An agenda item while it is being written: every field may still be empty. */
export interface AgendaDraft {
  /** The version it was begun from; null for a new item. */
  readonly version: number | null;
  readonly title: string;
  readonly titleEn: string;
  readonly objective: string;
  readonly themeId: string | null;
  readonly priority: number;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly speakers: readonly SpeakerDraft[];
  readonly moments: readonly MomentDraft[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly framing: FramingDraft;
}
export type FramingDraft = {
  readonly [
    Field in keyof Omit<AgendaFramingFragment, '__typename'>
  ]: AgendaFramingFragment[Field] extends readonly (infer Entry)[]
    ? readonly Entry[]
    : AgendaFramingFragment[Field];
};

const emptyFraming: FramingDraft = {
  problem: '',
  cause: '',
  judgement: '',
  remedy: '',
  tone: '',
  wordingUse: [],
  wordingAvoid: [],
  questions: [],
  counterNarratives: [],
};

/** A new item, with what the place it was begun at already tells. */
export const newDraft = (known: {
  title: string;
  day: string;
  themeId: string | null;
  leadId: string | null;
}): AgendaDraft => ({
  version: null,
  title: known.title,
  titleEn: '',
  objective: '',
  themeId: known.themeId,
  priority: 2,
  periodFrom: known.day,
  periodUntil: known.day,
  speakers: known.leadId === null ? [] : [{ organisationId: known.leadId, part: 'LEADS' }],
  moments: [],
  hashtags: [],
  links: [],
  framing: emptyFraming,
});

export const draftOf = (item: AgendaItemDetailFragment): AgendaDraft => ({
  version: item.version,
  title: item.title,
  titleEn: item.titleEn ?? '',
  objective: item.objective,
  themeId: item.theme.id,
  priority: item.priority,
  periodFrom: item.periodFrom,
  periodUntil: item.periodUntil,
  speakers: item.speakers.map(({ organisation, part }) => ({ organisationId: organisation.id, part })),
  moments: item.moments.map(({ title, occursAt, zone }) => ({
    title,
    at: fromInstant(occursAt, toZone(zone)),
  })),
  hashtags: item.hashtags,
  links: item.links,
  framing: item.framing,
});

/** The speaker who leads; the matrix holds one at most. */
export const leadOf = (draft: AgendaDraft): string | null =>
  draft.speakers.find(({ part }) => part === 'LEADS')?.organisationId ?? null;

export const DRAFT_GAPS = ['theme', 'lead', 'period', 'moments'] as const;
/** What the request cannot be written without; everything else the server judges. */
export type DraftGap = (typeof DRAFT_GAPS)[number];

export function gapsOf(draft: AgendaDraft): readonly DraftGap[] {
  const missing: Readonly<Record<DraftGap, boolean>> = {
    theme: draft.themeId === null,
    lead: leadOf(draft) === null,
    period: draft.periodFrom === '' || draft.periodUntil === '',
    moments: draft.moments.some(({ at }) => toInstant(at) === null),
  };
  return DRAFT_GAPS.filter((gap) => missing[gap]);
}

/** The draft as the server takes it, or null while `gapsOf` names any. */
export function contentOf(draft: AgendaDraft): AgendaItemContentInput | null {
  const { themeId, framing } = draft;
  const leadOrganisationId = leadOf(draft);
  if (themeId === null || leadOrganisationId === null || gapsOf(draft).length > 0) return null;
  return {
    title: draft.title,
    titleEn: draft.titleEn.trim() === '' ? null : draft.titleEn,
    objective: draft.objective,
    themeId,
    priority: draft.priority,
    periodFrom: draft.periodFrom,
    periodUntil: draft.periodUntil,
    leadOrganisationId,
    speakers: draft.speakers.map(({ organisationId, part }) => ({ organisationId, part })),
    moments: draft.moments.flatMap(({ title, at }) => {
      const occursAt = toInstant(at);
      return occursAt === null ? [] : [{ title, occursAt, zone: at.zone }];
    }),
    hashtags: [...draft.hashtags],
    links: [...draft.links],
    framing: {
      problem: framing.problem,
      cause: framing.cause,
      judgement: framing.judgement,
      remedy: framing.remedy,
      tone: framing.tone,
      wordingUse: [...framing.wordingUse],
      wordingAvoid: [...framing.wordingAvoid],
      questions: framing.questions.map(({ question, answer }) => ({ question, answer })),
      counterNarratives: framing.counterNarratives.map(({ claim, response }) => ({ claim, response })),
    },
  };
}
