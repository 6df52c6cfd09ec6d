import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { dayOf } from './agenda-calendar.js';
import { readCalendar, readMatchingItems } from './agenda-reader.js';
import { SWEEP_KEY } from './attribution.jobs.js';
import { itemFingerprint, itemText } from './item-text.js';
import { markStale } from './stale-runs.js';
import { bytesOf } from './vector.js';

/** A text that has no vector yet. */
export interface UnembeddedText {
  readonly fingerprint: string;
  readonly text: string;
}

export interface EmbeddedText {
  readonly fingerprint: string;
  readonly vector: readonly number[];
}

/** Older posts are attributed by their words alone. */
const DAYS_BACK = 30;
/** Services take some 8,000 tokens; what a post or an item is about is said well before. */
const LONGEST_TEXT = 8_000;

const OF_POSTS = 'r.post_id in (select p.id from post p where p.fingerprint = any($1::text[]))';

/** A vector that is no post's is an item's: posts with a vector can be compared with it from now on. */
const OF_NEW_ITEMS = `
  exists (select 1 from unnest($1::text[]) as f where not exists (select 1 from post p where p.fingerprint = f))
  and r.post_id in (select p.id from post p join text_embedding e on e.fingerprint = p.fingerprint)`;

/** Which texts an embeddings service is to be asked about, and what it said. Without one nothing here is needed. */
@Injectable()
export class EmbeddingService {
  /** The agenda items of the last days first, then posts, the newest first. Vectors of another model are forgotten. */
  async missing(ctx: WorkContext, model: string, most: number): Promise<UnembeddedText[]> {
    await ctx.db.query('delete from text_embedding where model <> $1', [model]);
    const items = await this.missingItems(ctx);
    const posts = await ctx.db.query<UnembeddedText[]>(
      `select fingerprint, left(min(text), ${LONGEST_TEXT}) as text from post p
        where posted_at >= $1::timestamptz - interval '${DAYS_BACK} days' and text <> ''
          and not exists (select 1 from text_embedding e where e.fingerprint = p.fingerprint)
        group by fingerprint order by max(posted_at) desc, fingerprint limit $2`,
      [ctx.clock.now(), most],
    );
    return [...items, ...posts].slice(0, most);
  }

  /** Keeps the vectors; posts that now have one are read again. */
  async store(ctx: WorkContext, model: string, texts: readonly EmbeddedText[]): Promise<void> {
    const rows = texts.map(({ fingerprint, vector }) => ({
      fingerprint,
      vector: bytesOf(vector).toString('base64'),
    }));
    await ctx.db.query(
      `insert into text_embedding (fingerprint, model, vector, made_at)
       select fingerprint, $2, decode(vector, 'base64'), $3 from jsonb_to_recordset($1) as row (fingerprint text, vector text)
       on conflict (fingerprint) do update set model = excluded.model, vector = excluded.vector, made_at = excluded.made_at`,
      [JSON.stringify(rows), model, ctx.clock.now()],
    );
    const fingerprints = texts.map(({ fingerprint }) => fingerprint);
    await this.redo(ctx, OF_POSTS, fingerprints);
    await this.redo(ctx, OF_NEW_ITEMS, fingerprints);
  }

  /** The service was taken away: what it had said counts no longer. */
  async clear(ctx: WorkContext): Promise<void> {
    const deleted = await ctx.db.query<{ fingerprint: string }[]>(
      'with gone as (delete from text_embedding returning fingerprint) select fingerprint from gone limit 1',
    );
    if (deleted.length > 0)
      await this.redo(ctx, 'r.evidence @> any($1::jsonb[])', ['[{"kind": "nearness"}]']);
  }

  private async missingItems(ctx: WorkContext): Promise<UnembeddedText[]> {
    const calendar = await readCalendar(ctx.db);
    const days = await ctx.db.query<{ day: Date }[]>(
      `select max(posted_at) as day from post where posted_at >= $1::timestamptz - interval '${DAYS_BACK} days'
        group by (posted_at at time zone 'Asia/Jakarta')::date`,
      [ctx.clock.now()],
    );
    const live = new Map(
      days
        .flatMap(({ day }) => calendar.on(dayOf(day)).items)
        .map((item) => [`${item.itemId} ${item.versionId}`, item]),
    );
    const items = await readMatchingItems(ctx.db, [...live.values()]);
    const texts = new Map(items.map((item) => [itemFingerprint(item), itemText(item)]));
    const known = await ctx.db.query<{ fingerprint: string }[]>(
      'select fingerprint from text_embedding where fingerprint = any($1)',
      [[...texts.keys()]],
    );
    for (const { fingerprint } of known) texts.delete(fingerprint);
    return [...texts].map(([fingerprint, text]) => ({ fingerprint, text: text.slice(0, LONGEST_TEXT) }));
  }

  private async redo(ctx: WorkContext, which: string, values: readonly string[]): Promise<void> {
    await markStale(ctx, which, values);
    await ctx.jobs.enqueue('attribution.sweep', {}, { key: SWEEP_KEY });
  }
}
