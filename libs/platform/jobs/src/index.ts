/** The only door to the queue. No other room may import the queue library. */
export * from './job-map.js';
export * from './job-queue.js';
export * from './worker.js';
