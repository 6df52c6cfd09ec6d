/**
 * Attributes posts to agenda items, or to none. Pure: fed with items, fed with posts, answers ranked candidates
 * with evidence and a calibrated confidence.
 */
export { createMatcher } from './matcher.js';
export type { FeatureReader, Matcher, MatcherOptions } from './matcher.js';
export { CANDIDATE_FEATURES, CONFIDENCE_FEATURES } from './scoring/features.js';
export type { CandidateFeature, ConfidenceFeature, MatcherModel } from './scoring/features.js';
export type { Ranking } from './scoring/rank.js';
export { fitBinary, fitChoice } from './fitting/logistic.js';
export type { BinaryFit, Choice, LabelledRow } from './fitting/logistic.js';
export { foldOf, FOLDS } from './fitting/folds.js';
export { LEAST_DRAWN, LEAST_JUDGED, LEAST_OF_EACH, refit } from './fitting/refit.js';
export type { Fitness, JudgedReading, ReadJudged, Refit } from './fitting/refit.js';
export { FITTED_MODEL } from './generated/weights.js';
export { DEFAULT_THRESHOLDS, MATCHER_VERSION } from './settings.js';
export * from './types.js';
export { clusterTexts, DEFAULT_LIKENESS } from './clustering/cluster-texts.js';
export type { Clustering, Likeness, TextCluster } from './clustering/cluster-texts.js';
export { SubjectIndex } from './clustering/nearness.js';
export type { Nearness, Subject } from './clustering/nearness.js';
export type { ClusterText } from './clustering/term-vectors.js';
