/**
 * Distribution: an approved version reaches its audience, at once or at an hour, and each organisation answers
 * carry or explain.
 */
export type { AudienceInput } from './audience.js';
export { ANSWER_KINDS, type AnswerKind, type Delivery } from './delivery.entity.js';
export * from './delivery.queries.js';
export * from './distribution.jobs.js';
export * from './distribution.module.js';
export {
  DELIVERY_ACTIONS,
  type DeliveryAction,
  deliveryActionsOf,
  type DeliveryStanding,
  type DistributionPermission,
  distributionPermissions,
} from './distribution.policy.js';
export * from './inbox.queries.js';
export * from './inbox.service.js';
export { AUDIENCE_KINDS, type AudienceKind, type Release } from './release.entity.js';
export * from './release.service.js';
