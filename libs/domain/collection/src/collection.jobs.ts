import type { Lane } from './lane.js';

/** The lane is the queue that the job waits in: a job cannot see its own queue. */
interface PullPayload {
  sourceId: string;
  lane: Lane;
}

declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Hands the sources that are due to the queue, and tidies up. */
    'collection.schedule': Record<string, never>;
    'collection.pull': PullPayload;
    'collection.backfill': PullPayload;
    /** Hands the sources with posts that are to be looked at again to the queue. */
    'collection.recheck_round': Record<string, never>;
    'collection.recheck': { sourceId: string };
    'collection.import': { importId: string };
    /** Reads posts of personal accounts for the candidates of election periods. */
    'collection.election': Record<string, never>;
    /** Follows short links to where they lead. */
    'collection.expand_links': Record<string, never>;
  }
}

/** A file that breaks the worker this often is broken itself. */
export const IMPORT_ATTEMPTS = 5;

/** All rounds are one job: the later replaces the waiting earlier. */
export const ELECTION_KEY = 'election';
