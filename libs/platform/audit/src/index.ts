/** The log of decisions: append-only, written through the WorkContext. */
export * from './audit-trail.js';
