import type { CollectedPost } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { collectionProblems } from './collection.problems.js';
import { admittedPosts } from './post-admission.js';
import { type StorablePost, storableLayers } from './post-cleaning.js';
import { noteShortLinks } from './short-link-notes.js';

/** Who vouches for a post. An origin is written down when it says something new, and taken back as a whole. */
export type PostOrigin =
  | { readonly kind: 'source'; readonly sourceId: string }
  | { readonly kind: 'import'; readonly importId: string }
  | { readonly kind: 'report'; readonly reportedBy: string | null };

/** What is true of a post where the post itself does not say. */
export interface PostDefaults {
  /** For posts that name no author. */
  readonly accountId?: string | null;
  /** For posts whose author is no registered account. */
  readonly organisationId?: string | null;
  readonly authorName?: string | null;
}

export interface PostPage {
  readonly origin: PostOrigin;
  readonly posts: readonly CollectedPost[];
  readonly isDemo: boolean;
  readonly defaults?: PostDefaults;
}

export interface StoredCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of personal accounts without consent, and posts that were withdrawn: nothing of them is stored. */
  readonly refused: number;
}

/** $1 the page, $2 default account, $3 default organisation. */
const INCOMING = `
  incoming as materialized (
    select r.*, coalesce(known.id, fallback.id) as account_id,
           coalesce(known.organisation_id, fallback.organisation_id, $3::uuid) as organisation_id,
           coalesce(r."authorName", r."authorHandle", fallback.handle) as shown_name
      from jsonb_to_recordset($1::jsonb) r("order" integer, network text, "externalId" text, url text, text text, fingerprint text,
             language text, "postedAt" timestamptz, "asOf" timestamptz, "authorHandle" text, "authorName" text, hashtags text[],
             mentions text[], links text[], media jsonb, relation jsonb, metrics jsonb, raw jsonb, "deletedAt" timestamptz)
      left join social_account known on known.network = r.network and known.handle = r."authorHandle"
      left join social_account fallback on fallback.id = $2::uuid and r."authorHandle" is null)`;

const SNAPSHOT_COLUMNS = `
  post_id, taken_at, source_id, post_import_id, text, fingerprint, language, url, author_handle, author_name, social_account_id,
  organisation_id, hashtags, mentions, links, media, relation, posted_at, as_of, deleted_at, metrics, raw`;

/**
 * New posts with their first word; the answer names the others. In the order of the key, so that two pages at once
 * cannot wait for each other in a circle.
 */
const INSERT_NEW = `
  with ${INCOMING},
  created as (
    insert into post (network, external_id, social_account_id, organisation_id, author_handle, author_name, url, text, language, hashtags,
                      mentions, links, media, relation, fingerprint, posted_at, collected_at, deleted_at, is_demo, reported_by)
    select network, "externalId", account_id, organisation_id, "authorHandle", coalesce(shown_name, $7, network), url, text, language,
           hashtags, mentions, case when links = '{}' then links else expanded_links(links) end, media, relation, fingerprint,
           coalesce("postedAt", $4), $4, "deletedAt", $8, $9::uuid
      from incoming order by network, "externalId"
    on conflict (network, external_id) do nothing returning id, network, external_id),
  worded as (
    insert into post_snapshot (${SNAPSHOT_COLUMNS})
    select c.id, $4, $5::uuid, $6::uuid, i.text, i.fingerprint, i.language, i.url, i."authorHandle", i."authorName", i.account_id,
           i.organisation_id, i.hashtags, i.mentions, i.links, i.media, i.relation, i."postedAt", i."asOf", i."deletedAt",
           i.metrics, i.raw
      from created c join incoming i on i.network = c.network and i."externalId" = c.external_id
     order by i."order")
  select i."order" from incoming i
   where not exists (select 1 from created c where c.network = i.network and c.external_id = i."externalId")`;

const LOCK = `
  select p.id from post p join jsonb_to_recordset($1::jsonb) r(network text, "externalId" text)
      on r.network = p.network and r."externalId" = p.external_id
   order by p.id for update of p`;

/**
 * A word is new when this origin's own last one of the same date was another, whatever other origins said in between;
 * a notice of deletion, when the origin's last word was none. A word that is not new may show new counts.
 */
const APPEND = `
  with ${INCOMING},
  word as (
    select p.id as post_id, i.*, same.id as same_id, same.metrics as same_metrics,
           -- A notice of deletion mostly comes without the text.
           case when i."deletedAt" is not null and i.text = '' then p.text else i.text end as word_text,
           case when i."deletedAt" is not null and i.text = '' then p.fingerprint else i.fingerprint end as word_fingerprint,
           case when i."deletedAt" is not null then last.is_deletion is not true
                else last.is_deletion is not false or same.text is distinct from i.text end as is_new
      from incoming i join post p on p.network = i.network and p.external_id = i."externalId"
      left join lateral (
        select s.is_deletion from post_snapshot s
         where s.post_id = p.id and s.source_id is not distinct from $5::uuid and s.post_import_id is not distinct from $6::uuid
         order by s.taken_at desc, s.id desc limit 1) last on true
      left join lateral (
        select s.id, s.text, s.metrics from post_snapshot s
         where s.post_id = p.id and s.source_id is not distinct from $5::uuid and s.post_import_id is not distinct from $6::uuid
           and s.as_of is not distinct from i."asOf" and not s.is_deletion
         order by s.taken_at desc, s.id desc limit 1) same on true),
  measured as (
    insert into post_measurement (post_snapshot_id, measured_at, metrics)
    select w.same_id, $4, w.metrics from word w
      left join lateral (
        select m.metrics from post_measurement m where m.post_snapshot_id = w.same_id order by m.measured_at desc limit 1) seen on true
     where not w.is_new and w."deletedAt" is null and w.metrics <> '{}'
       and w.metrics is distinct from coalesce(seen.metrics, w.same_metrics)
    on conflict (post_snapshot_id, measured_at) do update set metrics = excluded.metrics)
  insert into post_snapshot (${SNAPSHOT_COLUMNS})
  select post_id, $4, $5::uuid, $6::uuid, word_text, word_fingerprint, language, url, "authorHandle", "authorName", account_id,
         organisation_id, hashtags, mentions, links, media, relation, "postedAt", "asOf", "deletedAt", metrics, raw
    from word where is_new order by "order"
  returning post_id`;

/** Only rows that differ are written. */
const PROJECT = `
  update post p
     set text = v.text, fingerprint = v.fingerprint, language = v.language, deleted_at = v.deleted_at, url = v.url,
         hashtags = array(select jsonb_array_elements_text(v.hashtags)), links = array(select jsonb_array_elements_text(v.links)),
         mentions = array(select jsonb_array_elements_text(v.mentions)), media = v.media, relation = v.relation,
         author_handle = v.author_handle, author_name = coalesce(v.author_name, v.author_handle, p.author_name),
         social_account_id = v.social_account_id, organisation_id = v.organisation_id,
         posted_at = v.posted_at, collected_at = v.collected_at,
         revision = p.revision + case when p.text = v.text and to_jsonb(p.links) = v.links then 0 else 1 end
    from post_projection v
   where v.post_id = any($1::uuid[]) and p.id = v.post_id
     and (p.text, p.fingerprint, p.language, p.deleted_at, p.url, to_jsonb(p.hashtags), to_jsonb(p.links), to_jsonb(p.mentions),
          p.media, p.relation, p.author_handle, p.author_name, p.social_account_id, p.organisation_id, p.posted_at, p.collected_at)
         is distinct from
         (v.text, v.fingerprint, v.language, v.deleted_at, v.url, v.hashtags, v.links, v.mentions, v.media, v.relation, v.author_handle,
          coalesce(v.author_name, v.author_handle, p.author_name), v.social_account_id, v.organisation_id, v.posted_at, v.collected_at)
  returning p.id`;

/** Where every post comes in, whatever brought it: never lost, never twice. */
@Injectable()
export class PostStore {
  /** Networks once found in the table: rows are never taken out of it. */
  private readonly networks = new Set<string>();

  /**
   * Stores one page: new posts, new words of this origin on known ones, new counts, and nothing for what it said before.
   * @throws DomainProblem NETWORK_UNKNOWN before anything is written
   */
  async storePage(
    ctx: WorkContext,
    { origin, posts, isDemo, defaults = {} }: PostPage,
  ): Promise<StoredCounts> {
    const admitted = await admittedPosts(ctx, posts, defaults.accountId ?? null);
    const layers = storableLayers(admitted);
    await this.requireNetworks(ctx, layers[0] ?? []);
    await noteShortLinks(ctx, admitted);
    const shared = [
      defaults.accountId ?? null,
      defaults.organisationId ?? null,
      ctx.clock.now(),
      origin.kind === 'source' ? origin.sourceId : null,
      origin.kind === 'import' ? origin.importId : null,
    ];
    const ofNew = [defaults.authorName ?? null, isDemo, origin.kind === 'report' ? origin.reportedBy : null];
    let created = 0;
    let updated = 0;
    for (const layer of layers) {
      const known: { order: number }[] = await ctx.db.query(INSERT_NEW, [
        JSON.stringify(layer),
        ...shared,
        ...ofNew,
      ]);
      created += layer.length - known.length;
      if (known.length > 0) updated += await this.sayAgain(ctx, layer, known, shared);
    }
    const refused = posts.length - admitted.length;
    return { created, updated, unchanged: admitted.length - created - updated, refused };
  }

  /** What a layer says of posts that were there before. @returns how many differ by it */
  private async sayAgain(
    ctx: WorkContext,
    layer: readonly StorablePost[],
    known: readonly { readonly order: number }[],
    shared: readonly unknown[],
  ): Promise<number> {
    const orders = new Set(known.map(({ order }) => order));
    const document = JSON.stringify(layer.filter(({ order }) => orders.has(order)));
    await ctx.db.query(LOCK, [document]);
    const appended: { post_id: string }[] = await ctx.db.query(APPEND, [document, ...shared]);
    return this.project(ctx, [...new Set(appended.map(({ post_id }) => post_id))]);
  }

  /** Brings posts in line with their snapshots. @returns how many differed */
  async project(ctx: WorkContext, postIds: readonly string[]): Promise<number> {
    if (postIds.length === 0) return 0;
    const [rows]: [{ id: string }[], number] = await ctx.db.query(PROJECT, [postIds]);
    return rows.length;
  }

  private async requireNetworks(ctx: WorkContext, posts: readonly StorablePost[]): Promise<void> {
    const wanted = [...new Set(posts.map(({ network }) => network))].filter((key) => !this.networks.has(key));
    if (wanted.length === 0) return;
    const [missing]: { network: string }[] = await ctx.db.query(
      `select wanted as network from unnest($1::text[]) wanted where not exists (select 1 from network where key = wanted)`,
      [wanted],
    );
    if (missing) throw collectionProblems.networkUnknown(missing.network, 'network');
    for (const key of wanted) this.networks.add(key);
  }
}
