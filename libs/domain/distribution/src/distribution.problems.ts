import { DomainProblem, notFound } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const distributionProblems = {
  releaseNotFound: () => notFound('RELEASE', at('releaseId')),
  deliveryNotFound: () => notFound('DELIVERY', at('deliveryId')),
  embargoPast: () => new DomainProblem('InvalidInput', 'RELEASE_EMBARGO_PAST', {}, at('embargoUntil')),
  answerByTooEarly: () =>
    new DomainProblem('InvalidInput', 'RELEASE_ANSWER_BY_TOO_EARLY', {}, at('answerBy')),
  coordinatorRequired: () =>
    new DomainProblem('InvalidInput', 'RELEASE_COORDINATOR_REQUIRED', {}, at('coordinatorId')),
  organisationNotFound: (place: number) => notFound('ORGANISATION', at('organisationIds', String(place))),
  organisationNotCurrent: (place: number, name: string) =>
    new DomainProblem(
      'InvalidInput',
      'RELEASE_ORGANISATION_NOT_CURRENT',
      { name },
      at('organisationIds', String(place)),
    ),
  audienceEmpty: () => new DomainProblem('InvalidInput', 'RELEASE_AUDIENCE_EMPTY', {}, at('audience')),
  reasonRequired: () => new DomainProblem('InvalidInput', 'REASON_REQUIRED', {}, at('reason')),
  deliveryClosed: (from: 'retracted' | 'superseded') =>
    new DomainProblem('NotAllowedFromState', 'DELIVERY_CLOSED', { from, action: 'answer' }, at('deliveryId')),
};
