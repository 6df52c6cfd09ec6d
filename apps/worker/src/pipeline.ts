/**
 * THE chain: what runs by the clock, what each job does, what follows what.
 *
 *     every minute         collection.schedule   sources that are due -> collection.pull, one job each
 *     a source is due,     collection.pull       per page one transaction: posts, snapshots, cursor, then `afterPosts`
 *       or a person asks
 *     a person starts      collection.import     the same for a file, with counts
 *
 * A step that follows is enqueued in the transaction of the step before it, so neither happens alone.
 */
import type { JobHandler, JobHandlers, JobName, Schedule } from '@conductor/jobs';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { ImportJob } from './jobs/import.job.js';
import { PullJob } from './jobs/pull.job.js';
import { ScheduleJob } from './jobs/schedule.job.js';
import type { NextStep } from './parts.js';

export const schedule: readonly Schedule[] = [{ name: 'collection.schedule', at: '* * * * *' }];

/** What follows a page of posts, whatever brought it. */
export const afterPosts: readonly NextStep[] = [];

/** Every job has one handler: the type says so. */
export function handlersOf(app: INestApplicationContext): JobHandlers {
  const run =
    <Name extends JobName>(job: Type<{ run: JobHandler<Name> }>): JobHandler<Name> =>
    (payload, attempt) =>
      app.get(job).run(payload, attempt);
  return {
    'collection.schedule': run(ScheduleJob),
    'collection.pull': run(PullJob),
    'collection.import': run(ImportJob),
  };
}
