import { DomainProblem } from '@conductor/kernel';

/** PostgreSQL's refusals of a text with a NUL, as text (22021) and inside JSON (22P05). No table can hold it. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** The refusal behind a database error that the caller's own text caused, or null for any other error. */
export function unstorableText(error: unknown): DomainProblem | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  if (typeof error.code !== 'string' || !UNSTORABLE.has(error.code)) return null;
  return new DomainProblem('InvalidInput', 'INPUT_UNSTORABLE', {}, ['input']);
}
