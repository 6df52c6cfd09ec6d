declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Detaches or deletes what was collected of an account whose consent was withdrawn. */
    'account.withdraw': { consentId: string };
  }
}

export {};
