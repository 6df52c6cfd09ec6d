import type { SliceReport, StoredCounts } from '@conductor/collection';
import {
  type ConnectorFailure,
  isConnectorFailure,
  type JsonValue,
  type Page,
} from '@conductor/connector-contract';
import type { Clock } from '@conductor/kernel';
import type { Reading, ReadingPlan } from './connector-reading.js';

/**
 * `finished`: the source gave all it had. `goes-on`: its time is over, and pages were stored. `cut-off`: its time was
 * over before the first page. `left`: a person paused it, or another worker went on with it.
 */
export type SliceEnd =
  | { readonly kind: 'finished' | 'goes-on' | 'cut-off' | 'left' }
  | { readonly kind: 'failed'; readonly failure: ConnectorFailure };

export interface Slice {
  readonly end: SliceEnd;
  readonly report: SliceReport;
}

export interface SliceParts {
  readonly plan: ReadingPlan & { readonly sliceMs: number };
  readonly open: (plan: ReadingPlan, signal: AbortSignal) => Reading;
  /** Stores a page that follows the cursor `from`, in one transaction. Null when the source is no longer ours. */
  readonly save: (from: JsonValue, page: Page) => Promise<StoredCounts | null>;
  readonly clock: Clock;
}

/** Counts what a slice does. */
class Tally {
  pageCount = 0;
  private created = 0;
  private updated = 0;
  private rejected = 0;

  add(page: Page, { created, updated }: StoredCounts): void {
    this.pageCount += 1;
    this.created += created;
    this.updated += updated;
    this.rejected += page.rejected.length;
  }

  report(beganAt: Date, watch: Reading['watch'] | null): SliceReport {
    return {
      beganAt,
      requestCount: watch?.askedCount ?? 0,
      pageCount: this.pageCount,
      createdCount: this.created,
      updatedCount: this.updated,
      rejectedCount: this.rejected,
      meanWaitMs: watch?.meanWaitMs ?? 0,
      answer: watch?.lastAnswer ?? null,
    };
  }
}

/** Reads a source for as long as its slice lasts: no source holds its slot longer, whatever its host does. */
export async function runSlice({ plan, open, save, clock }: SliceParts): Promise<Slice> {
  const beganAt = clock.now();
  const signal = AbortSignal.timeout(plan.sliceMs);
  const tally = new Tally();
  let reading: Reading | null = null;
  const ended = (end: SliceEnd): Slice => ({ end, report: tally.report(beganAt, reading?.watch ?? null) });
  let from = plan.cursor;
  try {
    reading = open(plan, signal);
    for await (const page of reading.pages) {
      const counts = await save(from, page);
      if (!counts) return ended({ kind: 'left' });
      tally.add(page, counts);
      from = page.cursor;
      if (signal.aborted) return ended({ kind: 'goes-on' });
    }
    return ended({ kind: 'finished' });
  } catch (thrown) {
    if (signal.aborted && thrown === signal.reason)
      return ended({ kind: tally.pageCount > 0 ? 'goes-on' : 'cut-off' });
    if (!isConnectorFailure(thrown)) throw thrown;
    return ended({ kind: 'failed', failure: thrown });
  }
}
