import type { Share } from '@conductor/measures';

export interface ScoreFilter {
  /** ISO days of western Indonesia, both included. */
  readonly from: string;
  readonly until: string;
  readonly themeId?: string | null;
  readonly network?: string | null;
}

/** One organisation, one day, one agenda item: how many posts, by verdict. */
export interface ScoreNote {
  readonly organisationId: string;
  readonly day: string;
  readonly agendaItemId: string;
  readonly aligned: number;
  readonly partlyAligned: number;
  readonly neutral: number;
  readonly notAligned: number;
  readonly contradicting: number;
  readonly unjudged: number;
  /** How many of all these came from personal accounts. */
  readonly personal: number;
}

/** Asked for this item, the day passed, and nothing had been heard. */
export interface ScoreRest {
  readonly organisationId: string;
  readonly day: string;
  readonly agendaItemId: string;
}

/** The centre gave the sign. */
export interface ScoreCue {
  readonly day: string;
  readonly agendaItemId: string;
  readonly versionNumber: number;
}

/** One row of the score: an organisation that played or was asked to. */
export interface ScorePart {
  readonly organisationId: string;
  /** The coordinating ministry today: the section. */
  readonly coordinatorId: string | null;
  /** Aligned of judged; null without a judged post. */
  readonly alignedShare: Share | null;
  /** Posts on no agenda item, of all posts; null without a post. */
  readonly ownAgendaShare: Share | null;
  readonly restCount: number;
  readonly postCount: number;
}

export interface Score {
  readonly from: string;
  readonly until: string;
  /** Section by section in protocol order, the coordinating ministry first. */
  readonly parts: readonly ScorePart[];
  /** Items live in the period or heard in it, by priority. */
  readonly itemIds: readonly string[];
  readonly notes: readonly ScoreNote[];
  readonly rests: readonly ScoreRest[];
  readonly cues: readonly ScoreCue[];
  readonly refreshedAt: Date;
}
