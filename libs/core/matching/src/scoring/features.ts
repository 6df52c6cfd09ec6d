/** What is known about one candidate by itself. The order is the order of the numbers in a row. */
export const CANDIDATE_FEATURES = [
  'cosine',
  'surfaceCosine',
  'stemCosine',
  'bm25',
  'coverage',
  'titleCosine',
  'titleCoverage',
  'passageCosine',
  'passageCoverage',
  'pairs',
  'rarestTerm',
  'secondRarestTerm',
  'numbers',
  'sharedCount',
  'dateKnown',
  'dateDays',
  'dateWeeks',
  'dateFar',
] as const;
export type CandidateFeature = (typeof CANDIDATE_FEATURES)[number];

/** What is known about the first candidate among the others: the evidence that it is right at all. */
export const STANDING_FEATURES = [
  'score',
  'gap',
  'cosineGap',
  'shareAmongCandidates',
  'cosineZ',
  'scoreZ',
  'wordCount',
] as const;
export type StandingFeature = (typeof STANDING_FEATURES)[number];

export const CONFIDENCE_FEATURES = [...CANDIDATE_FEATURES, ...STANDING_FEATURES] as const;
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** The weights of the two logistic models: which candidate is best, and whether the best is right. */
export interface MatcherModel {
  readonly ranking: Readonly<Record<CandidateFeature, number>>;
  readonly confidence: Readonly<Record<ConfidenceFeature, number>>;
  readonly confidenceIntercept: number;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
