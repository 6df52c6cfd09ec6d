import './collection.jobs.js';
import { type JsonValue, jsonValueOf, type KnownPost, type LookedUp } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { openSource } from './open-source.js';
import { PostStore, type StoredCounts } from './post-store.js';
import { enqueueRecheck } from './pull-queue.js';

/**
 * A post is looked at again at these ages: mistakes are mended within hours, what draws blame is taken down within days,
 * and counts have mostly come to rest after a week.
 */
const AGES = ['1 hour', '6 hours', '1 day', '3 days', '7 days'];
/** A last look that is late by more than this is left out. */
const WINDOW = '9 days';

/** Looks that the age of a post `p` asks for by a moment. */
const asked = (at: string): string =>
  `(select count(*)::integer from unnest($1::interval[]) age where p.posted_at + age <= ${at})`;

/** $1 ages, $2 now. A repost has no words and no counts of its own. */
const DUE = `
    from post p
    join post_snapshot s on s.post_id = p.id
    join collection_source c on c.id = s.source_id and c.state = 'active'
    left join post_recheck r on r.post_id = p.id
   where p.posted_at > $2::timestamptz - interval '${WINDOW}' and p.relation ->> 'kind' is distinct from 'repost'
     and ${asked('$2')} > coalesce(r.check_count, ${asked('p.collected_at')})`;

/** What the worker needs to look posts of a source up. */
export interface RecheckPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
  readonly posts: readonly (KnownPost & { readonly id: string })[];
}

/** Posts that were collected are looked at again: edits, deletions, counts over time. For the worker. */
@Injectable()
export class RecheckService {
  constructor(private readonly store: PostStore) {}

  /** Hands every source with posts that are due to the queue. @param connectors those that can look posts up */
  async enqueueDue(ctx: WorkContext, connectors: readonly string[]): Promise<number> {
    const sources: { id: string }[] = await ctx.db.query(
      `select c.id from collection_source c
        where c.connector = any($3) and c.id in (select c.id ${DUE})`,
      [AGES, ctx.clock.now(), connectors],
    );
    for (const { id } of sources) await this.enqueue(ctx, id);
    return sources.length;
  }

  /** The oldest first. Null when nothing is due, or the source is not to be asked any more. */
  async plan(ctx: WorkContext, sourceId: string, most: number): Promise<RecheckPlan | null> {
    if ((await openSource(ctx, sourceId)) === null) return null;
    const rows = await ctx.db.query<(Omit<RecheckPlan, 'posts'> & RecheckPlan['posts'][number])[]>(
      `select distinct on (p.posted_at, p.id) p.id, p.external_id as "externalId", p.url, c.connector, c.config, c.cursor
         ${DUE} and c.id = $3 order by p.posted_at, p.id limit $4`,
      [AGES, ctx.clock.now(), sourceId, most],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const { connector, config, cursor } = first;
    const posts = rows.map(({ id, externalId, url }) => ({ id, externalId, url }));
    return { connector, config, cursor: jsonValueOf(cursor), posts };
  }

  /** Stores what the network said. A post that it said nothing of counts as looked at, too. */
  async record(
    ctx: WorkContext,
    sourceId: string,
    { posts }: RecheckPlan,
    found: LookedUp,
  ): Promise<StoredCounts | null> {
    const source = await openSource(ctx, sourceId);
    if (source === null) return null;
    const counts = await this.store.storePage(ctx, {
      origin: { kind: 'source', sourceId },
      posts: found.posts,
      isDemo: false,
      defaults: { organisationId: source.organisationId, authorName: source.name },
    });
    await ctx.db.query(
      `insert into post_recheck (post_id, check_count, checked_at)
       select p.id, ${asked('$2')}, $2 from post p where p.id = any($3)
       on conflict (post_id) do update set check_count = excluded.check_count, checked_at = excluded.checked_at`,
      [AGES, ctx.clock.now(), posts.map(({ id }) => id)],
    );
    return counts;
  }

  /** In the queue of its host, behind the pulls. */
  enqueue(ctx: WorkContext, sourceId: string): Promise<void> {
    return enqueueRecheck(ctx, sourceId);
  }
}
