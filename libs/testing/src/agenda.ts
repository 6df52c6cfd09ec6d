import type { WorkContext } from '@conductor/work';

let counter = 0;
const next = (): number => (counter += 1);

export async function buildTheme(ctx: WorkContext): Promise<string> {
  const code = `theme-${next()}`;
  const [row]: { id: string }[] = await ctx.db.query(
    'insert into theme (code, name_id, name_en) values ($1, $1, $1) returning id',
    [code],
  );
  return row!.id;
}

/** An agenda item as a row, with its matrix and a whole framing; approved unless said otherwise, written by nobody. */
export async function buildAgendaItem(
  ctx: WorkContext,
  values: {
    readonly leadOrganisationId: string;
    readonly supports?: readonly string[];
    readonly silent?: readonly string[];
    readonly state?: string;
    readonly title?: string;
    readonly periodFrom?: string;
    readonly periodUntil?: string;
  },
): Promise<string> {
  const { leadOrganisationId, supports = [], silent = [], state = 'approved' } = values;
  const [row]: { id: string }[] = await ctx.db.query(
    `insert into agenda_item (title, objective, theme_id, priority, period_from, period_until, state, lead_organisation_id,
                              created_at, updated_at)
     values ($1, 'Satu suara', $2, 1, $3, $4, $5, $6, $7, $7) returning id`,
    [
      values.title ?? `Agenda ${next()}`,
      await buildTheme(ctx),
      values.periodFrom ?? '2026-03-01',
      values.periodUntil ?? '2026-03-31',
      state,
      leadOrganisationId,
      ctx.clock.now(),
    ],
  );
  const id = row!.id;
  await ctx.db.query(
    `insert into agenda_speaker (agenda_item_id, organisation_id, part)
     select $1::uuid, $2::uuid, 'leads' union all select $1::uuid, unnest($3::uuid[]), 'supports' union all select $1::uuid, unnest($4::uuid[]), 'silent'`,
    [id, leadOrganisationId, supports, silent],
  );
  await ctx.db.query(
    `insert into framing (agenda_item_id, problem, cause, judgement, remedy, tone) values ($1, 'p', 'c', 'j', 'r', 't')`,
    [id],
  );
  return id;
}
