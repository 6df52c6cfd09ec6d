import type {} from '@conductor/jobs';

declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Attributes the posts that have yet to be done. It finds them by itself. */
    'attribution.sweep': Record<string, never>;
  }
}

/** One sweep waits at a time: enqueue `attribution.sweep` with this key. */
export const SWEEP_KEY = 'all';
