/**
 * Organisations and people: who exists, who acts for whom in which role, who is signed in.
 */
export * from './identity.module.js';
export { identityPermissions, type IdentityPermission } from './identity.policy.js';
export { SHORTEST_PASSWORD } from './identity.problems.js';
export type { Invitation } from './invitation.entity.js';
export type { Membership } from './membership.entity.js';
export * from './organisation-register.service.js';
export {
  ORGANISATION_KINDS,
  type Organisation,
  type OrganisationKind,
  type SourceReference,
} from './organisation.entity.js';
export * from './organisation.queries.js';
export * from './people.queries.js';
export * from './people.service.js';
export { nobody, type OwnSession, SessionQueries, type SessionReading } from './session.queries.js';
export { SignInService, type SignInOutcome } from './sign-in.service.js';
export type { User } from './user.entity.js';
