import type { JsonValue, RejectedRow } from '@conductor/connector-contract';
import { type UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IMPORT_ATTEMPTS } from './collection.jobs.js';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems } from './collection.problems.js';
import { ImportUndo } from './import-undo.js';
import { importWorkflow } from './import.workflow.js';
import { type ImportMapping, PostImport, type PreviewRow } from './post-import.entity.js';
import { RowProblems } from './row-problems.js';

/** What was read from the head of a file. Reading files is the connectors' work; keeping the outcome is ours. */
export interface FileReading {
  readonly uploadId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly mapping: ImportMapping;
  /** Key of the connector that will read the file, and what it is to be told. */
  readonly connector: string;
  readonly config: JsonValue;
  readonly rows: readonly Omit<PreviewRow, 'isNew'>[];
  readonly rejected: readonly RejectedRow[];
}

const MAPPED_FIELDS = ['text', 'externalId', 'url', 'postedAt', 'network', 'account'] as const;

/** What people do with a file of posts: look, rehearse, take in, take back. */
@Injectable()
export class ImportService {
  constructor(
    private readonly undoing: ImportUndo,
    private readonly problems: RowProblems,
  ) {}

  /** Keeps what the file looks like through this mapping. Looking again with another mapping replaces the look. */
  async preview(ctx: WorkContext, actor: UserActor, reading: FileReading): Promise<PostImport> {
    requireCollectionPermission(ctx.actor, 'import.manage');
    await this.requireMapping(ctx, reading);
    const { uploadId, mapping, rows, rejected, ...file } = reading;
    const known = await ctx.db.findOne(PostImport, {
      where: { uploadId, state: 'previewed', createdBy: actor.userId },
      lock: { mode: 'for_no_key_update' },
    });
    const saved = await ctx.db.save(PostImport, {
      ...(known ?? { createdBy: actor.userId, createdAt: ctx.clock.now() }),
      ...file,
      columns: [...file.columns],
      uploadId,
      mapping,
      state: importWorkflow.initial,
      preview: await this.markNew(ctx, rows),
      ...startingCounts,
    });
    await this.problems.replace(ctx, saved.id, rejected);
    return ctx.db.findOneByOrFail(PostImport, { id: saved.id });
  }

  /** @param isDryRun every row is checked and counted, nothing is written */
  async start(ctx: WorkContext, importId: string, isDryRun: boolean): Promise<PostImport> {
    const found = await this.locked(ctx, importId);
    found.state = importWorkflow.next(found.state, 'start');
    if (found.uploadId === null) throw collectionProblems.uploadNotFound();
    Object.assign(found, startingCounts, { isDryRun });
    await ctx.db.save(PostImport, found);
    await this.problems.replace(ctx, importId, []);
    await ctx.jobs.enqueue('collection.import', { importId }, { key: importId, attempts: IMPORT_ATTEMPTS });
    await ctx.audit.record('import.started', { type: 'post_import', id: importId }, { isDryRun });
    return found;
  }

  /** Takes the whole import back: every word of it goes, and each post is what it would be without. */
  async undo(ctx: WorkContext, importId: string): Promise<PostImport> {
    const found = await this.locked(ctx, importId);
    found.state = importWorkflow.next(found.state, 'undo');
    found.undoneAt = ctx.clock.now();
    const { removed, restored } = await this.undoing.undo(ctx, importId);
    await ctx.db.save(PostImport, found);
    await ctx.audit.record('import.undone', { type: 'post_import', id: importId }, { removed, restored });
    return found;
  }

  private async locked(ctx: WorkContext, importId: string): Promise<PostImport> {
    requireCollectionPermission(ctx.actor, 'import.manage');
    const found = await ctx.db.findOne(PostImport, {
      where: { id: importId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!found) throw collectionProblems.importNotFound();
    return found;
  }

  private async requireMapping(ctx: WorkContext, { mapping, columns }: FileReading): Promise<void> {
    for (const field of MAPPED_FIELDS) {
      const column = mapping[field];
      if (column !== null && !columns.includes(column)) throw collectionProblems.columnUnknown(field, column);
    }
    const [found]: { network: boolean; account: boolean }[] = await ctx.db.query(
      `select exists (select 1 from network where key = $1) as network,
              $2::uuid is null or exists (select 1 from social_account where id = $2) as account`,
      [mapping.defaultNetwork, mapping.defaultAccountId],
    );
    if (!found?.network)
      throw collectionProblems.networkUnknown(mapping.defaultNetwork, 'mapping', 'defaultNetwork');
    if (!found.account) throw collectionProblems.accountNotFound('mapping', 'defaultAccountId');
  }

  private async markNew(ctx: WorkContext, rows: FileReading['rows']): Promise<PreviewRow[]> {
    const known: { network: string; externalId: string }[] = await ctx.db.query(
      `select p.network, p.external_id as "externalId" from post p
         join unnest($1::text[], $2::text[]) row (network, external_id) on row.network = p.network and row.external_id = p.external_id`,
      [rows.map(({ network }) => network), rows.map(({ externalId }) => externalId)],
    );
    const key = (row: { network: string; externalId: string }) =>
      JSON.stringify([row.network, row.externalId]);
    const knownKeys = new Set(known.map(key));
    return rows.map((row) => ({ ...row, isNew: !knownKeys.has(key(row)) }));
  }
}

const startingCounts = {
  processedCount: 0,
  createdCount: 0,
  updatedCount: 0,
  unchangedCount: 0,
  rejectedCount: 0,
  failureCode: null,
  cursor: null,
  finishedAt: null,
};
