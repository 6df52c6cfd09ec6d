import { describe, expect, it } from '@jest/globals';
import { anonymous, ROLES, type Role, systemActor, type UserActor } from '@conductor/kernel';
import {
  agendaActionsOf,
  type AgendaPermission,
  agendaPermissions,
  readableAgendaStates,
  requireAgendaPermission,
} from './agenda.policy.js';
import { AGENDA_ITEM_STATES, type AgendaItemAction, type AgendaItemState } from './agenda.workflow.js';

const actorIn = (role: Role): UserActor => ({
  kind: 'user',
  userId: 'u',
  sessionId: 's',
  membershipId: 'm',
  organisationId: 'o',
  role,
});

const table: Record<AgendaPermission, Role[]> = {
  'agenda.read': ['planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin'],
  'agenda.draft': ['planner'],
  'agenda.review': ['reviewer'],
};
const cells = (Object.keys(agendaPermissions) as AgendaPermission[]).flatMap((permission) =>
  ROLES.map((role) => [role, permission, table[permission].includes(role)] as const),
);

describe('agenda policy', () => {
  it.each(cells)('%s, %s: %s', (role, permission, isAllowed) => {
    const asking = () => requireAgendaPermission(actorIn(role), permission);
    if (isAllowed) expect(asking()).toEqual(actorIn(role));
    else expect(asking).toThrow(permission);
  });

  it('lets no software draft or review: an act has a person behind it', () => {
    expect(() => requireAgendaPermission(systemActor('x'), 'agenda.review')).toThrow('agenda.review');
    expect(agendaActionsOf(systemActor('x'), { state: 'submitted', viewerPart: null })).toEqual([]);
    expect(agendaActionsOf(anonymous, { state: 'submitted', viewerPart: null })).toEqual([]);
  });

  const offers: [Role, AgendaItemState, 'author' | 'reviewer' | null, AgendaItemAction[]][] = [
    ['planner', 'draft', 'author', ['edit', 'submit', 'retire']],
    ['planner', 'draft', null, ['edit', 'submit', 'retire']],
    ['planner', 'draft', 'reviewer', ['submit', 'retire']],
    ['planner', 'submitted', 'author', ['retire']],
    ['planner', 'needs_revision', 'author', ['edit', 'submit', 'retire']],
    ['planner', 'approved', 'author', ['edit', 'retire']],
    ['planner', 'retired', 'author', []],
    ['reviewer', 'submitted', null, ['approve', 'return']],
    ['reviewer', 'submitted', 'reviewer', ['approve', 'return']],
    ['reviewer', 'submitted', 'author', []],
    ['reviewer', 'draft', null, []],
    ['reviewer', 'approved', null, []],
  ];
  it.each(offers)('offers a %s on a %s item, own part %s: %j', (role, state, viewerPart, actions) => {
    expect(agendaActionsOf(actorIn(role), { state, viewerPart })).toEqual(actions);
  });

  const watchers = ROLES.filter((role) => role !== 'planner' && role !== 'reviewer');
  it.each(watchers.flatMap((role) => AGENDA_ITEM_STATES.map((state) => [role, state] as const)))(
    'offers a %s nothing on a %s item',
    (role, state) => {
      expect(agendaActionsOf(actorIn(role), { state, viewerPart: null })).toEqual([]);
    },
  );

  it('shows officers what was decided, strangers nothing, the others all of it', () => {
    expect(readableAgendaStates(actorIn('officer'))).toEqual(['approved', 'retired']);
    expect(readableAgendaStates(anonymous)).toEqual([]);
    for (const role of ROLES.filter((each) => each !== 'officer')) {
      expect(readableAgendaStates(actorIn(role))).toEqual(AGENDA_ITEM_STATES);
    }
  });
});
