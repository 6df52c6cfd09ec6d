declare module '@conductor/jobs' {
  interface JobPayloads {
    /** Detaches or deletes what was collected of an account whose consent was withdrawn. */
    'account.withdraw': { consentId: string };
    /** Takes the accounts that are due for a look: open ones are read, of closed ones what is collected is noted. */
    'social-accounts.schedule': Record<string, never>;
    'social-accounts.read-profile': { accountId: string };
    'social-accounts.check-proof': { proofId: string };
  }
}

/** A look that fails is not repeated by the queue: the next round takes the account again, when its failure allows. */
export const READING_ATTEMPTS = 2;
