import { userIdOf } from '@conductor/kernel';
import {
  FITTED_MODEL,
  LEAST_JUDGED,
  MATCHER_VERSION,
  refit,
  type Refit,
  type Thresholds,
} from '@conductor/matching';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type ActiveMatcher, readActiveMatcher, SHIPPED_MATCHER } from './active-matcher.js';
import { REFIT_KEY, SWEEP_KEY } from './attribution.jobs.js';
import { requireAttributionPermission } from './attribution.policy.js';
import { attributionProblems } from './attribution.problems.js';
import { readJudged } from './judged-reader.js';
import { MatcherVersion } from './matcher-version.entity.js';

type NewVersion = Pick<MatcherVersion, 'origin' | 'model' | 'suggestThreshold' | 'matchThreshold'> &
  Partial<MatcherVersion>;

/** What a refit brought. */
export type RefitOutcome =
  /** `version` waits for a person to activate it; null where nothing better was found */
  | { readonly kind: 'refitted'; readonly version: string | null }
  | { readonly kind: 'too-few-decisions' }
  /** nobody has decided anything since the last one */
  | { readonly kind: 'nothing-new' };

const isProbability = (value: number): boolean => value >= 0 && value <= 1;

/** Which matcher stands: thresholds that a person sets, weights that decisions correct. The past is redone by the sweep. */
@Injectable()
export class MatcherVersionService {
  /** A new version with these thresholds and the weights that stand, in force at once. */
  async setThresholds(ctx: WorkContext, { suggest, match }: Thresholds): Promise<void> {
    requireAttributionPermission(ctx.actor, 'matcher.manage');
    if (!isProbability(suggest)) throw attributionProblems.thresholdOutOfRange('suggestThreshold');
    if (!isProbability(match)) throw attributionProblems.thresholdOutOfRange('matchThreshold');
    if (suggest > match) throw attributionProblems.thresholdsCrossed();
    await this.alone(ctx);
    const active = await readActiveMatcher(ctx.db);
    if (active.thresholds.suggest === suggest && active.thresholds.match === match) return;
    const { id, version } = await this.add(ctx, {
      origin: 'thresholds',
      model: active.model,
      suggestThreshold: suggest,
      matchThreshold: match,
      activatedBy: userIdOf(ctx.actor),
      activatedAt: ctx.clock.now(),
    });
    await ctx.audit.record(
      'matcher.thresholds_set',
      { type: 'matcher_version', id },
      { matcherVersion: version, suggestThreshold: suggest, matchThreshold: match },
    );
    await this.redo(ctx);
  }

  /** Puts a version of the engine that runs in force: one made here, or the engine as it was shipped. */
  async activate(ctx: WorkContext, version: string): Promise<void> {
    requireAttributionPermission(ctx.actor, 'matcher.manage');
    await this.alone(ctx);
    if (version === (await readActiveMatcher(ctx.db)).version) return;
    const known = await ctx.db.findOneBy(MatcherVersion, { version, engineVersion: MATCHER_VERSION });
    if (known === null && version !== MATCHER_VERSION) throw attributionProblems.matcherVersionNotFound();
    if (known?.isBetter === false) throw attributionProblems.matcherVersionNotBetter();
    const chosen = known ?? (await this.addShipped(ctx));
    await ctx.db.update(
      MatcherVersion,
      { id: chosen.id },
      { activatedBy: userIdOf(ctx.actor), activatedAt: ctx.clock.now() },
    );
    await ctx.audit.record(
      'matcher.activated',
      { type: 'matcher_version', id: chosen.id },
      { matcherVersion: version },
    );
    await this.redo(ctx);
  }

  /** Asks for a refit now; the job runs it every week besides. */
  async requestRefit(ctx: WorkContext): Promise<void> {
    requireAttributionPermission(ctx.actor, 'matcher.manage');
    const [judged] = await ctx.db.query<{ count: number }[]>(
      'select count(*)::integer as count from attribution_decision where superseded_at is null and decided_with is null',
    );
    if ((judged?.count ?? 0) < LEAST_JUDGED) throw attributionProblems.tooFewDecisions(LEAST_JUDGED);
    await ctx.jobs.enqueue('attribution.refit', { userId: userIdOf(ctx.actor) }, { key: REFIT_KEY });
  }

  /**
   * Corrects the weights that stand by people's decisions. The new version waits for a person: what is counted must not
   * change over night by itself. A refit that is not better is written down and stays out of use.
   *
   * @param userId who asked for it; null for the weekly job, which passes over a week without decisions
   */
  async refit(ctx: WorkContext, userId: string | null): Promise<RefitOutcome> {
    if (userId === null && !(await this.isAnythingNew(ctx))) return { kind: 'nothing-new' };
    const active = await readActiveMatcher(ctx.db);
    const found = refit(await readJudged(ctx.db), active.model ?? FITTED_MODEL);
    if (found === null) return { kind: 'too-few-decisions' };
    await this.alone(ctx);
    const { id, version } = await this.add(ctx, { ...this.versionOf(found, active), madeBy: userId });
    await ctx.audit.record(
      'matcher.refitted',
      { type: 'matcher_version', id },
      { matcherVersion: version, judgedCount: found.judgedCount, isBetter: found.isBetter },
    );
    return { kind: 'refitted', version: found.isBetter ? version : null };
  }

  private versionOf(found: Refit, active: ActiveMatcher): NewVersion {
    return {
      origin: 'refit',
      model: found.model,
      suggestThreshold: active.thresholds.suggest,
      matchThreshold: active.thresholds.match,
      judgedCount: found.judgedCount,
      drawnCount: found.drawnCount,
      fitnessBefore: found.before,
      fitnessAfter: found.after,
      isBetter: found.isBetter,
    };
  }

  private async isAnythingNew(ctx: WorkContext): Promise<boolean> {
    const [row] = await ctx.db.query<{ isNew: boolean }[]>(
      `select exists (select 1 from attribution_decision
                       where decided_at > coalesce((select max(made_at) from matcher_version
                                                     where origin = 'refit' and engine_version = $1), '-infinity')) as "isNew"`,
      [MATCHER_VERSION],
    );
    return row?.isNew === true;
  }

  /** Two who change the matcher at once do so one after the other. */
  private async alone(ctx: WorkContext): Promise<void> {
    await ctx.db.query(`select pg_advisory_xact_lock(hashtext('matcher_version'))`);
  }

  private async add(ctx: WorkContext, values: NewVersion): Promise<{ id: string; version: string }> {
    const [row] = await ctx.db.query<{ made: number }[]>(
      `select count(*)::integer as made from matcher_version where engine_version = $1 and origin <> 'shipped'`,
      [MATCHER_VERSION],
    );
    const version = `${MATCHER_VERSION}+${(row?.made ?? 0) + 1}`;
    const made = { madeBy: userIdOf(ctx.actor), madeAt: ctx.clock.now() };
    const added = ctx.db.create(MatcherVersion, {
      ...made,
      ...values,
      version,
      engineVersion: MATCHER_VERSION,
    });
    await ctx.db.insert(MatcherVersion, added);
    return { id: added.id, version };
  }

  private async addShipped(ctx: WorkContext): Promise<{ id: string }> {
    const { version, thresholds } = SHIPPED_MATCHER;
    const added = ctx.db.create(MatcherVersion, {
      version,
      engineVersion: version,
      origin: 'shipped',
      model: null,
      suggestThreshold: thresholds.suggest,
      matchThreshold: thresholds.match,
      madeAt: ctx.clock.now(),
    });
    await ctx.db.insert(MatcherVersion, added);
    return added;
  }

  /** Runs of another version are out of date by themselves: the sweep finds them. */
  private async redo(ctx: WorkContext): Promise<void> {
    await ctx.jobs.enqueue('attribution.sweep', {}, { key: SWEEP_KEY });
  }
}
