import type { UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { BriefContributor } from './brief-contributor.entity.js';
import { BriefVersion } from './brief-version.entity.js';
import { type BriefState, type BriefStep, briefWorkflow } from './brief.workflow.js';
import { isKeptApart, permissionOfBriefAction, requireBriefingPermission } from './briefing.policy.js';
import { briefingProblems } from './briefing.problems.js';

/** A version that may take a step: locked until the act ends. */
export interface BriefStanding {
  readonly version: BriefVersion;
  readonly actor: UserActor;
  readonly next: BriefState;
}

/** Locks the version and asks the two questions of every act: does the workflow allow it, may this actor do it. */
export async function standFor(
  ctx: WorkContext,
  versionId: string,
  step: Exclude<BriefStep, 'supersede'>,
  seenVersion: number | null = null,
): Promise<BriefStanding> {
  const actor = requireBriefingPermission(ctx.actor, permissionOfBriefAction(step));
  const version = await ctx.db.findOne(BriefVersion, {
    where: { id: versionId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!version) throw briefingProblems.versionNotFound();
  if (seenVersion !== null && seenVersion !== version.version) {
    throw briefingProblems.stale(seenVersion, version.version);
  }
  const next = briefWorkflow.next(version.state, step);
  const own = await ctx.db.findOneBy(BriefContributor, { briefVersionId: versionId, userId: actor.userId });
  if (isKeptApart(step, own?.part ?? null)) {
    throw step === 'edit' ? briefingProblems.reviewerCannotEdit() : briefingProblems.authorCannotReview();
  }
  return { version, actor, next };
}

/** The brief's agenda item has to stand approved, and keeps standing until the act ends. */
export async function isAgendaItemApproved(ctx: WorkContext, agendaItemId: string): Promise<boolean | null> {
  const rows: { isApproved: boolean }[] = await ctx.db.query(
    `select state = 'approved' as "isApproved" from agenda_item where id = $1 for share`,
    [agendaItemId],
  );
  return rows[0]?.isApproved ?? null;
}
