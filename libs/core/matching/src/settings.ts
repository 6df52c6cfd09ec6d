import type { Thresholds } from './types.js';

/**
 * Raise it with every change that can change a decision: the sweep redoes the past when it sees a new one.
 * The fitted weights live beside it in generated/weights.ts and are part of what it names.
 */
export const MATCHER_VERSION = '1.2.0';

/**
 * `suggest` lies where F1 was best on out-of-fold predictions of the development sets (bench/fit.mjs prints the
 * curve); `match` where four of five are right, so that an unconfirmed match may stand.
 */
export const DEFAULT_THRESHOLDS: Thresholds = { suggest: 0.45, match: 0.8 };

/** How many candidates of the first stage are looked at closely, and how many are answered. */
export const CLOSE_LOOK = 32;
export const LEAST_CLOSE_LOOKS = 8;
export const LEAST_SHARE_OF_BEST = 0.5;
export const CANDIDATES_ANSWERED = 5;

/** BM25's usual saturation and length normalisation. */
export const BM25 = { saturation: 1.2, lengthShare: 0.75 } as const;

/**
 * What the development sets cannot teach because they hold no such case. `score` is added to a candidate's score;
 * `proof` is the probability that the sign alone makes the candidate right, when one item only carries it.
 */
export const PRIORS = {
  link: { score: 8, proof: 0.97 },
  hashtag: { score: 2.5, proof: 0.85 },
  speaker: { leads: 0.4, supports: 0.2, silent: -0.6 },
  /** what the post taken up carries, the one that takes it up carries mostly too: less so with words of its own */
  reference: { score: 6, proof: { repost: 0.95, quote: 0.7 } },
  /** `pivot`: the cosine at which an outside reader says nothing either way */
  nearness: { score: 6, logit: 4, pivot: 0.5 },
  /**
   * Added to the logit for each doubling of the critical words that the item does not have. Not fitted: three of the
   * four development sets do not ask whether a post supports. From -0.3 to -1.5 each set's F1 stays within 0.01.
   */
  criticism: -0.7,
  /** An account of government that names a harm mostly tells what is done about it. */
  criticismOfOwnAccount: -0.3,
} as const;

/**
 * How far judged posts move a new one that is like them. `score` and `logit` are added at a similarity of 1, less in
 * proportion down to `least`, below which two posts are merely of one campaign. Chosen on id-gov in date order; a wide
 * neighbourhood of these values gives the same F1 within 0.01.
 */
export const EXEMPLARS = {
  score: 4,
  logit: 8,
  against: 4,
  least: 0.05,
  /** from here on the two are one text in two hands: what was said of one all but settles the other */
  nearIdentical: 0.85,
  proof: 0.92,
  mostPerItem: 64,
  halfLifeDays: 180,
} as const;

/** A hashtag that many unlabelled posts carry is no longer reserved: at 5 % of them its proof is halved. */
export const HASHTAG_COMMONNESS = 20;

/**
 * Background texts from this cosine on are near an item; `prior` is as many texts' worth of trust in what is said
 * everywhere. Chosen on id-gov: from .15 to .30 and from 4 to 16 the agreement on talking points is 53 to 56 of 67,
 * without it 50.
 */
export const NEARBY = { least: 0.25, prior: 8 } as const;

/** Below this part of a talking point's weight a post is not said to carry it. */
export const LEAST_POINT_OVERLAP = 0.1;
export const TERMS_IN_EVIDENCE = 8;

/** Words that tell why the runner-up lost. */
export const TERMS_OF_RUNNER_UP = 3;

/** A post is said to follow a cue for so long. */
export const HOURS_AFTER_CUE = 72;
