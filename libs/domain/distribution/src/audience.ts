import { DomainProblems } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { distributionProblems } from './distribution.problems.js';
import type { AudienceKind } from './release.entity.js';

/** Whom a release addresses, as the planner says it. */
export interface AudienceInput {
  readonly audience: AudienceKind;
  /** For `coordinated`. */
  readonly coordinatorId?: string | null;
  /** For `explicit`. */
  readonly organisationIds?: readonly string[] | null;
}

/** $1 is the present moment. */
const IS_CURRENT = `o.valid_from <= $1::timestamptz::date and (o.valid_until is null or o.valid_until >= $1::timestamptz::date)`;

/** The organisations of today that are addressed. Throws what is wrong with the audience, all of it at once. */
export async function resolveAudience(
  ctx: WorkContext,
  input: AudienceInput,
  agendaItemId: string,
): Promise<string[]> {
  const ids = await addressed(ctx, input, agendaItemId);
  if (ids.length === 0) throw distributionProblems.audienceEmpty();
  return ids;
}

async function addressed(ctx: WorkContext, input: AudienceInput, agendaItemId: string): Promise<string[]> {
  switch (input.audience) {
    case 'all':
      return idsOf(
        ctx,
        `where o.kind in ('ministry', 'coordinating_ministry', 'agency') and ${IS_CURRENT}`,
        [],
      );
    case 'speakers':
      return idsOf(
        ctx,
        `join agenda_speaker s on s.organisation_id = o.id and s.agenda_item_id = $2 and s.part in ('leads', 'supports')
         where ${IS_CURRENT}`,
        [agendaItemId],
      );
    case 'coordinated':
      if (!input.coordinatorId) throw distributionProblems.coordinatorRequired();
      return idsOf(
        ctx,
        `join organisation_coordination c on c.organisation_id = o.id and c.coordinator_id = $2
          and c.valid_from <= $1::timestamptz::date and (c.valid_until is null or c.valid_until >= $1::timestamptz::date)
         where ${IS_CURRENT}`,
        [input.coordinatorId],
      );
    case 'explicit':
      return listed(ctx, input.organisationIds ?? []);
  }
}

async function idsOf(ctx: WorkContext, which: string, parameters: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await ctx.db.query(`select distinct o.id from organisation o ${which}`, [
    ctx.clock.now(),
    ...parameters,
  ]);
  return rows.map(({ id }) => id);
}

async function listed(ctx: WorkContext, ids: readonly string[]): Promise<string[]> {
  const rows: { place: number; name: string | null; isCurrent: boolean }[] = await ctx.db.query(
    `select (asked.place - 1)::int as place, o.short_name as name, coalesce(${IS_CURRENT}, false) as "isCurrent"
       from unnest($2::uuid[]) with ordinality asked(id, place) left join organisation o on o.id = asked.id
      order by asked.place`,
    [ctx.clock.now(), ids],
  );
  const problems = rows.flatMap(({ place, name, isCurrent }) => {
    if (name === null) return [distributionProblems.organisationNotFound(place)];
    return isCurrent ? [] : [distributionProblems.organisationNotCurrent(place, name)];
  });
  if (problems.length > 0) throw new DomainProblems(problems);
  return [...new Set(ids)];
}
