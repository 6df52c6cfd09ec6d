import type { BriefDraft } from './brief-draft.js';

/** What every part of the form gets. */
export interface BriefPartProps {
  readonly draft: BriefDraft;
  readonly change: (part: Partial<BriefDraft>) => void;
  /** The refusal of a field, by its path. */
  readonly at: (path: string) => string | undefined;
}

/** Paths that some field of the form shows; all others go above the save button. */
export const briefFormFields = [
  'content.title',
  'content.core',
  'content.talkingPoints',
  'content.talkingPoints.*.text',
  'content.talkingPoints.*.evidence',
  'content.talkingPoints.*.sourceUrl',
  'content.lockedFacts.*.label',
  'content.lockedFacts.*.value',
  'content.lockedFacts.*.unit',
  'content.lockedFacts.*.asOf',
  'content.lockedFacts.*.source',
  'content.copies.*.network',
  'content.copies.*.text',
  'content.hashtags.*',
  'content.links.*',
] as const;
