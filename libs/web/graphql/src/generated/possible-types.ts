export const possibleTypes: Record<string, string[]> = {"Problem":["InvalidInput","LimitReached","NotAllowedFromState","NotFound","StaleVersion"]};
