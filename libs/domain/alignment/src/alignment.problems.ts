import { DomainProblem, notFound } from '@conductor/kernel';

const at = (field: string): string[] => ['input', field];

/** How many of one's own codes can be taken back: those that the page shows. */
export const UNDOABLE_CODES = 10;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const alignmentProblems = {
  postNotFound: () => notFound('POST', at('postId')),
  codeNotFound: () => notFound('ALIGNMENT_CODE', at('codeId')),
  /** No counted agenda item: there is nothing to be aligned with. */
  postNotCounted: () => new DomainProblem('InvalidInput', 'ALIGNMENT_POST_NOT_COUNTED', {}, at('postId')),
  ownBrief: () => new DomainProblem('InvalidInput', 'ALIGNMENT_OWN_BRIEF', {}, at('postId')),
  leaseLost: (name: string) =>
    new DomainProblem('InvalidInput', 'ALIGNMENT_LEASE_LOST', { name }, at('postId')),
  alreadyCoded: (name: string) =>
    new DomainProblem('InvalidInput', 'ALREADY_CODED_BY', { name }, at('postId')),
  undoTooLate: () =>
    new DomainProblem('LimitReached', 'ALIGNMENT_UNDO_TOO_LATE', { limit: UNDOABLE_CODES }, at('codeId')),
};
