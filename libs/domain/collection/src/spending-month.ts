const HOUR = 3_600_000;
/** Bills and budgets are kept by the days of Jakarta, which knows no summer time. */
const WIB = 7 * HOUR;

export interface SpendingMonth {
  /** The first day, as an ISO day. */
  readonly month: string;
  /** When the next one begins. */
  readonly nextAt: Date;
}

/** The month of a moment, in WIB. */
export function spendingMonth(now: Date): SpendingMonth {
  const local = new Date(now.getTime() + WIB);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return {
    month: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10),
    nextAt: new Date(Date.UTC(year, month + 1, 1) - WIB),
  };
}
