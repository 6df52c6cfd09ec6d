import { createHash, randomUUID } from 'node:crypto';
import type { WorkContext } from '@conductor/work';
import { buildActor } from './people.js';

/** Rows of accounts, posts and what the engine said of them; what is left out is filled in. */

async function insert(ctx: WorkContext, sql: string, parameters: unknown[]): Promise<string> {
  const [row]: { id: string }[] = await ctx.db.query(sql, parameters);
  return row!.id;
}

export interface SocialAccountValues {
  readonly organisationId: string;
  readonly network?: string;
  readonly handle?: string;
  readonly kind?: 'institutional' | 'personal';
  /** Of a personal account; a new officer of the organisation where nobody is named. */
  readonly holderId?: string;
  /** Of a personal account; in force where nothing is said. */
  readonly hasConsent?: boolean;
}

export async function buildSocialAccount(ctx: WorkContext, values: SocialAccountValues): Promise<string> {
  const handle = values.handle ?? `akun-${randomUUID()}`;
  const holderId =
    values.kind === 'personal'
      ? (values.holderId ?? (await buildActor(ctx, 'officer', values.organisationId)).userId)
      : null;
  const id = await insert(
    ctx,
    `insert into social_account (organisation_id, network, handle, url, kind, is_demo, registered_at, holder_id)
     values ($1, $2, $3, $4, $5, true, $6, $7) returning id`,
    [
      values.organisationId,
      values.network ?? 'x',
      handle,
      `https://test.example/${handle}`,
      values.kind ?? 'institutional',
      ctx.clock.now(),
      holderId,
    ],
  );
  if (holderId !== null && values.hasConsent !== false) await buildConsent(ctx, id, holderId);
  return id;
}

async function buildConsent(ctx: WorkContext, accountId: string, holderId: string): Promise<void> {
  await ctx.db.query(
    `insert into account_consent (social_account_id, given_by, purpose_version, given_at) values ($1, $2, 1, $3)`,
    [accountId, holderId, ctx.clock.now()],
  );
}

export interface PostValues {
  readonly text?: string;
  readonly postedAt?: string;
  readonly organisationId?: string | null;
  readonly socialAccountId?: string | null;
  readonly network?: string;
  /** Near-identical posts share one. */
  readonly fingerprint?: string;
  readonly hashtags?: readonly string[];
  readonly links?: readonly string[];
  readonly url?: string;
}

export function buildPost(ctx: WorkContext, values: PostValues = {}): Promise<string> {
  const text = values.text ?? `Unggahan ${randomUUID()}`;
  return insert(
    ctx,
    `insert into post (network, external_id, social_account_id, organisation_id, author_name, text, hashtags, links,
                       fingerprint, posted_at, collected_at, url, is_demo)
     values ($1, $2, $3, $4, 'Penguji', $5, $6, $7, $8, $9, $10, $11, true) returning id`,
    [
      values.network ?? 'x',
      randomUUID(),
      values.socialAccountId ?? null,
      values.organisationId ?? null,
      text,
      values.hashtags ?? [],
      values.links ?? [],
      values.fingerprint ?? createHash('sha256').update(text).digest('hex'),
      values.postedAt ?? ctx.clock.now(),
      ctx.clock.now(),
      values.url ?? null,
    ],
  );
}

export interface AttributionRunValues {
  readonly postId: string;
  readonly agendaItemId: string | null;
  readonly briefVersionId?: string | null;
  readonly talkingPointId?: string | null;
  readonly band?: 'match' | 'suggest' | 'none';
  readonly confidence?: number;
}

/** What the engine said of a post, without running it. */
export async function buildAttributionRun(ctx: WorkContext, values: AttributionRunValues): Promise<void> {
  await ctx.db.query(
    `insert into attribution_run (post_id, matcher_version, band, agenda_item_id, talking_point_id, brief_version_id,
                                  confidence, agenda_key, post_revision, organisation_id, ran_at)
     select p.id, 'spec', $2, $3, $4, $5, $6, 'spec', p.revision, p.organisation_id, $7 from post p where p.id = $1`,
    [
      values.postId,
      values.band ?? (values.agendaItemId === null ? 'none' : 'match'),
      values.agendaItemId,
      values.talkingPointId ?? null,
      values.briefVersionId ?? null,
      values.confidence ?? (values.agendaItemId === null ? 0 : 0.9),
      ctx.clock.now(),
    ],
  );
}
