/**
 * The words every room shares: who acts, when, and how a refusal looks. Pure, imports nothing.
 */
export * from './actor.js';
export * from './clock.js';
export * from './csv.js';
export * from './cursor.js';
export * from './exhaustive.js';
export * from './permission.js';
export * from './problem.js';
export * from './locale.js';
export * from './workflow.js';
