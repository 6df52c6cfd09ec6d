import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP password storage cheat sheet: argon2id, 19 MiB, two passes, one lane. About 40 ms on one core. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Two cores: more at once would only make everybody wait and eat memory. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function limited<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => limited(() => hash(password, ARGON2ID));

/** Hash of a random password: checked where there is no user, so that both refusals take the same time. */
const nobodysHash = hashPassword(randomBytes(16).toString('base64url'));

export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const target = stored ?? (await nobodysHash);
  const matches = await limited(() => verify(target, password, ARGON2ID));
  return matches && stored !== null;
}

/** 256 random bits for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Tokens are random and long, so one round of sha-256 is enough to make the stored form useless to a thief. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
