import type { Match, MatchingItem } from '@conductor/matching';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type AgendaCalendar, dayOf, EMPTY_AGENDA } from './agenda-calendar.js';
import { readCalendar } from './agenda-reader.js';
import { storedCandidate, storedReasons } from './evidence.js';
import { MatcherShelf } from './matcher-shelf.js';
import { nearnessTo, readItemVectors, readVectors, type Vectors } from './nearness-reader.js';
import { forgetTakers, readReferences } from './reference-reader.js';
import { type SweepTarget, UNDONE, UndonePosts } from './undone-posts.js';

/** Posts of one transaction: their rows are locked for as long as it takes, some 0.2 s. */
export const POSTS_A_SWEEP = 200;

export interface SweepOutcome {
  readonly attributed: number;
  /** Whether no post has yet to be done. */
  readonly isDone: boolean;
}

interface SweptPost {
  readonly id: string;
  readonly text: string;
  readonly postedAt: Date;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly revision: number;
  readonly fingerprint: string;
  readonly organisationId: string | null;
}

/** Tells of each post which agenda item it carries, or that it carries none. People's decisions are never touched. */
@Injectable()
export class SweepService {
  constructor(private readonly shelf: MatcherShelf) {}

  /** Does up to POSTS_A_SWEEP posts. Call it again, in a transaction of its own, until it is done. */
  async sweep(ctx: WorkContext, most: number = POSTS_A_SWEEP): Promise<SweepOutcome> {
    const calendar = await readCalendar(ctx.db);
    const [span] = await ctx.db.query<{ from: Date | null; until: Date | null }[]>(
      'select min(posted_at) as "from", max(posted_at) as until from post',
    );
    if (!span?.from || !span.until) return { attributed: 0, isDone: true };
    const { version } = await this.shelf.refresh(ctx.db);
    const target = { ...calendar.keys(dayOf(span.from), dayOf(span.until)), version };
    const { ids, isAll } = await new UndonePosts(ctx, target).find(most);
    const posts = await this.take(ctx, target, ids);
    const marked = await this.write(ctx, version, await this.attribute(ctx, calendar, posts));
    return { attributed: posts.length, isDone: isAll && marked === 0 };
  }

  /**
   * Locked in the order in which pages of a source lock them. What changed before the lock was there is read anew. The
   * lock leaves room for keys that point at the post: people decide meanwhile.
   */
  private async take(ctx: WorkContext, target: SweepTarget, ids: readonly string[]): Promise<SweptPost[]> {
    if (ids.length === 0) return [];
    await ctx.db.query('select 1 from post p where p.id = any($1) order by p.id for no key update', [ids]);
    return ctx.db.query<SweptPost[]>(
      `select p.id, p.text, p.posted_at as "postedAt", p.hashtags, p.links, p.revision, p.fingerprint, p.organisation_id as "organisationId"
       ${UNDONE} and p.id = any($4) order by p.posted_at desc, p.id desc`,
      [target.days, target.keys, target.version, ids],
    );
  }

  private async attribute(ctx: WorkContext, calendar: AgendaCalendar, posts: readonly SweptPost[]) {
    const runs: RunRow[] = [];
    const references = await readReferences(ctx.db, posts);
    const vectors = await readVectors(
      ctx.db,
      posts.map(({ fingerprint }) => fingerprint),
    );
    const itemVectors = new Map<string, Vectors>();
    for (const post of posts) {
      const day = dayOf(post.postedAt);
      const agenda = calendar.on(day);
      const reference = references.get(post.id) ?? null;
      let match = NO_MATCH;
      if (agenda !== EMPTY_AGENDA) {
        const { matcher, items } = await this.shelf.for(ctx.db, agenda, day);
        const ofItems = itemVectors.get(agenda.key) ?? (await this.itemVectors(ctx, vectors, items));
        itemVectors.set(agenda.key, ofItems);
        const nearness = nearnessTo(ofItems, vectors.get(post.fingerprint));
        match = matcher.match({ ...post, reference, nearness });
      }
      runs.push(runOf(post, match, calendar, agenda.key));
    }
    return runs;
  }

  /** Without a vector of any post those of the items are not asked for: most houses have no embeddings service. */
  private async itemVectors(
    ctx: WorkContext,
    posts: Vectors,
    items: readonly MatchingItem[],
  ): Promise<Vectors> {
    return posts.size === 0 ? posts : readItemVectors(ctx.db, items);
  }

  /** @returns how many other posts are to be done again because of these */
  private async write(ctx: WorkContext, version: string, runs: readonly RunRow[]): Promise<number> {
    if (runs.length === 0) return 0;
    const changed = await this.changedBy(ctx, runs);
    await ctx.db.query(
      `insert into attribution_run (post_id, matcher_version, band, agenda_item_id, talking_point_id, brief_version_id, confidence,
                                    candidates, evidence, agenda_key, post_revision, organisation_id, ran_at)
       select post_id, $2, band, agenda_item_id, talking_point_id, brief_version_id, confidence,
              candidates, evidence, agenda_key, post_revision, organisation_id, $3
         from jsonb_to_recordset($1) as run (post_id uuid, band text, agenda_item_id uuid, talking_point_id uuid,
                brief_version_id uuid, confidence double precision, candidates jsonb, evidence jsonb, agenda_key text,
                post_revision integer, organisation_id uuid)
       on conflict (post_id) do update set
         matcher_version = excluded.matcher_version, band = excluded.band, agenda_item_id = excluded.agenda_item_id,
         talking_point_id = excluded.talking_point_id, brief_version_id = excluded.brief_version_id,
         confidence = excluded.confidence, candidates = excluded.candidates, evidence = excluded.evidence,
         agenda_key = excluded.agenda_key, post_revision = excluded.post_revision,
         organisation_id = excluded.organisation_id, ran_at = excluded.ran_at`,
      [JSON.stringify(runs), version, ctx.clock.now()],
    );
    await ctx.db.query(
      `insert into attribution_day (day)
       select distinct (posted_at at time zone 'Asia/Jakarta')::date from post where id = any($1) on conflict (day) do nothing`,
      [runs.map(({ post_id: id }) => id)],
    );
    return forgetTakers(ctx, changed);
  }

  /** Posts that carry something else from now on than what the last run said. */
  private async changedBy(ctx: WorkContext, runs: readonly RunRow[]): Promise<string[]> {
    const rows = await ctx.db.query<{ postId: string; carried: string | null }[]>(
      `select post_id as "postId", case when band = 'match' then agenda_item_id end as carried
         from attribution_run where post_id = any($1)`,
      [runs.map(({ post_id: id }) => id)],
    );
    const before = new Map(rows.map(({ postId, carried }) => [postId, carried]));
    return runs.flatMap(({ post_id: id, band, agenda_item_id: itemId }) =>
      (before.get(id) ?? null) === (band === 'match' ? itemId : null) ? [] : [id],
    );
  }
}

const NO_MATCH: Omit<Match, 'matcherVersion'> = {
  band: 'none',
  candidates: [],
  confidence: 0,
  isAboutOnly: false,
};

/** A row of attribution_run under its column names, for jsonb_to_recordset. */
function runOf(post: SweptPost, match: typeof NO_MATCH, calendar: AgendaCalendar, agendaKey: string) {
  const best = match.candidates[0];
  const carried = match.band === 'none' ? undefined : best;
  return {
    post_id: post.id,
    band: match.band,
    agenda_item_id: carried?.itemId ?? null,
    talking_point_id: carried?.pointId ?? null,
    brief_version_id: carried === undefined ? null : calendar.versionAt(carried.itemId, post.postedAt),
    confidence: match.confidence,
    candidates: match.candidates.map(storedCandidate),
    evidence: storedReasons(match),
    agenda_key: agendaKey,
    post_revision: post.revision,
    organisation_id: post.organisationId,
  };
}
type RunRow = ReturnType<typeof runOf>;
