/**
 * THE chain: what runs by the clock, what each job does, what follows what.
 *
 *     every minute         collection.schedule   sources that are due -> collection.pull, back-fills -> collection.backfill
 *     a source is due,     collection.pull       per page one transaction: posts, snapshots, cursor, then `afterPosts`;
 *       or a person asks                           a slice of a few seconds, and again while there is more
 *     a person starts,     collection.backfill   the same into the past, behind every pull, with a cursor of its own
 *       a source is new
 *     every ten minutes    collection.recheck_round  sources with posts of a certain age -> collection.recheck: edits,
 *                                                deletions and counts; then the sweep
 *     a person starts      collection.import     the same for a file, with counts
 *     every minute         collection.expand_links  short links that posts brought -> where they lead; then the sweep
 *     every minute,        attribution.sweep     posts that have yet to be done: item, talking point, version; again
 *       after posts, and                           while there are more
 *       a reported link
 *     every minute         attribution.embed     texts without a vector, where an embeddings service is set up; then the sweep
 *     Sundays at two,      attribution.refit     the matcher's weights corrected by people's decisions: a version that
 *       an admin asks                              waits for an admin
 *     an embargo ends      distribution.open     deliveries become visible
 *     every minute,        collection.election   posts of personal accounts are read for candidates; until then no measure
 *       after posts, and                           counts those of an election period
 *       a changed period
 *     consent withdrawn    account.withdraw      what was collected of the account loses its author or goes, a batch at a time
 *     every minute         social-accounts       a few accounts that are due: of open networks the profile is read, each in
 *                          .schedule               a job of its own, -> social-accounts.read-profile; alerts follow
 *     a person asks        social-accounts       whether the account shows what was asked of it as proof
 *                          .check-proof
 *
 * A step that follows is enqueued in the transaction of the step before it, so neither happens alone.
 */
import { SWEEP_KEY } from '@conductor/attribution';
import { ELECTION_KEY } from '@conductor/collection';
import type { JobHandler, JobHandlers, JobName, Schedule } from '@conductor/jobs';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { ElectionJob } from './jobs/election.job.js';
import { CheckProofJob } from './jobs/check-proof.job.js';
import { BackfillJob } from './jobs/backfill.job.js';
import { EmbedJob } from './jobs/embed.job.js';
import { ExpandLinksJob } from './jobs/expand-links.job.js';
import { ImportJob } from './jobs/import.job.js';
import { LookJob } from './jobs/look.job.js';
import { OpenJob } from './jobs/open.job.js';
import { PullJob } from './jobs/pull.job.js';
import { ReadProfileJob } from './jobs/read-profile.job.js';
import { RecheckRoundJob } from './jobs/recheck-round.job.js';
import { RecheckJob } from './jobs/recheck.job.js';
import { RefitJob } from './jobs/refit.job.js';
import { ScheduleJob } from './jobs/schedule.job.js';
import { SweepJob } from './jobs/sweep.job.js';
import { WithdrawJob } from './jobs/withdraw.job.js';
import type { NextStep } from './parts.js';

export const schedule: readonly Schedule[] = [
  { name: 'collection.schedule', at: '* * * * *' },
  { name: 'collection.recheck_round', at: '*/10 * * * *' },
  { name: 'collection.expand_links', at: '* * * * *' },
  // Posts come by themselves; this finds those that an agenda item approved since then has made anew.
  { name: 'attribution.sweep', at: '* * * * *' },
  { name: 'attribution.embed', at: '* * * * *' },
  // Posts that got their account later, and days that an election period has reached.
  { name: 'collection.election', at: '* * * * *' },
  // At night in Jakarta, when nobody waits for a sweep.
  { name: 'attribution.refit', at: '0 19 * * 6' },
  { name: 'social-accounts.schedule', at: '* * * * *' },
];

/** What follows a page of posts, whatever brought it. */
export const afterPosts: readonly NextStep[] = [
  (ctx) => ctx.jobs.enqueue('attribution.sweep', {}, { key: SWEEP_KEY }),
  (ctx) => ctx.jobs.enqueue('collection.election', {}, { key: ELECTION_KEY }),
];

/** Jobs that wait for strangers. One slot beyond the worker's own stays free of them: an embargo ends to the second. */
export const waitingJobs: readonly JobName[] = [
  'collection.pull',
  'collection.backfill',
  'collection.recheck',
  'collection.expand_links',
];

/** Every job has one handler: the type says so. */
export function handlersOf(app: INestApplicationContext): JobHandlers {
  const run =
    <Name extends JobName>(job: Type<{ run: JobHandler<Name> }>): JobHandler<Name> =>
    (payload, attempt) =>
      app.get(job).run(payload, attempt);
  return {
    'collection.schedule': run(ScheduleJob),
    'collection.pull': run(PullJob),
    'collection.backfill': run(BackfillJob),
    'collection.recheck_round': run(RecheckRoundJob),
    'collection.recheck': run(RecheckJob),
    'collection.import': run(ImportJob),
    'collection.expand_links': run(ExpandLinksJob),
    'attribution.sweep': run(SweepJob),
    'attribution.embed': run(EmbedJob),
    'attribution.refit': run(RefitJob),
    'distribution.open': run(OpenJob),
    'collection.election': run(ElectionJob),
    'account.withdraw': run(WithdrawJob),
    'social-accounts.schedule': run(LookJob),
    'social-accounts.read-profile': run(ReadProfileJob),
    'social-accounts.check-proof': run(CheckProofJob),
  };
}
