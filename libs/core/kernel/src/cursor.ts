import { DomainProblem } from './problem.js';

/** A keyset position: the sort key of the last row seen and its id, which breaks ties. */
export interface CursorPosition {
  readonly key: string;
  readonly id: string;
}

const ID = /^[0-9a-f-]{36}$/;

/** Opaque text for a connection's edge. */
export const encodeCursor = ({ key, id }: CursorPosition): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify([key, id]))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Reads a cursor back. Throws `CURSOR_INVALID` for anything this system did not write. */
export function decodeCursor(text: string, path: readonly string[] = ['after']): CursorPosition {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [key, id]: unknown[] = parsed;
      if (typeof key === 'string' && typeof id === 'string' && ID.test(id)) return { key, id };
    }
  } catch {
    // Falls through to the one refusal: how a forged cursor fails is nobody's business.
  }
  throw new DomainProblem('InvalidInput', 'CURSOR_INVALID', {}, path);
}
