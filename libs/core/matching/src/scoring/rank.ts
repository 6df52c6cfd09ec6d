import type { ItemIndex } from '../index/item-index.js';
import { PRIORS } from '../settings.js';
import { criticalWordsOf, stanceOn, type Stance } from '../stance/stance.js';
import { lookClosely, type CloseLook } from './close-look.js';
import {
  CANDIDATE_FEATURES,
  CONFIDENCE_FEATURES,
  sigmoid,
  type ConfidenceFeature,
  type MatcherModel,
} from './features.js';
import type { CosineScan } from './first-stage.js';
import type { Precedents } from '../learning/exemplar-store.js';
import { precedentOf, type Precedent } from '../learning/precedent.js';
import { proofOf, type Proof } from './proof.js';
import type { Query } from './query.js';

export interface Ranked {
  readonly look: CloseLook;
  readonly proof: Proof;
  readonly precedent: Precedent;
  readonly stance: Stance;
  /** of wording and signs, before judged posts */
  readonly score: number;
}

/** All candidates of a post in order, and what the first of them is worth. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly confidence: number;
  /** what the confidence would be if the post had no critical words */
  readonly neutralConfidence: number;
  readonly standing: Readonly<Record<ConfidenceFeature, number>> | null;
}

function wordingScore(look: CloseLook, model: MatcherModel): number {
  let score = 0;
  for (const name of CANDIDATE_FEATURES) score += model.ranking[name] * look.features[name];
  return score;
}

/** What the order follows. */
export const placeOf = ({ score, precedent }: Ranked): number => score + precedent.score;

/** Sums of the same parts in another order differ in their last bits: that is a tie, whatever items came before. */
const TIE = 1e9;
const rounded = (one: Ranked): number => Math.round(placeOf(one) * TIE);
const byScore = (first: Ranked, second: Ranked): number =>
  rounded(second) - rounded(first) || (first.look.indexed.item.id < second.look.indexed.item.id ? -1 : 1);

function spread(values: readonly number[]): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** A spread of nothing says nothing: the floor keeps a lone candidate from an endless z-score. */
const zScore = (value: number, mean: number, deviation: number, floor: number): number =>
  Math.max(-1, Math.min(3, Math.log1p(Math.max(0, (value - mean) / Math.max(deviation, floor)))));

/** How the first candidate stands among the others. A missing runner-up counts as one with no similarity at all. */
function standingOf(ranked: readonly Ranked[], query: Query): Ranking['standing'] {
  const [first, second] = ranked;
  if (first === undefined) return null;
  const others = spread(ranked.slice(1).map((one) => one.score));
  const runnerUp = second?.score ?? 0;
  const cosines = spread(ranked.slice(1).map(({ look }) => look.features.cosine));
  const total = ranked.reduce((sum, one) => sum + Math.exp(one.score - first.score), 0);
  const { cosine } = first.look.features;
  return {
    ...first.look.features,
    score: first.score,
    gap: Math.min(6, first.score - runnerUp),
    cosineGap: cosine - (second?.look.features.cosine ?? 0),
    shareAmongCandidates: 1 / total,
    cosineZ: zScore(cosine, cosines.mean, cosines.deviation, 0.01),
    scoreZ: zScore(first.score, others.mean, others.deviation, 0.25),
    wordCount: Math.log1p(query.wordCount),
  };
}

function wordingLogit(standing: Readonly<Record<ConfidenceFeature, number>>, model: MatcherModel): number {
  let logit = model.confidenceIntercept;
  for (const name of CONFIDENCE_FEATURES) logit += model.confidence[name] * standing[name];
  return logit;
}

/** @param stance added to the logit: how the post speaks of the first candidate */
function confidenceOf(
  first: Ranked | undefined,
  standing: Ranking['standing'],
  model: MatcherModel,
  stance: number,
): number {
  if (first === undefined || standing === null) return 0;
  const { proof, precedent } = first;
  const nearness =
    proof.nearness === null ? 0 : PRIORS.nearness.logit * (proof.nearness - PRIORS.nearness.pivot);
  const worth = sigmoid(wordingLogit(standing, model) + precedent.logit + nearness + stance);
  // A critic uses the campaign's hashtag too: signs prove the subject, and support only as far as the wording lets them.
  const signs = proof.probability * Math.exp(stance);
  return 1 - (1 - worth) * (1 - signs) * (1 - precedent.proof);
}

const NEAREST_OUTSIDE = 3;

/** Items to look at however few words they share: judged posts, the post taken up or an outside reader point at them. */
function pointedAt({ post }: Query, precedents: Precedents): string[] {
  const ids = [...precedents.forItem.keys()];
  if (post.reference != null) ids.push(post.reference.itemId);
  if (post.nearness != null) {
    const nearest = [...post.nearness].sort(([, one], [, other]) => other - one);
    ids.push(...nearest.slice(0, NEAREST_OUTSIDE).map(([id]) => id));
  }
  return ids;
}

/** The whole of the scoring: few by cosine, those closely, in order, with the worth of the first. */
export function rank(
  query: Query,
  precedents: Precedents,
  scan: CosineScan,
  index: ItemIndex,
  model: MatcherModel,
): Ranking {
  const ranked: Ranked[] = [];
  const criticalWords = criticalWordsOf(query);
  for (const { slot, cosine } of scan.best(query, pointedAt(query, precedents))) {
    const indexed = index.at(slot);
    if (indexed === null) continue;
    const look = lookClosely(query, indexed, cosine, index);
    const proof = proofOf(query, indexed, index);
    const precedent = precedentOf(indexed.item.id, precedents);
    const stance = stanceOn(indexed, criticalWords, query, index.lexicon);
    ranked.push({ look, proof, precedent, stance, score: wordingScore(look, model) + proof.score });
  }
  ranked.sort(byScore);
  const standing = standingOf(ranked, query);
  const [first] = ranked;
  const confidence = confidenceOf(first, standing, model, first?.stance.logit ?? 0);
  const isCritical = first !== undefined && first.stance.logit < 0;
  const neutralConfidence = isCritical ? confidenceOf(first, standing, model, 0) : confidence;
  return { ranked, confidence, neutralConfidence, standing };
}
