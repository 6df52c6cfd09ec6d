import type { UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type AnswerKind, Delivery, needsReason } from './delivery.entity.js';
import { type DeliveryRow, DeliveryQueries } from './delivery.queries.js';
import { closedBy, isUnseen, requireDistributionPermission } from './distribution.policy.js';
import { distributionProblems } from './distribution.problems.js';
import { numberDeliveries } from './inbox-numbering.js';

/** What an organisation does with what it received. */
@Injectable()
export class InboxService {
  constructor(private readonly deliveries: DeliveryQueries) {}

  /** We have seen it; of a retracted delivery: we have seen that it is retracted. A second tap changes nothing. */
  async acknowledge(ctx: WorkContext, deliveryId: string): Promise<void> {
    const { delivery, actor } = await this.received(ctx, deliveryId);
    if (!isUnseen(delivery)) return;
    const now = ctx.clock.now();
    const seen =
      delivery.acknowledgedAt === null ? { acknowledgedAt: now, acknowledgedBy: actor.userId } : {};
    const confirmed = delivery.retractedAt === null ? {} : { retractionConfirmedAt: now };
    await ctx.db.update(Delivery, { id: deliveryId }, { ...seen, ...confirmed });
    await numberDeliveries(ctx, [deliveryId]);
    const act = delivery.retractedAt === null ? 'acknowledged' : 'retraction_confirmed';
    await ctx.audit.record(`delivery.${act}`, { type: 'delivery', id: deliveryId });
  }

  /** Carry or explain. May be changed until the brief is retracted or replaced. Who answers has seen it. */
  async answer(
    ctx: WorkContext,
    deliveryId: string,
    answer: AnswerKind,
    reason: string | null,
  ): Promise<void> {
    const { delivery, actor } = await this.received(ctx, deliveryId);
    const closed = closedBy(delivery);
    if (closed !== null) throw distributionProblems.deliveryClosed(closed);
    const answerReason = reason?.trim() || null;
    if (needsReason(answer) && answerReason === null) throw distributionProblems.reasonRequired();
    const now = ctx.clock.now();
    const seen =
      delivery.acknowledgedAt === null ? { acknowledgedAt: now, acknowledgedBy: actor.userId } : {};
    const answered = { answer, answerReason, answeredAt: now, answeredBy: actor.userId };
    await ctx.db.update(Delivery, { id: deliveryId }, { ...answered, ...seen });
    await numberDeliveries(ctx, [deliveryId]);
    await ctx.audit.record('delivery.answered', { type: 'delivery', id: deliveryId }, { answer });
  }

  /** Locks the delivery, then reads it with its release: a retraction that was first is seen. */
  private async received(
    ctx: WorkContext,
    deliveryId: string,
  ): Promise<{ readonly delivery: DeliveryRow; readonly actor: UserActor }> {
    const actor = requireDistributionPermission(ctx.actor, 'inbox.answer');
    await ctx.db.query('select id from delivery where id = $1 for update', [deliveryId]);
    const [delivery] = await this.deliveries.byIds(ctx, [deliveryId]);
    if (!delivery) throw distributionProblems.deliveryNotFound();
    return { delivery, actor };
  }
}
