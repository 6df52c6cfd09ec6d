import { LEAST_JUDGED, MATCHER_VERSION, type Fitness } from '@conductor/matching';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { readActiveMatcher, SHIPPED_MATCHER } from './active-matcher.js';
import { isDrawnSql, ONE_DRAWN_IN } from './drawn-posts.js';
import type { MatcherOrigin } from './matcher-version.entity.js';

/** A matcher that this house has or had. */
export interface MatcherVersionRow {
  readonly version: string;
  readonly engineVersion: string;
  readonly origin: MatcherOrigin;
  readonly suggestThreshold: number;
  readonly matchThreshold: number;
  readonly judgedCount: number;
  readonly drawnCount: number;
  readonly fitnessBefore: Fitness | null;
  readonly fitnessAfter: Fitness | null;
  readonly madeBy: string | null;
  /** null for the engine as it was shipped */
  readonly madeAt: Date | null;
  readonly activatedBy: string | null;
  readonly activatedAt: Date | null;
  readonly isActive: boolean;
  /** of the engine that runs, and no worse than what was there */
  readonly canBeActivated: boolean;
}

/** One bin of confidence and what people said of the posts in it. */
export interface ReliabilityBin {
  readonly from: number;
  readonly until: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** part of them of which a person said that the first candidate is right */
  readonly rightShare: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  readonly count: number;
  /** expected calibration error: mean distance of said and true, weighed by posts */
  readonly calibrationError: number;
}

/** What people have decided (copies that a decision took along are one word), and what is still needed before the engine can learn from it. */
export interface JudgedCounts {
  readonly judged: number;
  readonly drawn: number;
  /** posts that chance drew and nobody has looked at yet */
  readonly drawnWaiting: number;
  readonly needed: number;
  readonly oneDrawnIn: number;
}

/** How far the sweep has come with the version in force. */
export interface SweepProgress {
  readonly done: number;
  readonly total: number;
}

export const CONFIDENCE_BINS = 20;
const RELIABILITY_BINS = 10;

/** Which matcher stands, which others there are, and how far its confidences are to be believed. */
@Injectable()
export class MatcherVersionQueries {
  /** The one in force first, then the latest. */
  async list(ctx: ReadContext): Promise<MatcherVersionRow[]> {
    const active = await readActiveMatcher(ctx.db);
    const rows = await ctx.db.query<(MatcherVersionRow & { isBetter: boolean })[]>(
      `select version, engine_version as "engineVersion", origin, suggest_threshold as "suggestThreshold",
              match_threshold as "matchThreshold", judged_count as "judgedCount", drawn_count as "drawnCount",
              fitness_before as "fitnessBefore", fitness_after as "fitnessAfter", is_better as "isBetter",
              made_by as "madeBy", made_at as "madeAt", activated_by as "activatedBy", activated_at as "activatedAt"
         from matcher_version order by version = $1 desc, made_at desc, id desc`,
      [active.version],
    );
    const known = rows.map(({ isBetter, ...row }) => ({
      ...row,
      isActive: row.version === active.version,
      canBeActivated: isBetter && row.engineVersion === MATCHER_VERSION && row.version !== active.version,
    }));
    if (known.some(({ version }) => version === MATCHER_VERSION)) return known;
    const shipped = shippedRow(active.version === MATCHER_VERSION);
    return shipped.isActive ? [shipped, ...known] : [...known, shipped];
  }

  /** How many posts have which confidence, in bins of equal width from 0 to 1: what other thresholds would change. */
  async confidenceCounts(ctx: ReadContext): Promise<number[]> {
    const rows = await ctx.db.query<{ bin: number; count: number }[]>(
      `select least(floor(confidence * $1), $1 - 1)::integer as bin, count(*)::integer as count
         from attribution_run group by bin`,
      [CONFIDENCE_BINS],
    );
    const counts = new Array<number>(CONFIDENCE_BINS).fill(0);
    for (const { bin, count } of rows) counts[bin] = count;
    return counts;
  }

  async judgedCounts(ctx: ReadContext): Promise<JudgedCounts> {
    const drawn = isDrawnSql('r.post_id');
    const [row] = await ctx.db.query<{ judged: number; drawn: number; drawnWaiting: number }[]>(
      `select count(d.id) filter (where d.decided_with is null)::integer as judged,
              count(d.id) filter (where d.decided_with is null and ${drawn})::integer as drawn,
              count(*) filter (where d.id is null and ${drawn})::integer as "drawnWaiting"
         from attribution_run r
         left join attribution_decision d on d.post_id = r.post_id and d.superseded_at is null`,
    );
    const { judged = 0, drawn: drawnCount = 0, drawnWaiting = 0 } = row ?? {};
    return { judged, drawn: drawnCount, drawnWaiting, needed: LEAST_JUDGED, oneDrawnIn: ONE_DRAWN_IN };
  }

  async progress(ctx: ReadContext): Promise<SweepProgress> {
    const { version } = await readActiveMatcher(ctx.db);
    const [row] = await ctx.db.query<SweepProgress[]>(
      `select count(*) filter (where r.matcher_version = $1)::integer as done, count(*)::integer as total
         from post p left join attribution_run r on r.post_id = p.id`,
      [version],
    );
    return row ?? { done: 0, total: 0 };
  }

  /**
   * What the engine had said against what people then said.
   *
   * @param version of the engine's word; null for all
   * @param isDrawnOnly only posts that chance drew: the honest ones, but fewer
   */
  async reliability(ctx: ReadContext, version: string | null, isDrawnOnly: boolean): Promise<Reliability> {
    const rows = await ctx.db.query<{ bin: number; count: number; said: number; right: number }[]>(
      `select least(floor(confidence * $1), $1 - 1)::integer as bin, count(*)::integer as count,
              sum(confidence)::double precision as said, count(*) filter (where is_right)::integer as right
         from (select (d.engine ->> 'confidence')::double precision as confidence,
                      coalesce(d.agenda_item_id::text = coalesce(d.engine ->> 'candidateItemId', d.engine ->> 'agendaItemId'), false) as is_right
                 from attribution_decision d
                where d.superseded_at is null and d.decided_with is null and ($2::text is null or d.engine ->> 'matcherVersion' = $2)
                  and (not $3 or ${isDrawnSql('d.post_id')})) as judged
        group by bin order by bin`,
      [RELIABILITY_BINS, version, isDrawnOnly],
    );
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    const bins = rows.map(({ bin, count: inBin, said, right }) => ({
      from: bin / RELIABILITY_BINS,
      until: (bin + 1) / RELIABILITY_BINS,
      count: inBin,
      meanConfidence: said / inBin,
      rightShare: right / inBin,
    }));
    const error = rows.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0);
    return { bins, count, calibrationError: count === 0 ? 0 : error / count };
  }
}

const shippedRow = (isActive: boolean): MatcherVersionRow => ({
  version: SHIPPED_MATCHER.version,
  engineVersion: SHIPPED_MATCHER.version,
  origin: 'shipped',
  suggestThreshold: SHIPPED_MATCHER.thresholds.suggest,
  matchThreshold: SHIPPED_MATCHER.thresholds.match,
  judgedCount: 0,
  drawnCount: 0,
  fitnessBefore: null,
  fitnessAfter: null,
  madeBy: null,
  madeAt: null,
  activatedBy: null,
  activatedAt: null,
  isActive,
  canBeActivated: !isActive,
});
