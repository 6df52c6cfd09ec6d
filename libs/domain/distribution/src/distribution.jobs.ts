declare module '@conductor/jobs' {
  interface JobPayloads {
    /** At the end of an embargo: makes the deliveries of a release real. */
    'distribution.open': { readonly releaseId: string };
  }
}

export const OPEN_JOB = 'distribution.open';
