/** The server ends a socket with these when the session is missing or may not listen: trying again is no use. */
const FINAL_CLOSE_CODES: readonly number[] = [4401, 4403];
const FIRST_CEILING_MS = 1_000;
const HIGHEST_CEILING_MS = 30_000;

const closeCodeOf = (errorOrClose: unknown): number | undefined =>
  typeof errorOrClose === 'object' &&
  errorOrClose !== null &&
  'code' in errorOrClose &&
  typeof errorOrClose.code === 'number'
    ? errorOrClose.code
    : undefined;

/** Whether a lost subscription socket is opened again: always, except when the server has refused the person. */
export const shouldReconnect = (errorOrClose: unknown): boolean => {
  const code = closeCodeOf(errorOrClose);
  return code === undefined || !FINAL_CLOSE_CODES.includes(code);
};

/**
 * How long to wait before the next try, with full jitter: thousands of phones that lose one server
 * must not come back in the same second.
 *
 * @param random a number from 0 up to 1
 */
export const reconnectDelay = (tries: number, random: number): number =>
  Math.floor(random * Math.min(HIGHEST_CEILING_MS, FIRST_CEILING_MS * 2 ** Math.min(tries, 16)));

const reconnectListeners = new Set<() => void>();

/** Called by the client when a lost socket stands again. */
export const tellReconnected = (): void => {
  for (const listener of reconnectListeners) listener();
};

/**
 * Tells when the subscription socket was lost and stands again: what was signalled meanwhile is gone, and the
 * page has to ask what it missed.
 *
 * @returns stops listening
 */
export function onReconnected(listener: () => void): () => void {
  reconnectListeners.add(listener);
  return () => reconnectListeners.delete(listener);
}
