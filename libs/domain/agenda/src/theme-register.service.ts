import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Theme } from './theme.entity.js';

/** One theme as a data file states it. Codes are stable; names may be corrected later. */
export type ThemeRecord = Omit<Theme, 'id'>;

/** Brings the themes in line with a data file: inserts what is new, corrects what differs. */
@Injectable()
export class ThemeRegisterService {
  async put(ctx: WorkContext, records: readonly ThemeRecord[]): Promise<void> {
    await ctx.db.query(
      `insert into theme (code, name_id, name_en)
       select r.code, r."nameId", r."nameEn" from jsonb_to_recordset($1::jsonb) r(code text, "nameId" text, "nameEn" text)
       on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en`,
      [JSON.stringify(records)],
    );
    await ctx.audit.record('themes.put', { type: 'register', id: 'theme' }, { records: records.length });
  }
}
