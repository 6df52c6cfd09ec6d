import { requirePermission } from './require-permission.mjs';

/** The house's own lint rules. */
export const house = { rules: { 'require-permission': requirePermission } };
