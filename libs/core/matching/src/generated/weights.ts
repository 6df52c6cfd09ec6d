import type { MatcherModel } from '../scoring/features.js';

export const FITTED_MODEL: MatcherModel = {
  ranking: {cosine: 10, surfaceCosine: 0, stemCosine: 0, bm25: 0, coverage: 0, titleCosine: 0, titleCoverage: 0, passageCosine: 0, passageCoverage: 0, pairs: 0, rarestTerm: 0, secondRarestTerm: 0, numbers: 0, sharedCount: 0, dateKnown: 0, dateDays: 0, dateWeeks: 0, dateFar: 0},
  confidence: {cosine: 10, surfaceCosine: 0, stemCosine: 0, bm25: 0, coverage: 0, titleCosine: 0, titleCoverage: 0, passageCosine: 0, passageCoverage: 0, pairs: 0, rarestTerm: 0, secondRarestTerm: 0, numbers: 0, sharedCount: 0, dateKnown: 0, dateDays: 0, dateWeeks: 0, dateFar: 0, score: 0, gap: 0, cosineGap: 0, shareAmongCandidates: 0, cosineZ: 0, scoreZ: 0, wordCount: 0},
  confidenceIntercept: -3,
};
