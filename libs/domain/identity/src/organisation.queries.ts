import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Organisation, OrganisationKind } from './organisation.entity.js';

/** An organisation as lists and loaders read it. */
export type OrganisationRow = Pick<
  Organisation,
  | 'id'
  | 'code'
  | 'nameId'
  | 'nameEn'
  | 'shortName'
  | 'kind'
  | 'validFrom'
  | 'validUntil'
  | 'protocolOrder'
  | 'sources'
> & { readonly coordinatorId: string | null };

export interface OrganisationFilter {
  /** ISO day on which the organisation existed. */
  readonly validOn?: string | null;
  readonly kinds?: readonly OrganisationKind[] | null;
  readonly text?: string | null;
  readonly ids?: readonly string[] | null;
}

/** Columns of OrganisationRow. The coordinator is the one of the given day ($1). */
const SELECT = `
  select o.id, o.code, o.name_id as "nameId", o.name_en as "nameEn", o.short_name as "shortName", o.kind,
         o.valid_from::text as "validFrom", o.valid_until::text as "validUntil", o.protocol_order as "protocolOrder", o.sources,
         c.coordinator_id as "coordinatorId"
    from organisation o
    left join organisation_coordination c on c.organisation_id = o.id
     and c.valid_from <= $1::date and (c.valid_until is null or c.valid_until >= $1::date)`;

/** Reading organisations. All of them together are a few hundred rows. */
@Injectable()
export class OrganisationQueries {
  /** In protocol order. Coordinators are those of `validOn`, or of today. */
  async list(ctx: ReadContext, filter: OrganisationFilter = {}): Promise<OrganisationRow[]> {
    const day = filter.validOn ?? ctx.clock.now();
    return ctx.db.query<OrganisationRow[]>(
      `${SELECT}
        where ($2::date is null or (o.valid_from <= $2 and (o.valid_until is null or o.valid_until >= $2)))
          and ($3::text[] is null or o.kind = any($3))
          and ($4::text is null or o.name_id ilike '%' || $4 || '%' or o.name_en ilike '%' || $4 || '%'
               or o.short_name ilike '%' || $4 || '%' or o.code ilike '%' || $4 || '%')
          and ($5::uuid[] is null or o.id = any($5))
        order by o.protocol_order, o.code`,
      [day, filter.validOn ?? null, filter.kinds ?? null, filter.text?.trim() || null, filter.ids ?? null],
    );
  }

  /** Successors of each of the given organisations. */
  async successorsOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, OrganisationRow[]>> {
    const rows = await ctx.db.query<(OrganisationRow & { predecessorId: string })[]>(
      `select s.predecessor_id as "predecessorId", listed.* from organisation_successor s
         join (${SELECT}) listed on listed.id = s.successor_id
        where s.predecessor_id = any($2) order by listed."protocolOrder"`,
      [ctx.clock.now(), ids],
    );
    return Map.groupBy(rows, (row) => row.predecessorId);
  }
}
