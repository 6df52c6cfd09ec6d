import { defineWorkflow } from '@conductor/kernel';

/** How control of an account is shown: by the account itself, read back; for a closed network by a person's judgement. */
export const PROOF_KINDS = [
  'profile_code',
  'post_code',
  'rel_me',
  'domain_handle',
  'reviewed_claim',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];
export const PROOF_STATES = ['requested', 'proved', 'refused', 'expired', 'lapsed'] as const;
export type ProofState = (typeof PROOF_STATES)[number];
/** Why a proof that stood does so no more. */
export const LAPSES = ['renamed', 'lost', 'revoked'] as const;
export type Lapse = (typeof LAPSES)[number];

/** What a person may do to a proof; `prove`, `expire` and `lapse` are the software's own. */
export const PROOF_ACTIONS = ['check', 'accept', 'refuse', 'revoke'] as const;
export type ProofAction = (typeof PROOF_ACTIONS)[number];

/** `expired` also means replaced by a newer request. A proof speaks of one account: what is renamed or lost is proved anew. */
export const proofWorkflow = defineWorkflow({
  subject: 'ACCOUNT_PROOF',
  initial: 'requested',
  states: PROOF_STATES,
  actions: {
    check: { from: ['requested'], to: 'requested' },
    prove: { from: ['requested'], to: 'proved' },
    accept: { from: ['requested'], to: 'proved' },
    refuse: { from: ['requested'], to: 'refused' },
    expire: { from: ['requested'], to: 'expired' },
    lapse: { from: ['proved'], to: 'lapsed' },
    revoke: { from: ['proved'], to: 'lapsed' },
  },
});
