import { registerEnumType } from '@nestjs/graphql';

const upperSnake = (value: string): string =>
  value.replaceAll('.', '_').replaceAll(/[A-Z]/g, '_$&').toUpperCase();

/**
 * A GraphQL enum over the domain's own words: 'needs_revision' is shown as NEEDS_REVISION and arrives as
 * 'needs_revision', so no resolver ever translates one into the other; likewise 'brief.approved' and 'contentHash'.
 */
export function upperEnum(
  name: string,
  values: readonly string[],
  description?: string,
): Record<string, string> {
  const members = Object.fromEntries(values.map((value) => [upperSnake(value), value]));
  registerEnumType(members, { name, ...(description === undefined ? {} : { description }) });
  return members;
}
