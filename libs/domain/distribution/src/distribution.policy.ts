import {
  type Actor,
  definePermissions,
  hasRole,
  isPermitted,
  NotPermitted,
  type UserActor,
} from '@conductor/kernel';

/** Who may do what to deliveries. Releasing and retracting belong to the brief: `brief.release`. */
export const distributionPermissions = definePermissions({
  'inbox.read': ['officer', 'leader'],
  'inbox.answer': ['officer'],
  'delivery.read': ['planner', 'reviewer', 'leader', 'auditor'],
});
export type DistributionPermission = keyof typeof distributionPermissions;

export const DELIVERY_ACTIONS = ['acknowledge', 'answer', 'copy'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** What the policy has to know of a delivery. */
export interface DeliveryStanding {
  readonly organisationId: string;
  readonly acknowledgedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retractionConfirmedAt: Date | null;
  readonly isSuperseded: boolean;
}

/** Throws NotPermitted unless a person acts whose role holds the permission: each act names its hand. */
export function requireDistributionPermission(actor: Actor, permission: DistributionPermission): UserActor {
  if (actor.kind !== 'user' || !isPermitted(distributionPermissions, permission, actor)) {
    throw new NotPermitted(permission);
  }
  return actor;
}

/** The organisation whose inbox the actor reads, or null for none. */
export const inboxOf = (actor: Actor): string | null =>
  actor.kind === 'user' && isPermitted(distributionPermissions, 'inbox.read', actor)
    ? actor.organisationId
    : null;

/** Whether the organisation still owes a sign that it saw the delivery, or its retraction. */
export const isUnseen = ({
  acknowledgedAt,
  retractedAt,
  retractionConfirmedAt,
}: DeliveryStanding): boolean =>
  retractedAt === null ? acknowledgedAt === null : retractionConfirmedAt === null;

/** What closed a delivery to answers and copying, or null while it is open. */
export function closedBy({ retractedAt, isSuperseded }: DeliveryStanding): 'retracted' | 'superseded' | null {
  if (retractedAt !== null) return 'retracted';
  return isSuperseded ? 'superseded' : null;
}

/** What the actor may do to the delivery now, as the service runs it: officers, for their own organisation. */
export function deliveryActionsOf(actor: Actor, delivery: DeliveryStanding): DeliveryAction[] {
  if (!hasRole(actor, 'officer') || actor.organisationId !== delivery.organisationId) return [];
  const isOpen = closedBy(delivery) === null;
  return DELIVERY_ACTIONS.filter((action) => (action === 'acknowledge' ? isUnseen(delivery) : isOpen));
}
