import { DEFAULT_THRESHOLDS, MATCHER_VERSION, type MatcherModel, type Thresholds } from '@conductor/matching';
import type { Reader } from '@conductor/work';

/** What the sweep works with. */
export interface ActiveMatcher {
  readonly version: string;
  readonly thresholds: Thresholds;
  /** null: the weights that the engine was shipped with */
  readonly model: MatcherModel | null;
}

export const SHIPPED_MATCHER: ActiveMatcher = {
  version: MATCHER_VERSION,
  thresholds: DEFAULT_THRESHOLDS,
  model: null,
};

/** Weights belong to one engine: after an upgrade the shipped ones stand until this house makes its own again. */
export async function readActiveMatcher(db: Reader): Promise<ActiveMatcher> {
  const [row] = await db.query<
    { version: string; suggest: number; match: number; model: MatcherModel | null }[]
  >(
    `select version, suggest_threshold as suggest, match_threshold as match, model from matcher_version
      where engine_version = $1 and activated_at is not null order by activated_at desc, id desc limit 1`,
    [MATCHER_VERSION],
  );
  if (row === undefined) return SHIPPED_MATCHER;
  const { version, suggest, match, model } = row;
  return { version, thresholds: { suggest, match }, model };
}
