import { userIdOf } from '@conductor/kernel';
import type { ReadContext, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems, MOST_UPLOAD_BYTES } from './collection.problems.js';
import { storableText } from './post-cleaning.js';

/** An upload that nobody imported within a week was a mistake, and holds people's words. */
const KEPT_DAYS = 7;
const LONGEST_NAME = 255;

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Files on their way to an import. */
@Injectable()
export class UploadService {
  /** @returns the upload's id */
  async keep(ctx: WorkContext, { fileName, bytes }: Upload): Promise<string> {
    requireCollectionPermission(ctx.actor, 'import.manage');
    if (bytes.length > MOST_UPLOAD_BYTES) throw collectionProblems.fileTooLarge();
    if (bytes.length === 0) throw collectionProblems.fileEmpty();
    const [row]: { id: string }[] = await ctx.db.query(
      'insert into upload (file_name, bytes, uploaded_by, uploaded_at) values ($1, $2, $3, $4) returning id',
      [
        storableText(fileName).trim().slice(0, LONGEST_NAME) || 'impor',
        bytes,
        userIdOf(ctx.actor),
        ctx.clock.now(),
      ],
    );
    if (!row) throw collectionProblems.uploadNotFound();
    return row.id;
  }

  /** One's own upload. Somebody else's is not there. */
  async open(ctx: WorkContext, uploadId: string): Promise<Upload> {
    requireCollectionPermission(ctx.actor, 'import.manage');
    const [row]: { fileName: string; bytes: Buffer }[] = await ctx.db.query(
      'select file_name as "fileName", bytes from upload where id = $1 and ($2::uuid is null or uploaded_by = $2)',
      [uploadId, userIdOf(ctx.actor)],
    );
    if (!row) throw collectionProblems.uploadNotFound();
    return row;
  }

  /** The bytes of any upload, for the worker that reads them. */
  async bytesOf(ctx: ReadContext, uploadId: string): Promise<Uint8Array> {
    const rows = await ctx.db.query<{ bytes: Buffer }[]>('select bytes from upload where id = $1', [uploadId]);
    if (!rows[0]) throw collectionProblems.uploadNotFound();
    return rows[0].bytes;
  }

  /** Throws old bytes away, unless an import is reading them. @returns how many files */
  async discardOld(ctx: WorkContext): Promise<number> {
    const [rows]: [{ id: string }[], number] = await ctx.db.query(
      `delete from upload u where u.uploaded_at < $1::timestamptz - make_interval(days => $2)
          and not exists (select 1 from post_import i where i.upload_id = u.id and i.state = 'running') returning u.id`,
      [ctx.clock.now(), KEPT_DAYS],
    );
    return rows.length;
  }
}
