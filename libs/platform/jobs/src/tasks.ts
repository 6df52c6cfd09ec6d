import type { Logger } from '@conductor/runtime';
import type { TaskList } from 'graphile-worker';
import type { JobName, JobPayloads } from './job-map.js';

/** What runs a job. Idempotent and short: load, call one domain act, enqueue the next. */
export type JobHandler<Name extends JobName> = (payload: JobPayloads[Name], attempt: number) => Promise<void>;
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };

/** A handler once its name is gone. A method's parameters compare both ways, so every handler is one of these. */
type AnyHandler = { run(payload: unknown, attempt: number): Promise<void> }['run'];

/** Wraps each handler so that a failure is logged once, by name, and handed to the queue's back-off. */
export function tasksOf(
  handlers: Partial<JobHandlers>,
  logger: Logger,
  onFailure: (name: string, error: unknown) => void = () => undefined,
): TaskList {
  const tasks: TaskList = {};
  for (const [name, handler] of Object.entries<AnyHandler>(handlers)) {
    tasks[name] = async (payload, { job }) => {
      try {
        await handler(payload, job.attempts);
      } catch (error) {
        logger.error({ err: error, job: name, attempt: job.attempts }, 'job failed');
        onFailure(name, error);
        throw error;
      }
    };
  }
  return tasks;
}
