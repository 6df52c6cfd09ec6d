import {
  type Allowance,
  type Asker,
  type BudgetReading,
  type HostBudget,
  learnFrom,
  NO_BUDGET,
  takeFrom,
} from '@conductor/connector-contract';
import type { ReadContext, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { HostRoom } from './next-pull.js';
import type { Pace } from './lane.js';

interface HostRow {
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly seconds: number | null;
  readonly resetAt: Date | null;
  readonly blockedUntil: Date | null;
}

const COLUMNS = `limit_count as limit, remaining_count as remaining, window_seconds as seconds, resets_at as "resetAt",
  blocked_until as "blockedUntil"`;

function budgetOf(row: HostRow | undefined): HostBudget {
  if (row === undefined) return NO_BUDGET;
  const { limit, remaining, seconds, resetAt, blockedUntil } = row;
  const isWhole = limit !== null && remaining !== null && seconds !== null && resetAt !== null;
  return { window: isWhole ? { limit, remaining, seconds, resetAt } : null, blockedUntil };
}

/**
 * What all worker processes know together of the hosts: how much each may still be asked, and how fast it answers. Each
 * request takes its share in a short transaction of its own, never in one that stores posts.
 */
@Injectable()
export class SourceHosts {
  /** @returns null when the request may go out, else when to come again */
  async take(
    ctx: WorkContext,
    host: string,
    asker: Asker,
    allowance: Allowance | null,
  ): Promise<Date | null> {
    const budget = await this.locked(ctx, host, allowance !== null);
    const taken = takeFrom(budget ?? NO_BUDGET, allowance, asker, ctx.clock.now());
    if ('refusedUntil' in taken) return taken.refusedUntil;
    if (budget !== null && taken.budget.window !== null) await this.write(ctx, host, taken.budget);
    return null;
  }

  async learn(ctx: WorkContext, host: string, reading: BudgetReading): Promise<void> {
    const budget = await this.locked(ctx, host, true);
    await this.write(ctx, host, learnFrom(budget ?? NO_BUDGET, reading, ctx.clock.now()));
  }

  async paceOf(ctx: ReadContext, host: string): Promise<Pace | null> {
    const [row] = await ctx.db.query<{ pace: Pace | null }[]>(
      'select pace from source_host where host = $1',
      [host],
    );
    return row?.pace ?? null;
  }

  async notePace(ctx: WorkContext, host: string, pace: Pace): Promise<void> {
    await ctx.db.query(
      `insert into source_host (host, pace) values ($1, $2)
       on conflict (host) do update set pace = excluded.pace where source_host.pace is distinct from excluded.pace`,
      [host, pace],
    );
  }

  /** Null where nobody says that the host has a limit. */
  async roomOf(ctx: ReadContext, host: string): Promise<HostRoom | null> {
    const [row] = await ctx.db.query<HostRoom[]>(
      `select limit_count as limit, window_seconds as seconds,
              (select count(*)::integer from collection_source where host = $1 and state = 'active') as "sourceCount"
         from source_host where host = $1 and limit_count is not null`,
      [host],
    );
    return row ?? null;
  }

  /** By host; a host that nothing is known of is absent. */
  async budgetsOf(ctx: ReadContext, hosts: readonly string[]): Promise<Map<string, HostBudget>> {
    const rows = await ctx.db.query<(HostRow & { host: string })[]>(
      `select host, ${COLUMNS} from source_host where host = any($1)`,
      [hosts],
    );
    return new Map(rows.map((row) => [row.host, budgetOf(row)]));
  }

  /** Null when the host has no row, and none was to be made. */
  private async locked(ctx: WorkContext, host: string, isMade: boolean): Promise<HostBudget | null> {
    const select = `select ${COLUMNS} from source_host where host = $1 for no key update`;
    const [row] = await ctx.db.query<HostRow[]>(select, [host]);
    if (row !== undefined) return budgetOf(row);
    if (!isMade) return null;
    await ctx.db.query('insert into source_host (host) values ($1) on conflict do nothing', [host]);
    const [made] = await ctx.db.query<HostRow[]>(select, [host]);
    return budgetOf(made);
  }

  private async write(ctx: WorkContext, host: string, { window, blockedUntil }: HostBudget): Promise<void> {
    await ctx.db.query(
      `update source_host set limit_count = $2, remaining_count = $3, window_seconds = $4, resets_at = $5, blocked_until = $6
        where host = $1`,
      [
        host,
        window?.limit ?? null,
        window?.remaining ?? null,
        window?.seconds ?? null,
        window?.resetAt ?? null,
        blockedUntil,
      ],
    );
  }
}
