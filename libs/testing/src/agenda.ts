import { createHash, randomUUID } from 'node:crypto';
import type { WorkContext } from '@conductor/work';

/** Rows of agenda items, briefs and deliveries as a spec needs them; what is left out is filled in. */

interface Row {
  readonly id: string;
}

async function insert(ctx: WorkContext, sql: string, parameters: unknown[]): Promise<string> {
  const [row]: Row[] = await ctx.db.query(sql, parameters);
  return row!.id;
}

export const buildTheme = (ctx: WorkContext): Promise<string> => {
  const code = `theme-${randomUUID()}`;
  return insert(ctx, 'insert into theme (code, name_id, name_en) values ($1, $1, $1) returning id', [code]);
};

export interface AgendaItemValues {
  readonly leadOrganisationId: string;
  readonly themeId?: string;
  readonly title?: string;
  /** The problem of the framing: what it is about. */
  readonly problem?: string;
  readonly periodFrom?: string;
  readonly periodUntil?: string;
  readonly state?: 'draft' | 'submitted' | 'needs_revision' | 'approved' | 'retired';
  readonly priority?: number;
  readonly hashtags?: readonly string[];
  readonly links?: readonly string[];
  readonly moments?: readonly string[];
  /** Absent: the lead, with those that support it and those that do not speak. */
  readonly supports?: readonly string[];
  readonly silent?: readonly string[];
  readonly speakers?: readonly { readonly organisationId: string; readonly part: 'leads' | 'supports' | 'silent' }[];
}

/** An approved item of March 2026, unless told otherwise. */
export async function buildAgendaItem(ctx: WorkContext, values: AgendaItemValues): Promise<string> {
  const id = await insert(
    ctx,
    `insert into agenda_item (title, objective, theme_id, priority, period_from, period_until, state, lead_organisation_id,
                              hashtags, links, created_at, updated_at, retirement_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12) returning id`,
    [
      values.title ?? 'Harga bahan bakar',
      values.problem ?? 'Harga bahan bakar disesuaikan',
      values.themeId ?? (await buildTheme(ctx)),
      values.priority ?? 2,
      values.periodFrom ?? '2026-03-01',
      values.periodUntil ?? '2026-03-31',
      values.state ?? 'approved',
      values.leadOrganisationId,
      values.hashtags ?? [],
      values.links ?? [],
      ctx.clock.now(),
      values.state === 'retired' ? 'Selesai' : null,
    ],
  );
  await ctx.db.query(
    `insert into framing (agenda_item_id, problem, cause, judgement, remedy, tone) values ($1, $2, 'c', 'j', 'r', 't')`,
    [id, values.problem ?? 'Harga bahan bakar disesuaikan'],
  );
  const matrix = values.speakers ?? [
    { organisationId: values.leadOrganisationId, part: 'leads' as const },
    ...(values.supports ?? []).map((organisationId) => ({ organisationId, part: 'supports' as const })),
    ...(values.silent ?? []).map((organisationId) => ({ organisationId, part: 'silent' as const })),
  ];
  for (const { organisationId, part } of matrix) {
    await ctx.db.query('insert into agenda_speaker (agenda_item_id, organisation_id, part) values ($1, $2, $3)', [
      id,
      organisationId,
      part,
    ]);
  }
  for (const moment of values.moments ?? []) {
    await ctx.db.query(
      `insert into agenda_moment (agenda_item_id, title, occurs_at, zone) values ($1, 'Acara', $2, 'Asia/Jakarta')`,
      [id, moment],
    );
  }
  return id;
}

export interface BriefVersionValues {
  readonly agendaItemId: string;
  /** Absent: a brief of its own. */
  readonly briefId?: string;
  readonly number?: number;
  readonly state?: 'draft' | 'submitted' | 'needs_revision' | 'approved' | 'released' | 'superseded' | 'retracted';
  readonly core?: string;
  readonly talkingPoints?: readonly string[];
  readonly authorIds?: readonly string[];
}

export interface BuiltBriefVersion {
  readonly briefId: string;
  readonly versionId: string;
  readonly talkingPointIds: readonly string[];
}

/** An approved version, unless told otherwise. */
export async function buildBriefVersion(ctx: WorkContext, values: BriefVersionValues): Promise<BuiltBriefVersion> {
  const now = ctx.clock.now();
  const state = values.state ?? 'approved';
  const isOpen = ['draft', 'submitted', 'needs_revision'].includes(state);
  const hash = createHash('sha256').update(randomUUID()).digest('hex');
  const briefId =
    values.briefId ??
    (await insert(ctx, 'insert into brief (agenda_item_id, created_at) values ($1, $2) returning id', [
      values.agendaItemId,
      now,
    ]));
  const versionId = await insert(
    ctx,
    `insert into brief_version (brief_id, number, state, title, core, content_hash, approved_hash, created_at, updated_at)
     values ($1, $2, $3, 'Arahan', $4, $5, $6, $7, $7) returning id`,
    [briefId, values.number ?? 1, state, values.core ?? 'Inti arahan', hash, isOpen ? null : hash, now],
  );
  const talkingPointIds: string[] = [];
  for (const [at, text] of (values.talkingPoints ?? []).entries()) {
    const sql = `insert into talking_point (brief_version_id, position, text, evidence) values ($1, $2, $3, '') returning id`;
    talkingPointIds.push(await insert(ctx, sql, [versionId, at + 1, text]));
  }
  for (const authorId of values.authorIds ?? []) {
    await ctx.db.query(`insert into brief_contributor (brief_version_id, user_id, part) values ($1, $2, 'author')`, [
      versionId,
      authorId,
    ]);
  }
  return { briefId, versionId, talkingPointIds };
}

export interface ReleaseValues {
  readonly briefVersionId: string;
  readonly releasedBy: string;
  readonly releasedAt: string;
  readonly answerBy: string;
  readonly embargoUntil?: string;
  readonly organisationIds?: readonly string[];
}

/** A release with its deliveries, unanswered. */
export async function buildRelease(ctx: WorkContext, values: ReleaseValues): Promise<string> {
  const id = await insert(
    ctx,
    `insert into release (brief_version_id, audience, released_by, released_at, embargo_until, answer_by)
     values ($1, 'explicit', $2, $3, $4, $5) returning id`,
    [values.briefVersionId, values.releasedBy, values.releasedAt, values.embargoUntil ?? null, values.answerBy],
  );
  await ctx.db.query(`update brief_version set state = 'released' where id = $1`, [values.briefVersionId]);
  await ctx.db.query(
    `insert into delivery (release_id, brief_version_id, organisation_id, visible_at)
     select $1, $2, unnest($3::uuid[]), $4`,
    [id, values.briefVersionId, values.organisationIds ?? [], values.embargoUntil ?? values.releasedAt],
  );
  return id;
}
