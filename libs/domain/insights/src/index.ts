/**
 * The score: who plays, who is off key and who is silent. Knows no other domain, only SQL views of its own.
 */
export * from './insights.module.js';
export { type InsightsPermission, insightsPermissions } from './insights.policy.js';
export { ScoreQueries } from './score.queries.js';
export type * from './score.types.js';
export { MOST_DAYS } from './score-window.js';
