import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { PostStore } from './post-store.js';

/** Takes an import's words back. */
@Injectable()
export class ImportUndo {
  constructor(private readonly store: PostStore) {}

  /**
   * Posts that only this import vouched for go, with all that was said about them; the others become what their
   * remaining snapshots say.
   */
  async undo(ctx: WorkContext, importId: string): Promise<{ removed: number; restored: number }> {
    const touched: { id: string }[] = await ctx.db.query(
      `select p.id from post p where p.id in (select post_id from post_snapshot where post_import_id = $1) order by p.id for update`,
      [importId],
    );
    await ctx.db.query('delete from post_snapshot where post_import_id = $1', [importId]);
    const ids = touched.map(({ id }) => id);
    const [removed]: [unknown[], number] = await ctx.db.query(
      `delete from post p where p.id = any($1) and not exists (select 1 from post_snapshot s where s.post_id = p.id) returning p.id`,
      [ids],
    );
    return { removed: removed.length, restored: await this.store.project(ctx, ids) };
  }
}
