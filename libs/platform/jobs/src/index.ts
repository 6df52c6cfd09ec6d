/** The only door to the queue. No other room may import the queue library. */
export * from './drain.js';
export * from './job-map.js';
export * from './job-queue.js';
export type { JobHandler, JobHandlers } from './tasks.js';
export * from './worker.js';
