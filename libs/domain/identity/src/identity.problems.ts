import { DomainProblem, notFound } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const identityProblems = {
  signInRefused: () => new DomainProblem('InvalidInput', 'SIGN_IN_REFUSED', {}, at('email')),
  tooManyFailures: (minutes: number) =>
    new DomainProblem('LimitReached', 'SIGN_IN_PAUSED', { minutes, limit: MOST_FAILURES }, at('email')),
  membershipNotFound: () => notFound('MEMBERSHIP', at('membershipId')),
  userNotFound: () => notFound('USER', at('userId')),
  sessionNotFound: () => notFound('SESSION', at('sessionId')),
  organisationNotFound: () => notFound('ORGANISATION', at('organisationId')),
  organisationEnded: (validUntil: string) =>
    new DomainProblem('InvalidInput', 'ORGANISATION_ENDED', { validUntil }, at('organisationId')),
  invitationNotFound: (field = 'token') => notFound('INVITATION', at(field)),
  invitationUsed: () => new DomainProblem('InvalidInput', 'INVITATION_USED', {}, at('token')),
  passwordTooWeak: (field: string) =>
    new DomainProblem('InvalidInput', 'PASSWORD_TOO_SHORT', { least: SHORTEST_PASSWORD }, at(field)),
  passwordWrong: () => new DomainProblem('InvalidInput', 'PASSWORD_WRONG', {}, at('currentPassword')),
  memberAlready: () => new DomainProblem('InvalidInput', 'MEMBER_ALREADY', {}, at('role')),
  ownAccount: (field: string) => new DomainProblem('InvalidInput', 'OWN_ACCOUNT', {}, at(field)),
};

/** NIST SP 800-63B-4, 3.1.1.2: length is what counts; 15 for a password that stands alone. */
export const SHORTEST_PASSWORD = 15;
export const MOST_FAILURES = 10;
