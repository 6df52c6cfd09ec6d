/** The log of decisions: append-only, written through the WorkContext, read by auditors. */
export * from './audit-trail.js';
export * from './audit.policy.js';
export * from './audit.queries.js';
export * from './vocabulary.js';
