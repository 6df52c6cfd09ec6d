/** Codebook 1: how a post stands to what the brief says. */
export const VERDICTS = ['aligned', 'partly_aligned', 'neutral', 'not_aligned', 'contradicting'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_REASONS = ['figure', 'date', 'tone', 'core_missing', 'embargo', 'other'] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

export const CODEBOOK_VERSION = 1;
