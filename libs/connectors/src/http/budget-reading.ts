import type { BudgetReading, OutboundResponse } from '@conductor/connector-contract';
import { resetMoment, retryMoment } from './failure-of.js';

type Headers = Readonly<Record<string, string>>;
type Said = Pick<BudgetReading, 'limit' | 'remaining' | 'seconds' | 'resetAt'>;

/** Names in use for the three counts: X, Mastodon and most others, Bluesky and the IETF drafts up to 07. */
const PREFIXES = ['x-rate-limit-', 'x-ratelimit-', 'ratelimit-'];

const countIn = (text: string | undefined): number | null => {
  const digits = /^\s*(\d{1,9})(?:\.\d+)?\s*(?:$|[,;])/.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};
const parameter = (text: string | undefined, names: string): number | null => {
  const digits = new RegExp(`(?:^|[;,\\s])(?:${names})\\s*=\\s*(\\d{1,9})(?:\\D|$)`).exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};
const inSeconds = (seconds: number | null, now: Date): Date | null =>
  seconds === null ? null : new Date(now.getTime() + seconds * 1000);

function saidByCounts(headers: Headers, now: Date): Said | null {
  const prefix = PREFIXES.find((name) => headers[`${name}limit`] ?? headers[`${name}remaining`]);
  if (prefix === undefined) return null;
  const reset = headers[`${prefix}reset`];
  return {
    limit: countIn(headers[`${prefix}limit`]),
    remaining: countIn(headers[`${prefix}remaining`]),
    // `3000;w=300`
    seconds: parameter(headers['ratelimit-policy'], 'w'),
    resetAt: reset === undefined ? null : resetMoment(reset, now),
  };
}

/** `RateLimit: "default";r=50;t=30` of the drafts from 08 on, `limit=100, remaining=50, reset=30` of 07. */
function saidByField(headers: Headers, now: Date): Said | null {
  const field = headers['ratelimit'];
  if (field === undefined) return null;
  const policy = headers['ratelimit-policy'];
  return {
    limit: parameter(field, 'limit') ?? parameter(policy, 'q'),
    remaining: parameter(field, 'r|remaining'),
    seconds: parameter(policy, 'w'),
    resetAt: inSeconds(parameter(field, 't|reset'), now),
  };
}

/** What an answer says of how much its host may be asked; null where it says nothing. */
export function readBudget({ status, headers }: OutboundResponse, now: Date): BudgetReading | null {
  const isRefusal = status === 429 || (status === 503 && headers['retry-after'] !== undefined);
  const said = saidByCounts(headers, now) ?? saidByField(headers, now);
  if (said === null && !isRefusal) return null;
  const silent: Said = { limit: null, remaining: null, seconds: null, resetAt: null };
  return { ...(said ?? silent), isRefusal, retryAt: isRefusal ? retryMoment(headers, now) : null };
}
