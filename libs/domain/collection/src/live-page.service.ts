import type { CollectedPost, LivePage, LiveWord } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { CollectionSource } from './collection-source.entity.js';
import { PostStore, type StoredCounts } from './post-store.js';
import { runsApart } from './runs-apart.js';
import { isBarred } from './source-account.js';

type Told = Pick<CollectionSource, 'id' | 'name' | 'address' | 'organisationId'>;

/** How what a channel tells is stored: as a pulled page is, in one transaction with the place where it goes on. */
@Injectable()
export class LivePageService {
  constructor(private readonly store: PostStore) {}

  /** Null when another process has the channel: this one was taken for dead, and leaves the rest to its successor. */
  async savePage(
    ctx: WorkContext,
    key: string,
    holder: string,
    { said, cursor }: LivePage,
  ): Promise<StoredCounts | null> {
    const [moved]: [unknown[], number] = await ctx.db.query(
      'update live_channel set cursor = $3 where key = $1 and holder = $2 returning key',
      [key, holder, JSON.stringify(cursor)],
    );
    if (moved.length === 0) return null;
    const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
    for (const source of await this.lockActive(ctx, said)) {
      // A person who does not consent: the next pull pauses the source, until then nothing of it is taken.
      if (await isBarred(ctx, source)) continue;
      for (const posts of runsApart(postsOf(said, source.id))) {
        const stored = await this.storeRun(ctx, source, posts);
        counts.created += stored.created;
        counts.updated += stored.updated;
        counts.unchanged += stored.unchanged;
        counts.refused += stored.refused;
      }
    }
    return counts;
  }

  private async storeRun(
    ctx: WorkContext,
    source: Told,
    posts: readonly CollectedPost[],
  ): Promise<StoredCounts> {
    const known = await this.given(
      ctx,
      source.id,
      posts.filter(({ deletedAt }) => deletedAt !== undefined),
    );
    return this.store.storePage(ctx, {
      origin: { kind: 'source', sourceId: source.id },
      posts: posts.filter(({ deletedAt, externalId }) => deletedAt === undefined || known.has(externalId)),
      isDemo: false,
      defaults: { organisationId: source.organisationId, authorName: source.name },
    });
  }

  /** All at once and in one order, as no two acts may wait for each other. */
  private lockActive(ctx: WorkContext, said: readonly LiveWord[]): Promise<readonly Told[]> {
    const ids = [...new Set(said.map(({ sourceId }) => sourceId))];
    return ctx.db.query(
      `select id, name, address, organisation_id as "organisationId" from collection_source
        where id = any($1) and state = 'active' order by id for no key update`,
      [ids],
    );
  }

  /** A source takes down only what it gave: nobody deletes another's post, and none is stored only to be deleted. */
  private async given(
    ctx: WorkContext,
    sourceId: string,
    deletions: readonly CollectedPost[],
  ): Promise<ReadonlySet<string>> {
    if (deletions.length === 0) return new Set();
    const rows = await ctx.db.query<{ externalId: string }[]>(
      `select p.external_id as "externalId" from post p
         join jsonb_to_recordset($1::jsonb) d(network text, "externalId" text) on d.network = p.network and d."externalId" = p.external_id
        where exists (select 1 from post_snapshot s where s.post_id = p.id and s.source_id = $2)`,
      [JSON.stringify(deletions.map(({ network, externalId }) => ({ network, externalId }))), sourceId],
    );
    return new Set(rows.map(({ externalId }) => externalId));
  }
}

const postsOf = (said: readonly LiveWord[], sourceId: string): readonly CollectedPost[] =>
  said.filter((word) => word.sourceId === sourceId).map(({ post }) => post);
