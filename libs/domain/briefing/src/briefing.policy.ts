import type { ContributorPart } from '@conductor/agenda';
import { type Actor, definePermissions, isPermitted, NotPermitted, type UserActor } from '@conductor/kernel';
import {
  BRIEF_ACTIONS,
  type BriefAction,
  type BriefState,
  briefWorkflow,
  REVISABLE_BRIEF_STATES,
} from './brief.workflow.js';

/** Who may do what to briefs. Officers see a brief only through their organisation's deliveries. */
export const briefingPermissions = definePermissions({
  'brief.read': ['planner', 'reviewer', 'leader', 'auditor'],
  'brief.draft': ['planner'],
  'brief.review': ['reviewer'],
  'brief.release': ['planner'],
});
export type BriefingPermission = keyof typeof briefingPermissions;

/** What the policy has to know of a version. */
export interface BriefVersionStanding {
  readonly state: BriefState;
  /** The actor's own part in the version, or null for none. */
  readonly viewerPart: ContributorPart | null;
  /** Whether the brief has no later version. */
  readonly isLatest: boolean;
}

const PERMISSION_OF: Readonly<Record<BriefAction, BriefingPermission>> = {
  edit: 'brief.draft',
  submit: 'brief.draft',
  revise: 'brief.draft',
  approve: 'brief.review',
  return: 'brief.review',
  release: 'brief.release',
  retract: 'brief.release',
};

/** Throws NotPermitted unless a person acts whose role holds the permission: each act names its hand. */
export function requireBriefingPermission(actor: Actor, permission: BriefingPermission): UserActor {
  if (actor.kind !== 'user' || !isPermitted(briefingPermissions, permission, actor))
    throw new NotPermitted(permission);
  return actor;
}

export const permissionOfBriefAction = (action: BriefAction): BriefingPermission => PERMISSION_OF[action];

/** Nobody reviews what they wrote any part of, and nobody rewrites what they reviewed. */
export function isKeptApart(action: BriefAction, part: ContributorPart | null): boolean {
  if (action === 'approve' || action === 'return') return part === 'author';
  return action === 'edit' && part === 'reviewer';
}

/** What the actor may do to the version now: the workflow and the policy together, as the services run them. */
export function briefActionsOf(actor: Actor, version: BriefVersionStanding): BriefAction[] {
  if (actor.kind !== 'user') return [];
  const steps: readonly string[] = briefWorkflow.allowedFrom(version.state);
  const isRevisable = version.isLatest && REVISABLE_BRIEF_STATES.includes(version.state);
  return BRIEF_ACTIONS.filter((action) => (action === 'revise' ? isRevisable : steps.includes(action)))
    .filter((action) => isPermitted(briefingPermissions, PERMISSION_OF[action], actor))
    .filter((action) => !isKeptApart(action, version.viewerPart));
}
