import { isBriefReader } from '@conductor/briefing';
import type { ReadContext } from '@conductor/work';
import type { Delivery } from './delivery.entity.js';
import { type DeliveryStanding, inboxOf } from './distribution.policy.js';
import type { Release } from './release.entity.js';

/** A delivery as it is read, with what its release says about it. */
export type DeliveryRow = Delivery &
  DeliveryStanding &
  Pick<Release, 'answerBy' | 'retractedAt' | 'retractionReason'>;

export const DELIVERY_COLUMNS = `
  d.id, d.release_id as "releaseId", d.brief_version_id as "briefVersionId", d.organisation_id as "organisationId", d.sequence,
  d.visible_at as "visibleAt", d.acknowledged_at as "acknowledgedAt", d.acknowledged_by as "acknowledgedBy", d.answer,
  d.answer_reason as "answerReason", d.answered_at as "answeredAt", d.answered_by as "answeredBy",
  d.retraction_confirmed_at as "retractionConfirmedAt", r.answer_by as "answerBy", r.retracted_at as "retractedAt",
  r.retraction_reason as "retractionReason", r.superseded_at is not null as "isSuperseded"`;

/**
 * Whether the delivery exists for the organisation at the moment $1: its hour has come, and it was neither
 * retracted nor replaced before that.
 */
export const IS_VISIBLE = `
  (d.visible_at <= $1 and (r.retracted_at is null or r.retracted_at >= d.visible_at)
                      and (r.superseded_at is null or r.superseded_at >= d.visible_at))`;

/** With $1 the moment, $2 the reader's own inbox and $3 whether the reader sees every ministry's. */
export const IS_READABLE = `($3::boolean or (d.organisation_id = $2::uuid and ${IS_VISIBLE}))`;

/** The parameters $1 to $3 of IS_READABLE. */
export const readerOf = async (ctx: ReadContext): Promise<unknown[]> => [
  ctx.clock.now(),
  inboxOf(ctx.actor),
  await isBriefReader(ctx),
];
