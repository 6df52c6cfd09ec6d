import type { RejectedRow } from '@conductor/connector-contract';
import type { ProblemFacts } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { storableJson, storableText } from './post-cleaning.js';

/** A file of nothing but faults is understood after this many; the count of rejected rows goes on. */
const MOST_PROBLEMS = 1_000;
const LONGEST_VALUE = 200;

const valueOf = ({ value }: ProblemFacts): string | null =>
  value === undefined || value === null ? null : storableText(String(value)).slice(0, LONGEST_VALUE);

/** What was wrong with the rows of a file. */
@Injectable()
export class RowProblems {
  async replace(ctx: WorkContext, importId: string, rejected: readonly RejectedRow[]): Promise<void> {
    await ctx.db.query('delete from import_row_problem where post_import_id = $1', [importId]);
    await this.append(ctx, importId, rejected);
  }

  async append(ctx: WorkContext, importId: string, rejected: readonly RejectedRow[]): Promise<void> {
    const rows = rejected.flatMap(({ row, problems }) =>
      problems.map(({ code, column, facts }) => ({
        row,
        column,
        code,
        facts: storableJson(facts),
        value: valueOf(facts),
      })),
    );
    if (rows.length === 0) return;
    await ctx.db.query(
      `insert into import_row_problem (post_import_id, row_number, column_name, code, facts, value)
       select $1, r.row, r.column, r.code, r.facts, r.value
         from jsonb_to_recordset($2::jsonb) r(row integer, "column" text, code text, facts jsonb, value text)
        order by r.row limit greatest(0, $3 - (select count(*) from import_row_problem where post_import_id = $1))
       on conflict do nothing`,
      [importId, JSON.stringify(rows), MOST_PROBLEMS],
    );
  }
}
