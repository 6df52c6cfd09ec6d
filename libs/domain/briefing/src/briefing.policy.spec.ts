import { describe, expect, it } from '@jest/globals';
import { anonymous, ROLES, type Role, systemActor, type UserActor } from '@conductor/kernel';
import { BRIEF_STATES, type BriefAction, type BriefState } from './brief.workflow.js';
import {
  briefActionsOf,
  type BriefingPermission,
  briefingPermissions,
  requireBriefingPermission,
} from './briefing.policy.js';

const actorIn = (role: Role): UserActor => ({
  kind: 'user',
  userId: 'u',
  sessionId: 's',
  membershipId: 'm',
  organisationId: 'o',
  role,
});

const table: Record<BriefingPermission, Role[]> = {
  'brief.read': ['planner', 'reviewer', 'leader', 'auditor'],
  'brief.draft': ['planner'],
  'brief.review': ['reviewer'],
  'brief.release': ['planner'],
};
const cells = (Object.keys(briefingPermissions) as BriefingPermission[]).flatMap((permission) =>
  ROLES.map((role) => [role, permission, table[permission].includes(role)] as const),
);

const offered: Record<BriefState, { planner: BriefAction[]; reviewer: BriefAction[] }> = {
  draft: { planner: ['edit', 'submit'], reviewer: [] },
  submitted: { planner: [], reviewer: ['approve', 'return'] },
  needs_revision: { planner: ['edit', 'submit'], reviewer: [] },
  approved: { planner: ['revise', 'release'], reviewer: [] },
  released: { planner: ['revise', 'retract'], reviewer: [] },
  superseded: { planner: [], reviewer: [] },
  retracted: { planner: ['revise'], reviewer: [] },
};

describe('briefing policy', () => {
  it.each(cells)('%s, %s: %s', (role, permission, isAllowed) => {
    const asking = () => requireBriefingPermission(actorIn(role), permission);
    if (isAllowed) expect(asking()).toEqual(actorIn(role));
    else expect(asking).toThrow(permission);
  });

  const offers = BRIEF_STATES.flatMap((state) =>
    ROLES.map((role) => {
      const actions = role === 'planner' || role === 'reviewer' ? offered[state][role] : [];
      return [role, state, actions] as const;
    }),
  );
  it.each(offers)('offers a %s on a %s version %j', (role, state, actions) => {
    expect(briefActionsOf(actorIn(role), { state, viewerPart: null, isLatest: true })).toEqual(actions);
  });

  it('keeps authors from reviewing, and reviewers from rewriting', () => {
    const own = { viewerPart: 'author', isLatest: true } as const;
    expect(briefActionsOf(actorIn('reviewer'), { ...own, state: 'submitted' })).toEqual([]);
    expect(briefActionsOf(actorIn('planner'), { ...own, state: 'draft' })).toEqual(['edit', 'submit']);
    const judged = { viewerPart: 'reviewer', isLatest: true } as const;
    expect(briefActionsOf(actorIn('planner'), { ...judged, state: 'needs_revision' })).toEqual(['submit']);
  });

  it('begins a next version only from the latest', () => {
    const earlier = { state: 'released', viewerPart: null, isLatest: false } as const;
    expect(briefActionsOf(actorIn('planner'), earlier)).toEqual(['retract']);
  });

  it('lets no software act on a brief: an act has a person behind it', () => {
    expect(() => requireBriefingPermission(systemActor('x'), 'brief.review')).toThrow('brief.review');
    const submitted = { state: 'submitted', viewerPart: null, isLatest: true } as const;
    expect(briefActionsOf(systemActor('x'), submitted)).toEqual([]);
    expect(briefActionsOf(anonymous, submitted)).toEqual([]);
  });
});
