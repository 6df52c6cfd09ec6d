import type { Response } from 'express';
import type { SessionCookie } from './edge-context.js';

/** __Host- pins the cookie to this host over https; on http://localhost a browser would not keep it. */
const nameFor = (publicUrl: URL): string => (publicUrl.protocol === 'https:' ? '__Host-session' : 'session');

const FORTNIGHT_MS = 14 * 24 * 60 * 60_000;

/** The session token of a Cookie header, if any. */
export function tokenIn(header: string | undefined, publicUrl: URL): string | null {
  const name = nameFor(publicUrl);
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

export function sessionCookie(response: Response, publicUrl: URL): SessionCookie {
  const attributes = {
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.protocol === 'https:',
    path: '/',
  } as const;
  return {
    set: (token) => void response.cookie(nameFor(publicUrl), token, { ...attributes, maxAge: FORTNIGHT_MS }),
    clear: () => void response.clearCookie(nameFor(publicUrl), attributes),
  };
}

/** For a socket, where an answer has no headers. */
export const noCookie: SessionCookie = {
  set: () => undefined,
  clear: () => undefined,
};
