/** A value that survives JSON: foreign payloads and cursors. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** PostgreSQL's jsonb refuses NUL and half characters, and one of them would cost the whole page. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

function jsonObjectOf(value: object): JsonValue {
  const entries = Object.entries(value).filter(
    ([, item]) => item !== undefined && typeof item !== 'function',
  );
  return Object.fromEntries(entries.map(([key, item]) => [storable(key), jsonValueOf(item)]));
}

/** A foreign value as JSON would keep it: dates as ISO text, what JSON has no word for as null. */
export function jsonValueOf(value: unknown): JsonValue {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(jsonValueOf);
  return typeof value === 'object' ? jsonObjectOf(value) : null;
}
