/**
 * Name of each job and its payload: ids only. A domain adds its own by augmenting this interface:
 *
 *     declare module '@conductor/jobs' {
 *       interface JobPayloads { 'collection.pull': { sourceId: string } }
 *     }
 */
export interface JobPayloads {}

export type JobName = keyof JobPayloads & string;

export interface EnqueueOptions {
  /** Two jobs of one key are one job: the later replaces the waiting earlier. */
  readonly key: string;
  /** Jobs of one queue run one after the other, e.g. one queue per host. */
  readonly queue?: string;
  /** Not before this moment. */
  readonly runAt?: Date;
  readonly attempts?: number;
  /** 0 where left out; what can wait for everything else has a higher number. */
  readonly priority?: number;
}

/** The only door to the queue. What is enqueued here commits or rolls back with the act. */
export interface JobQueue {
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    options: EnqueueOptions,
  ): Promise<void>;
}
