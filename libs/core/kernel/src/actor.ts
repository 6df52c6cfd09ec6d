/** The roles a membership can carry. See product.md, People. */
export const ROLES = ['planner', 'reviewer', 'officer', 'leader', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in person, acting for one organisation in one role. */
export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly sessionId: string;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly role: Role;
}

/** The software itself, doing a job. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

/** Somebody who has not signed in. */
export interface AnonymousActor {
  readonly kind: 'anonymous';
}

export type Actor = UserActor | SystemActor | AnonymousActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };

export const systemActor = (job: string): SystemActor => ({ kind: 'system', job });

/** Who is to be written down as the hand behind an act: a user's id, or null for the system. */
export const userIdOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.userId : null);

/** Whether the actor is a person acting in one of the roles. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): actor is UserActor =>
  actor.kind === 'user' && roles.includes(actor.role);
