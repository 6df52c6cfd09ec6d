import { AlignmentQueries, AlignmentQueueService } from '@conductor/alignment';
import type { UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AlignmentQueue } from './alignment.types.js';

/** What the page keeps loaded ahead: the post on screen and three more. */
export const TASKS_AHEAD = 4;

/** The queue as a reviewer sees it. Seeing a task is holding it: this writes, also where a query asks. */
@Injectable()
export class QueueReader {
  constructor(
    private readonly queue: AlignmentQueueService,
    private readonly queries: AlignmentQueries,
  ) {}

  async read(work: WorkContext, { userId }: UserActor, first = TASKS_AHEAD): Promise<AlignmentQueue> {
    const { tasks, remainingCount } = await this.queue.take(work, first);
    const recent = await this.queries.recent(work, userId);
    const codedTodayCount = await this.queries.codedToday(work, userId);
    return { tasks, remainingCount, codedTodayCount, recent: recent.map((code) => ({ code })) };
  }
}
