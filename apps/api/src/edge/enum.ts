import { registerEnumType } from '@nestjs/graphql';

/**
 * A GraphQL enum over the domain's own lower-case words: 'needs_revision' is shown as NEEDS_REVISION and arrives
 * as 'needs_revision', so no resolver ever translates one into the other.
 */
export function upperEnum(
  name: string,
  values: readonly string[],
  description?: string,
): Record<string, string> {
  const members = Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
  registerEnumType(members, { name, ...(description === undefined ? {} : { description }) });
  return members;
}
