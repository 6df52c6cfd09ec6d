import type { ProblemFacts } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { PostImport } from './post-import.entity.js';

/** An import as its page reads it. */
export type ImportRow = Omit<PostImport, 'connector' | 'config' | 'cursor'>;

/** One fault of one row of the file. */
export interface ImportRowProblemRow {
  readonly importId: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly facts: ProblemFacts;
  readonly value: string | null;
}

const SELECT = `
  select i.id, i.upload_id as "uploadId", i.file_name as "fileName", i.byte_count as "byteCount", i.encoding, i.delimiter, i.columns,
         i.mapping, i.state, i.is_dry_run as "isDryRun", i.row_count as "rowCount", i.processed_count as "processedCount",
         i.created_count as "createdCount", i.updated_count as "updatedCount", i.unchanged_count as "unchangedCount",
         i.rejected_count as "rejectedCount", i.preview, i.failure_code as "failureCode", i.created_by as "createdBy",
         i.created_at as "createdAt", i.finished_at as "finishedAt", i.undone_at as "undoneAt"
    from post_import i`;

/** Reading imports. */
@Injectable()
export class ImportQueries {
  /** The latest hundred, newest first. */
  async list(ctx: ReadContext): Promise<ImportRow[]> {
    return ctx.db.query<ImportRow[]>(`${SELECT} order by i.created_at desc, i.id desc limit 100`);
  }

  async byId(ctx: ReadContext, id: string): Promise<ImportRow | null> {
    const rows = await ctx.db.query<ImportRow[]>(`${SELECT} where i.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** In the order of the file. */
  async rowProblems(ctx: ReadContext, importId: string, first: number): Promise<ImportRowProblemRow[]> {
    return ctx.db.query<ImportRowProblemRow[]>(
      `select post_import_id as "importId", row_number as "row", column_name as "column", code, facts, value
         from import_row_problem where post_import_id = $1 order by row_number, column_name, code limit $2`,
      [importId, first],
    );
  }

  async fileNamesOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ id: string; fileName: string }[]>(
      'select id, file_name as "fileName" from post_import where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, fileName }) => [id, fileName]));
  }
}
