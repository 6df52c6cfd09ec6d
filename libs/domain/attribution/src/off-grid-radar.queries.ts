import { createHash } from 'node:crypto';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { GRACE_DAYS } from './agenda-calendar.js';
import {
  type OffGridCluster,
  type OffGridPost,
  type OffGridRadar,
  type RadarAgenda,
  scanOffGrid,
} from './off-grid-radar.js';
import { radarWindow, type RadarWindow } from './radar-window.js';

/** ISO days, both included; what is left out or null does not narrow. */
export interface OffGridRadarFilter {
  readonly from?: string | null;
  readonly until?: string | null;
  readonly themeId?: string | null;
  /** Clusters that this organisation has a post in. */
  readonly organisationId?: string | null;
}

export interface OffGridRadarRow extends OffGridRadar {
  readonly from: string;
  readonly until: string;
  /** How many posts were looked at. */
  readonly postCount: number;
  /** There were more posts than are looked at: the older ones are left out. */
  readonly isCut: boolean;
}

/** The newest so many: they are clustered in some 0.4 s, and a centre sees fewer in a fortnight. */
export const MOST_OFF_GRID_POSTS = 5_000;
/** What an item said within this time before the period still tells what its theme is about. */
const THEME_DAYS = 366;
/** Radars of a few periods are asked for again and again. */
const KEPT = 8;

interface ReadItem {
  readonly id: string;
  readonly themeId: string;
  readonly isLive: boolean;
  readonly text: string;
}

/** $1 and $2 the moments, $3 how many: newest first. */
const POSTS = `
  select p.id, p.text, p.posted_at as "postedAt", p.organisation_id as "organisationId"
    from post p join attribution a on a.post_id = p.id
   where p.posted_at >= $1 and p.posted_at < $2 and a.agenda_item_id is null
     and exists (select 1 from counted_post c where c.id = p.id)
   order by p.posted_at desc, p.id desc limit $3`;

/** $1 and $2 the days, $3 the grace, $4 how far back an item still speaks for its theme. */
const ITEMS = `
  select i.id, i.theme_id as "themeId", i.period_until >= $1::date - $3::integer as "isLive",
         concat_ws(' ', i.title, i.objective, f.problem, f.cause, f.judgement, f.remedy, array_to_string(i.hashtags, ' '),
                   v.title, v.core, (select string_agg(t.text, ' ' order by t.position)
                                       from talking_point t where t.brief_version_id = v.id)) as text
    from agenda_item i
    left join framing f on f.agenda_item_id = i.id and f.position = 1
    left join lateral (
      select v.id, v.title, v.core from brief b join brief_version v on v.brief_id = b.id
       where b.agenda_item_id = i.id and v.approved_hash is not null
       order by v.created_at desc, v.number desc, v.id limit 1) v on true
   where i.state in ('approved', 'retired')
     and i.period_from <= $2::date + $3::integer and i.period_until >= $1::date - $4::integer
   order by i.id`;

/** Posts on agenda themes with no brief behind them, in clusters. Posts are public material: everybody reads all. */
@Injectable()
export class OffGridRadarQueries {
  private readonly kept = new Map<string, OffGridRadar>();

  async radar(ctx: ReadContext, filter: OffGridRadarFilter): Promise<OffGridRadarRow> {
    const { themeId = null, organisationId = null } = filter;
    const row = await this.whole(ctx, filter);
    const clusters = row.clusters.filter(
      (cluster) =>
        (themeId === null || cluster.themeId === themeId) &&
        (organisationId === null || cluster.organisationIds.includes(organisationId)),
    );
    return { ...row, clusters };
  }

  /** The cluster that the post is in; null when it is in none on the radar of these days. */
  async clusterOf(
    ctx: ReadContext,
    postId: string,
    days: Pick<OffGridRadarFilter, 'from' | 'until'>,
  ): Promise<OffGridCluster | null> {
    const { clusters } = await this.whole(ctx, days);
    return clusters.find(({ postIds }) => postIds.includes(postId)) ?? null;
  }

  private async whole(
    ctx: ReadContext,
    { from = null, until = null }: Pick<OffGridRadarFilter, 'from' | 'until'>,
  ): Promise<OffGridRadarRow> {
    const window = radarWindow({ from, until }, ctx.clock.now());
    const read = await ctx.db.query<OffGridPost[]>(POSTS, [
      window.begins,
      window.ends,
      MOST_OFF_GRID_POSTS + 1,
    ]);
    const posts = read.slice(0, MOST_OFF_GRID_POSTS);
    const radar = this.scanned(posts, await readAgenda(ctx, window), window);
    return {
      ...radar,
      from: window.from,
      until: window.until,
      postCount: posts.length,
      isCut: read.length > posts.length,
    };
  }

  /** Clustering is the slow part, and only what it was made from can change it. */
  private scanned(posts: readonly OffGridPost[], agenda: RadarAgenda, { ends }: RadarWindow): OffGridRadar {
    const key = createHash('sha256')
      .update(JSON.stringify([ends, posts, agenda]))
      .digest('base64url');
    const radar = this.kept.get(key) ?? scanOffGrid(posts, agenda, ends);
    this.kept.delete(key);
    this.kept.set(key, radar);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return radar;
  }
}

async function readAgenda(ctx: ReadContext, { from, until }: RadarWindow): Promise<RadarAgenda> {
  const items = await ctx.db.query<ReadItem[]>(ITEMS, [from, until, GRACE_DAYS, THEME_DAYS]);
  const themes = await ctx.db.query<{ id: string; text: string }[]>(
    `select id, concat_ws(' ', name_id, name_en) as text from theme order by id`,
  );
  const said = Map.groupBy(items, ({ themeId }) => themeId);
  return {
    themes: themes.map(({ id, text }) => ({
      id,
      text: [text, ...(said.get(id) ?? []).map((item) => item.text)].join(' '),
    })),
    items: items.filter(({ isLive }) => isLive).map(({ id, text }) => ({ id, text })),
  };
}
