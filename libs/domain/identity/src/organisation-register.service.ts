import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { OrganisationKind, SourceReference } from './organisation.entity.js';

/** One organisation as a data file states it. Codes are stable; everything else may be corrected later. */
export interface OrganisationRecord {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly protocolOrder: number;
  readonly sources: readonly SourceReference[];
  readonly successors: readonly string[];
  readonly coordination: readonly {
    readonly coordinator: string;
    readonly from: string;
    readonly until: string | null;
  }[];
}

/** Brings the register of organisations in line with a data file: inserts what is new, corrects what differs. */
@Injectable()
export class OrganisationRegisterService {
  async put(ctx: WorkContext, records: readonly OrganisationRecord[]): Promise<void> {
    const document = JSON.stringify(records);
    await ctx.db.query(
      `insert into organisation (code, name_id, name_en, short_name, kind, valid_from, valid_until, protocol_order, sources)
       select r.code, r."nameId", r."nameEn", r."shortName", r.kind, r."validFrom", r."validUntil", r."protocolOrder", r.sources
         from jsonb_to_recordset($1::jsonb) r(code text, "nameId" text, "nameEn" text, "shortName" text, kind text,
              "validFrom" date, "validUntil" date, "protocolOrder" integer, sources jsonb)
       on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en,
         short_name = excluded.short_name, kind = excluded.kind, valid_from = excluded.valid_from,
         valid_until = excluded.valid_until, protocol_order = excluded.protocol_order, sources = excluded.sources`,
      [document],
    );
    await ctx.db.query(
      `insert into organisation_successor (predecessor_id, successor_id)
       select p.id, s.id from jsonb_to_recordset($1::jsonb) r(code text, successors jsonb)
         cross join jsonb_array_elements_text(r.successors) successor
         join organisation p on p.code = r.code join organisation s on s.code = successor
       on conflict do nothing`,
      [document],
    );
    await ctx.db.query(
      `insert into organisation_coordination (organisation_id, coordinator_id, valid_from, valid_until)
       select o.id, k.id, (link ->> 'from')::date, (link ->> 'until')::date
         from jsonb_to_recordset($1::jsonb) r(code text, coordination jsonb)
         cross join jsonb_array_elements(r.coordination) link
         join organisation o on o.code = r.code join organisation k on k.code = link ->> 'coordinator'
       on conflict (organisation_id, valid_from) do update
         set coordinator_id = excluded.coordinator_id, valid_until = excluded.valid_until`,
      [document],
    );
    await ctx.audit.record(
      'organisations.put',
      { type: 'register', id: 'organisation' },
      { records: records.length },
    );
  }
}
