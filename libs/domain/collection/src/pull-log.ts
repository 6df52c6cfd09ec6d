import type { AnswerExcerpt, ConnectorFailure } from '@conductor/connector-contract';
import type { ReadContext, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

export const PULL_KINDS = ['live', 'backfill'] as const;
export type PullKind = (typeof PULL_KINDS)[number];
export const PULL_OUTCOMES = ['finished', 'continued', 'limited', 'failed'] as const;
export type PullOutcome = (typeof PULL_OUTCOMES)[number];

/** What one slice of a pull did. */
export interface SliceReport {
  readonly beganAt: Date;
  readonly requestCount: number;
  readonly pageCount: number;
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly rejectedCount: number;
  /** How long one answer took. */
  readonly meanWaitMs: number;
  /** What the host answered last, if it answered. */
  readonly answer: AnswerExcerpt | null;
}

/** A line of the log as the page reads it. */
export type PullLogRow = Omit<SliceReport, 'meanWaitMs' | 'answer'> & {
  readonly id: string;
  readonly kind: PullKind;
  readonly endedAt: Date;
  readonly outcome: PullOutcome;
  readonly failureCode: string | null;
};

/** A failure with what the host had answered. */
export interface PullFailureRow {
  readonly id: string;
  readonly endedAt: Date;
  readonly failureCode: string;
  readonly answer: AnswerExcerpt | null;
}

/** Kept of each source: a day of pulls every half hour, and as many failures. */
const MOST_LINES = 50;

const isBad = (outcome: PullOutcome): boolean => outcome === 'limited' || outcome === 'failed';

/** The page's column names of a line. */
const LINE = `id, kind, began_at as "beganAt", ended_at as "endedAt", outcome, failure_code as "failureCode",
  request_count as "requestCount", page_count as "pageCount", created_count as "createdCount", updated_count as "updatedCount",
  rejected_count as "rejectedCount"`;

/** What the latest pulls of each source did, and the raw answer of the latest that failed. */
@Injectable()
export class PullLog {
  /** In the transaction that ends the slice: the line is there if and only if the slice ended so. */
  async write(
    ctx: WorkContext,
    sourceId: string,
    kind: PullKind,
    report: SliceReport,
    end: ConnectorFailure | 'finished' | 'continued',
  ): Promise<void> {
    const outcome = typeof end === 'string' ? end : end.kind === 'RateLimited' ? 'limited' : 'failed';
    // Of a limit that we keep by ourselves there is no answer to show, and the one of a true failure stays.
    const hasAnswer = isBad(outcome) && report.requestCount > 0;
    if (hasAnswer)
      await ctx.db.query('update pull_log set answer = null where source_id = $1 and answer is not null', [
        sourceId,
      ]);
    await ctx.db.query(
      `insert into pull_log (source_id, kind, began_at, ended_at, outcome, failure_code, request_count, page_count, created_count,
                             updated_count, rejected_count, answer)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        sourceId,
        kind,
        report.beganAt,
        ctx.clock.now(),
        outcome,
        typeof end === 'string' ? null : end.code,
        report.requestCount,
        report.pageCount,
        report.createdCount,
        report.updatedCount,
        report.rejectedCount,
        hasAnswer && report.answer !== null ? JSON.stringify(report.answer) : null,
      ],
    );
    await this.prune(ctx, sourceId);
  }

  /** By source, the newest first. */
  async recentOf(
    ctx: ReadContext,
    sourceIds: readonly string[],
    count: number,
  ): Promise<Map<string, PullLogRow[]>> {
    const rows = await ctx.db.query<(PullLogRow & { sourceId: string })[]>(
      `select line.*, asked.id as "sourceId" from unnest($1::uuid[]) asked(id)
        cross join lateral (select ${LINE} from pull_log where source_id = asked.id order by began_at desc, id desc limit $2) line`,
      [sourceIds, count],
    );
    return Map.groupBy(rows, ({ sourceId }) => sourceId);
  }

  /** By source, the newest first; only the newest has its answer. */
  async failuresOf(
    ctx: ReadContext,
    sourceIds: readonly string[],
    count: number,
  ): Promise<Map<string, PullFailureRow[]>> {
    const rows = await ctx.db.query<(PullFailureRow & { sourceId: string })[]>(
      `select line.*, asked.id as "sourceId" from unnest($1::uuid[]) asked(id)
        cross join lateral (select id, ended_at as "endedAt", failure_code as "failureCode", answer from pull_log
                             where source_id = asked.id and outcome = 'failed' order by began_at desc, id desc limit $2) line`,
      [sourceIds, count],
    );
    return Map.groupBy(rows, ({ sourceId }) => sourceId);
  }

  private async prune(ctx: WorkContext, sourceId: string): Promise<void> {
    await ctx.db.query(
      `delete from pull_log where id in (
         select id from (select id, row_number() over (partition by outcome = 'failed' order by began_at desc, id desc) as place
                           from pull_log where source_id = $1) ranked
          where place > $2)`,
      [sourceId, MOST_LINES],
    );
  }
}
