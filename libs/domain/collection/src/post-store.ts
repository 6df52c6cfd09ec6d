import type { CollectedPost } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { collectionProblems } from './collection.problems.js';
import { admittedPosts } from './post-admission.js';
import { type StorablePost, storablePage } from './post-cleaning.js';

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
  incoming as (
    select r.*, coalesce(known.id, fallback.id) as account_id,
           coalesce(known.organisation_id, fallback.organisation_id, $3::uuid) as organisation_id,
           coalesce(r."authorName", r."authorHandle", fallback.handle) as shown_name
      from jsonb_to_recordset($1::jsonb) r("order" integer, network text, "externalId" text, url text, text text, fingerprint text,
             language text, "postedAt" timestamptz, "authorHandle" text, "authorName" text, hashtags text[], links text[],
             metrics jsonb, raw jsonb, "deletedAt" timestamptz)
      left join social_account known on known.network = r.network and known.handle = r."authorHandle"
      left join social_account fallback on fallback.id = $2::uuid and r."authorHandle" is null)`;

/** In the order of the key, so that two pages at once cannot wait for each other in a circle. */
const INSERT_NEW = `
  with ${INCOMING}
  insert into post (network, external_id, social_account_id, organisation_id, author_handle, author_name, url, text, language, hashtags,
                    links, fingerprint, posted_at, collected_at, deleted_at, is_demo, reported_by)
  select network, "externalId", account_id, organisation_id, "authorHandle", coalesce(shown_name, $5, network), url, text, language,
         hashtags, links, fingerprint, coalesce("postedAt", $4), $4, "deletedAt", $6, $7::uuid
    from incoming order by network, "externalId"
  on conflict (network, external_id) do nothing returning id`;

const LOCK = `
  select p.id from post p join jsonb_to_recordset($1::jsonb) r(network text, "externalId" text)
      on r.network = p.network and r."externalId" = p.external_id
   order by p.id for update of p`;

/** A word is new when this origin's own last one was another, whatever other origins said in between. */
const APPEND_SNAPSHOTS = `
  with ${INCOMING},
  word as (
    select p.id as post_id, i.*, said.id as said_id, said.text as said_text, said.is_deletion as said_deletion,
           -- A notice of deletion mostly comes without the text.
           case when i."deletedAt" is not null and i.text = '' then p.text else i.text end as word_text,
           case when i."deletedAt" is not null and i.text = '' then p.fingerprint else i.fingerprint end as word_fingerprint
      from incoming i join post p on p.network = i.network and p.external_id = i."externalId"
      left join lateral (
        select s.id, s.text, s.is_deletion from post_snapshot s
         where s.post_id = p.id and s.source_id is not distinct from $5::uuid and s.post_import_id is not distinct from $6::uuid
         order by s.taken_at desc, s.id desc limit 1) said on true)
  insert into post_snapshot (post_id, taken_at, source_id, post_import_id, text, fingerprint, language, url, author_handle, author_name,
                             social_account_id, organisation_id, hashtags, links, posted_at, deleted_at, metrics, raw)
  select post_id, $4, $5::uuid, $6::uuid, word_text, word_fingerprint, language, url, "authorHandle", "authorName",
         account_id, organisation_id, hashtags, links, "postedAt", "deletedAt", metrics, raw
    from word where said_id is null or said_text <> word_text or said_deletion <> ("deletedAt" is not null)
   order by "order"
  returning post_id`;

/** Only rows that differ are written. */
const PROJECT = `
  update post p
     set text = v.text, fingerprint = v.fingerprint, language = v.language, deleted_at = v.deleted_at, url = v.url,
         hashtags = array(select jsonb_array_elements_text(v.hashtags)), links = array(select jsonb_array_elements_text(v.links)),
         author_handle = v.author_handle, author_name = coalesce(v.author_name, v.author_handle, p.author_name),
         social_account_id = v.social_account_id, organisation_id = v.organisation_id,
         posted_at = v.posted_at, collected_at = v.collected_at,
         revision = p.revision + case when p.text = v.text and to_jsonb(p.links) = v.links then 0 else 1 end
    from post_projection v
   where v.post_id = any($1::uuid[]) and p.id = v.post_id
     and (p.text, p.fingerprint, p.language, p.deleted_at, p.url, to_jsonb(p.hashtags), to_jsonb(p.links), p.author_handle,
          p.author_name, p.social_account_id, p.organisation_id, p.posted_at, p.collected_at)
         is distinct from
         (v.text, v.fingerprint, v.language, v.deleted_at, v.url, v.hashtags, v.links, v.author_handle,
          coalesce(v.author_name, v.author_handle, p.author_name), v.social_account_id, v.organisation_id, v.posted_at, v.collected_at)
  returning p.id`;

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Where every post comes in, whatever brought it: never lost, never twice. */
@Injectable()
export class PostStore {
  /**
   * Stores one page: new posts, new words of this origin on known ones, and nothing for what it said before.
   * @throws DomainProblem NETWORK_UNKNOWN before anything is written
   */
  async storePage(
    ctx: WorkContext,
    { origin, posts, isDemo, defaults = {} }: PostPage,
  ): Promise<StoredCounts> {
    const incoming = storablePage(posts);
    await this.requireNetworks(ctx, incoming);
    const page = await admittedPosts(ctx, incoming, defaults.accountId ?? null);
    const refused = incoming.length - page.length;
    if (page.length === 0) return { created: 0, updated: 0, unchanged: posts.length - refused, refused };
    const document = JSON.stringify(page);
    const shared = [document, defaults.accountId ?? null, defaults.organisationId ?? null, ctx.clock.now()];
    const reportedBy = origin.kind === 'report' ? origin.reportedBy : null;
    const created = idsOf(
      await ctx.db.query(INSERT_NEW, [...shared, defaults.authorName ?? null, isDemo, reportedBy]),
    );
    await ctx.db.query(LOCK, [document]);
    const appended: { post_id: string }[] = await ctx.db.query(APPEND_SNAPSHOTS, [
      ...shared,
      origin.kind === 'source' ? origin.sourceId : null,
      origin.kind === 'import' ? origin.importId : null,
    ]);
    const isNew = new Set(created);
    const touched = appended.map(({ post_id }) => post_id).filter((id) => !isNew.has(id));
    const updated = await this.project(ctx, touched);
    const unchanged = posts.length - refused - created.length - updated;
    return { created: created.length, updated, unchanged, refused };
  }

  /** Brings posts in line with their snapshots. @returns how many differed */
  async project(ctx: WorkContext, postIds: readonly string[]): Promise<number> {
    if (postIds.length === 0) return 0;
    const [rows]: [{ id: string }[], number] = await ctx.db.query(PROJECT, [postIds]);
    return rows.length;
  }

  private async requireNetworks(ctx: WorkContext, page: readonly StorablePost[]): Promise<void> {
    const wanted = [...new Set(page.map(({ network }) => network))];
    const [missing]: { network: string }[] = await ctx.db.query(
      `select wanted as network from unnest($1::text[]) wanted where not exists (select 1 from network where key = wanted)`,
      [wanted],
    );
    if (missing) throw collectionProblems.networkUnknown(missing.network, 'network');
  }
}
