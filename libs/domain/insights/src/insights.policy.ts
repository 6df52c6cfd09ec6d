import { definePermissions, ROLES } from '@conductor/kernel';

/** The score is everybody's: who plays, who is off key and who is silent is no secret among those who play. */
export const insightsPermissions = definePermissions({
  'score.read': ROLES,
});
export type InsightsPermission = keyof typeof insightsPermissions;
