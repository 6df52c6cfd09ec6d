/** What a network lets one reader ask of one host, where the host does not say it itself. */
export interface Allowance {
  readonly requests: number;
  readonly seconds: number;
}

/** On whose behalf a host is asked: a person waits, a pull is due, the past is filled in. */
export type Asker = 'person' | 'live' | 'backfill';

/** What is known of how much a host may be asked. */
export interface HostBudget {
  /** Null where nobody says that there is a limit. */
  readonly window: BudgetWindow | null;
  /** The host refused, and is left alone until then. */
  readonly blockedUntil: Date | null;
}

export interface BudgetWindow {
  readonly limit: number;
  readonly remaining: number;
  readonly seconds: number;
  readonly resetAt: Date;
}

/** What an answer says of the host's limit; null for what it leaves out. */
export interface BudgetReading {
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly seconds: number | null;
  readonly resetAt: Date | null;
  /** The host refused; `retryAt` is its own moment, if it names one. */
  readonly isRefusal: boolean;
  readonly retryAt: Date | null;
}

/** Budgets that all processes share. Lent to the client that asks. */
export interface HostBudgets {
  /** @throws RateLimited when what is left is kept for others, or the host is to be left alone */
  take(host: string): Promise<void>;
  learn(host: string, reading: BudgetReading): Promise<void>;
}

export const NO_BUDGET: HostBudget = { window: null, blockedUntil: null };

/**
 * The share of a window that is kept from an asker: the past leaves half to the present, and the present the last tenth
 * to a person who waits.
 */
const KEPT_FROM: Readonly<Record<Asker, number>> = { backfill: 0.5, live: 0.1, person: 0 };

const SECOND = 1000;
/** No header may silence a host for longer, nor make it a host without limits. */
const LONGEST_WINDOW_SECONDS = 24 * 3600;
const LARGEST_LIMIT = 1_000_000;
/** A refusal without a moment: the shortest window in use is a minute. */
const UNNAMED_BLOCK = 60 * SECOND;
/** Clocks differ and headers are rounded: two moments this close are one. */
const SAME_MOMENT = 2 * SECOND;

const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * SECOND);
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const boundedMoment = (moment: Date, now: Date): Date =>
  new Date(clamp(moment.getTime(), now.getTime() + SECOND, now.getTime() + LONGEST_WINDOW_SECONDS * SECOND));

/** The window as it stands: a new one is full, one that ended begins again. */
export function currentWindow(
  { window }: HostBudget,
  allowance: Allowance | null,
  now: Date,
): BudgetWindow | null {
  if (window !== null && window.resetAt > now) return window;
  if (window !== null) return { ...window, remaining: window.limit, resetAt: later(now, window.seconds) };
  if (allowance === null) return null;
  const { requests, seconds } = allowance;
  return { limit: requests, remaining: requests, seconds, resetAt: later(now, seconds) };
}

export type Taken = { readonly budget: HostBudget } | { readonly refusedUntil: Date };

/** Takes one request out of a budget, or says when to come again. Pure. */
export function takeFrom(budget: HostBudget, allowance: Allowance | null, asker: Asker, now: Date): Taken {
  if (budget.blockedUntil !== null && budget.blockedUntil > now) return { refusedUntil: budget.blockedUntil };
  const window = currentWindow(budget, allowance, now);
  if (window === null) return { budget: NO_BUDGET };
  if (window.remaining <= Math.floor(window.limit * KEPT_FROM[asker]))
    return { refusedUntil: window.resetAt };
  return { budget: { window: { ...window, remaining: window.remaining - 1 }, blockedUntil: null } };
}

function windowAfter(known: BudgetWindow | null, reading: BudgetReading, now: Date): BudgetWindow | null {
  const named = reading.limit ?? known?.limit ?? null;
  if (named === null) return known;
  const limit = clamp(Math.round(named), 1, LARGEST_LIMIT);
  const resetAt = boundedMoment(reading.resetAt ?? known?.resetAt ?? later(now, reading.seconds ?? 60), now);
  const rest = (resetAt.getTime() - now.getTime()) / SECOND;
  const seconds = clamp(reading.seconds ?? known?.seconds ?? Math.ceil(rest), 1, LONGEST_WINDOW_SECONDS);
  const said = clamp(Math.floor(reading.remaining ?? known?.remaining ?? limit), 0, limit);
  const isSame =
    known !== null &&
    known.limit === limit &&
    Math.abs(known.resetAt.getTime() - resetAt.getTime()) <= SAME_MOMENT;
  // Answers overtake each other: within one window the lower count is the later one.
  return { limit, seconds, resetAt, remaining: isSame ? Math.min(known.remaining, said) : said };
}

/** A budget as an answer corrects it. The host's word stands above what the network's folder says. Pure. */
export function learnFrom(budget: HostBudget, reading: BudgetReading, now: Date): HostBudget {
  const window = windowAfter(budget.window, reading, now);
  if (!reading.isRefusal) return { window, blockedUntil: budget.blockedUntil };
  const until = reading.retryAt ?? reading.resetAt ?? new Date(now.getTime() + UNNAMED_BLOCK);
  return { window: window && { ...window, remaining: 0 }, blockedUntil: boundedMoment(until, now) };
}
