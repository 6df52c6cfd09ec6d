import type { UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { isAgendaItemApproved, standFor } from './brief-standing.js';
import { BriefVersion } from './brief-version.entity.js';
import { Brief } from './brief.entity.js';
import { briefWorkflow } from './brief.workflow.js';
import { briefingProblems } from './briefing.problems.js';

/** A version just released, by whom, and what it is about. */
export interface ReleasedVersion {
  readonly version: BriefVersion;
  readonly agendaItemId: string;
  readonly actor: UserActor;
}

/**
 * The steps of a version that distribution takes inside its own acts: it alone knows the audience and the
 * embargo. Nobody else calls them.
 */
@Injectable()
export class BriefPublicationService {
  /** Marks an approved version released. Its agenda item has to stand approved still. */
  async markReleased(ctx: WorkContext, versionId: string): Promise<ReleasedVersion> {
    const { version, actor, next } = await standFor(ctx, versionId, 'release');
    const { agendaItemId } = await ctx.db.findOneByOrFail(Brief, { id: version.briefId });
    if ((await isAgendaItemApproved(ctx, agendaItemId)) !== true) {
      throw briefingProblems.agendaItemNotApproved('versionId');
    }
    const saved = await ctx.db.save(BriefVersion, { ...version, state: next, updatedAt: ctx.clock.now() });
    return { version: saved, agendaItemId, actor };
  }

  /** Holds the version until the act ends. */
  async lock(ctx: WorkContext, versionId: string): Promise<BriefVersion> {
    return ctx.db.findOneOrFail(BriefVersion, {
      where: { id: versionId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Supersedes the released versions of a brief before this one. @returns the ids of the versions that fell */
  async supersedeEarlier(
    ctx: WorkContext,
    { briefId, number }: Pick<BriefVersion, 'briefId' | 'number'>,
  ): Promise<string[]> {
    const earlier = await ctx.db.find(BriefVersion, {
      where: { briefId, number: LessThan(number), state: 'released' },
      // Versions are locked from the latest down, everywhere: no two acts wait for each other.
      order: { number: 'desc' },
      lock: { mode: 'for_no_key_update' },
    });
    const ids = earlier.map(({ id }) => id);
    if (ids.length === 0) return [];
    const state = briefWorkflow.next('released', 'supersede');
    await ctx.db.update(BriefVersion, { id: In(ids) }, { state, updatedAt: ctx.clock.now() });
    return ids;
  }

  async markRetracted(ctx: WorkContext, versionId: string): Promise<void> {
    const { next } = await standFor(ctx, versionId, 'retract');
    await ctx.db.update(BriefVersion, { id: versionId }, { state: next, updatedAt: ctx.clock.now() });
  }
}
