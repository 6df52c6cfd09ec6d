import type { BriefContentInput } from '@conductor/graphql';
import type { BriefNetworkFragment, BriefVersionContentFragment } from './generated/brief.js';

export interface PointDraft {
  readonly text: string;
  readonly evidence: string;
  readonly sourceUrl: string;
}
export interface FactDraft {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly asOf: string;
  readonly source: string;
}
export interface CopyDraft {
  readonly network: BriefNetworkFragment;
  readonly text: string;
}

/** A brief while it is being written: every field may still be empty. */
export interface BriefDraft {
  /** The edit it was begun from; null for a new brief. */
  readonly version: number | null;
  readonly title: string;
  readonly core: string;
  readonly talkingPoints: readonly PointDraft[];
  readonly lockedFacts: readonly FactDraft[];
  readonly copies: readonly CopyDraft[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

export const emptyPoint: PointDraft = { text: '', evidence: '', sourceUrl: '' };

/** A new brief begins with what its agenda item already holds. */
export const newBriefDraft = (item: {
  readonly title: string;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}): BriefDraft => ({
  version: null,
  title: item.title,
  core: '',
  talkingPoints: [emptyPoint],
  lockedFacts: [],
  copies: [],
  hashtags: item.hashtags,
  links: item.links,
});

export const briefDraftOf = (version: BriefVersionContentFragment): BriefDraft => ({
  version: version.version,
  title: version.title,
  core: version.core,
  talkingPoints: version.talkingPoints.map(({ text, evidence, sourceUrl }) => ({
    text,
    evidence,
    sourceUrl: sourceUrl ?? '',
  })),
  lockedFacts: version.lockedFacts.map(({ label, value, unit, asOf, source }) => ({
    label,
    value,
    unit,
    asOf,
    source,
  })),
  copies: version.copies,
  hashtags: version.hashtags,
  links: version.links,
});

/** Whether every fact has its day: the one field that the request cannot be written without. */
export const areFactsDated = (draft: BriefDraft): boolean =>
  draft.lockedFacts.every(({ asOf }) => asOf !== '');

/** The draft as the server takes it. */
export const briefContentOf = (draft: BriefDraft): BriefContentInput => ({
  title: draft.title,
  core: draft.core,
  talkingPoints: draft.talkingPoints.map(({ text, evidence, sourceUrl }) => ({
    text,
    evidence,
    sourceUrl: sourceUrl.trim() === '' ? null : sourceUrl,
  })),
  lockedFacts: draft.lockedFacts.map(({ label, value, unit, asOf, source }) => ({
    label,
    value,
    unit,
    asOf,
    source,
  })),
  copies: draft.copies.map(({ network, text }) => ({ network: network.key, text })),
  hashtags: [...draft.hashtags],
  links: [...draft.links],
});
