import type { AgendaDraft } from './item-draft.js';

/** What every part of the form gets. */
export interface FormPartProps {
  readonly draft: AgendaDraft;
  readonly change: (part: Partial<AgendaDraft>) => void;
  /** The refusal of a field, by its path. */
  readonly at: (path: string) => string | undefined;
}

/** Paths that some field of the form shows; all others go above the save button. */
export const formFields = [
  'content.title',
  'content.titleEn',
  'content.objective',
  'content.themeId',
  'content.priority',
  'content.periodFrom',
  'content.periodUntil',
  'content.leadOrganisationId',
  'content.speakers',
  'content.speakers.*.organisationId',
  'content.speakers.*.part',
  'content.moments.*.title',
  'content.moments.*.occursAt',
  'content.moments.*.zone',
  'content.hashtags',
  'content.hashtags.*',
  'content.links',
  'content.links.*',
  'content.framing.problem',
  'content.framing.cause',
  'content.framing.judgement',
  'content.framing.remedy',
  'content.framing.tone',
  'content.framing.wordingUse.*',
  'content.framing.wordingAvoid.*',
  'content.framing.questions.*.question',
  'content.framing.questions.*.answer',
  'content.framing.counterNarratives.*.claim',
  'content.framing.counterNarratives.*.response',
] as const;

/** Several refusals of one list in one text. */
export function joined(...texts: readonly (string | undefined)[]): string | undefined {
  const found = texts.filter((text) => text !== undefined);
  return found.length === 0 ? undefined : found.join(' ');
}
