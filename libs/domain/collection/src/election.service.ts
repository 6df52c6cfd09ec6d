import { userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { lettersOf } from './candidate-terms.js';
import { ELECTION_KEY } from './collection.jobs.js';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems } from './collection.problems.js';
import { ElectionPeriod } from './election-period.entity.js';

export interface ElectionPeriodValues {
  readonly name: string;
  /** ISO days. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly terms: readonly string[];
}

/** Two letters are in too many words. */
const FEWEST_LETTERS = 3;

function checked({ name, startsOn, endsOn, terms }: ElectionPeriodValues): ElectionPeriodValues {
  if (name.trim() === '') throw collectionProblems.electionNameMissing();
  if (endsOn < startsOn) throw collectionProblems.electionDaysReversed();
  const known = [...new Set(terms.map((term) => term.trim()).filter(Boolean))];
  if (known.length === 0) throw collectionProblems.electionTermsMissing();
  const short = known.find((term) => lettersOf(term) < FEWEST_LETTERS);
  if (short !== undefined) throw collectionProblems.electionTermTooShort(short);
  return { name: name.trim(), startsOn, endsOn, terms: known };
}

/**
 * Election periods and their candidates. Whatever changes, posts are read anew: a reading names the version that it was
 * made under, and a post without a current reading is in no measure.
 */
@Injectable()
export class ElectionService {
  async add(ctx: WorkContext, values: ElectionPeriodValues): Promise<ElectionPeriod> {
    requireCollectionPermission(ctx.actor, 'election.manage');
    return this.store(ctx, { ...checked(values), version: 1 });
  }

  /** @param version as the administrator read it */
  async edit(
    ctx: WorkContext,
    periodId: string,
    version: number,
    values: ElectionPeriodValues,
  ): Promise<ElectionPeriod> {
    requireCollectionPermission(ctx.actor, 'election.manage');
    const known = await this.locked(ctx, periodId);
    if (known.version !== version) throw collectionProblems.electionPeriodStale(version, known.version);
    return this.store(ctx, { id: periodId, ...checked(values), version: version + 1 });
  }

  /** What was left out because of it counts again. */
  async remove(ctx: WorkContext, periodId: string): Promise<void> {
    requireCollectionPermission(ctx.actor, 'election.manage');
    await this.locked(ctx, periodId);
    await ctx.db.delete(ElectionPeriod, { id: periodId });
    await ctx.audit.record('election_period.removed', { type: 'election_period', id: periodId });
  }

  private async store(
    ctx: WorkContext,
    values: ElectionPeriodValues & { readonly id?: string; readonly version: number },
  ): Promise<ElectionPeriod> {
    const { terms, ...rest } = values;
    const period = await ctx.db.save(ElectionPeriod, {
      ...rest,
      terms: [...terms],
      setBy: userIdOf(ctx.actor),
      setAt: ctx.clock.now(),
    });
    await ctx.jobs.enqueue('collection.election', {}, { key: ELECTION_KEY });
    await ctx.audit.record(
      'election_period.set',
      { type: 'election_period', id: period.id },
      { version: values.version, terms: terms.length },
    );
    return period;
  }

  private async locked(ctx: WorkContext, periodId: string): Promise<ElectionPeriod> {
    const period = await ctx.db.findOne(ElectionPeriod, {
      where: { id: periodId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!period) throw collectionProblems.electionPeriodNotFound();
    return period;
  }
}
