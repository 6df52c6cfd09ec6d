import type { AnswerKind } from '@conductor/graphql';
import type { DeliveryCardFragment } from './generated/inbox.js';

export const INBOX_STEPS = [
  'CONFIRM_RETRACTION',
  'ACKNOWLEDGE',
  'COPY',
  'LINK_POST',
  'ANSWER',
  'NONE',
] as const;
/** What the one big button of a card does. */
export type InboxStep = (typeof INBOX_STEPS)[number];

/** How far this device has come with a delivery; the server only knows what was decided. */
export interface Progress {
  readonly hasCopied: boolean;
  readonly hasLinked: boolean;
}

type Standing = Pick<
  DeliveryCardFragment,
  'viewerCan' | 'answer' | 'acknowledgedAt' | 'retractedAt' | 'retractionConfirmedAt'
>;

/** Someone who only ever presses the big button does everything right, in this order. */
export function nextStep(delivery: Standing, progress: Progress, canLink: boolean): InboxStep {
  const can = (action: Standing['viewerCan'][number]): boolean => delivery.viewerCan.includes(action);
  if (can('ACKNOWLEDGE')) return delivery.retractedAt === null ? 'ACKNOWLEDGE' : 'CONFIRM_RETRACTION';
  if (delivery.retractedAt !== null || delivery.answer !== null) return 'NONE';
  if (can('COPY') && !progress.hasCopied) return 'COPY';
  if (canLink && can('ANSWER') && !progress.hasLinked) return 'LINK_POST';
  return can('ANSWER') ? 'ANSWER' : 'NONE';
}

/** Nothing is left for the organisation to do. */
export const isSettled = (delivery: Standing): boolean =>
  delivery.retractedAt === null
    ? delivery.acknowledgedAt !== null && delivery.answer !== null
    : delivery.retractionConfirmedAt !== null;

export const ANSWERS = [
  'CARRIED',
  'ADAPTED',
  'NOT_IN_MANDATE',
  'POSTPONED',
  'OBJECTION',
] as const satisfies readonly AnswerKind[];

/** The three that explain instead of carrying: the centre needs to know why. */
export const needsReason = (answer: AnswerKind): boolean => answer !== 'CARRIED' && answer !== 'ADAPTED';
