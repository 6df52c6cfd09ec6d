import { BriefQueries, type BriefVersionRow, isBriefReader } from '@conductor/briefing';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { DELIVERY_COLUMNS, type DeliveryRow, IS_READABLE, readerOf } from './delivery-row.js';
import type { Release } from './release.entity.js';

export type { DeliveryRow } from './delivery-row.js';
export type ReleaseRow = Release;

const RELEASE = `
  select r.id, r.brief_version_id as "briefVersionId", r.audience, r.released_by as "releasedBy", r.released_at as "releasedAt",
         r.embargo_until as "embargoUntil", r.answer_by as "answerBy", r.retracted_at as "retractedAt",
         r.retraction_reason as "retractionReason", r.superseded_at as "supersededAt"
    from release r`;

/**
 * Reading deliveries and what hangs on them. The GPR's own people see all; officers and leaders of a ministry
 * see what their organisation received, from its hour on.
 */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly briefs: BriefQueries) {}

  async byIds(ctx: ReadContext, ids: readonly string[]): Promise<DeliveryRow[]> {
    return ctx.db.query<DeliveryRow[]>(
      `select ${DELIVERY_COLUMNS} from delivery d join release r on r.id = d.release_id
        where d.id = any($4::uuid[]) and ${IS_READABLE}`,
      [...(await readerOf(ctx)), ids],
    );
  }

  /** The matrix of each release in protocol order; for a ministry its own row only. */
  async deliveriesOf(ctx: ReadContext, releaseIds: readonly string[]): Promise<Map<string, DeliveryRow[]>> {
    const rows = await ctx.db.query<DeliveryRow[]>(
      `select ${DELIVERY_COLUMNS} from delivery d join release r on r.id = d.release_id
         join organisation o on o.id = d.organisation_id
        where d.release_id = any($4::uuid[]) and ${IS_READABLE} order by o.protocol_order, o.code`,
      [...(await readerOf(ctx)), releaseIds],
    );
    return Map.groupBy(rows, ({ releaseId }) => releaseId);
  }

  /** Releases that the reader may see, or of which their organisation received something. */
  async releasesByIds(ctx: ReadContext, ids: readonly string[]): Promise<ReleaseRow[]> {
    return ctx.db.query<ReleaseRow[]>(
      `${RELEASE} where r.id = any($4::uuid[])
         and exists (select 1 from delivery d where d.release_id = r.id and ${IS_READABLE})`,
      [...(await readerOf(ctx)), ids],
    );
  }

  /** The release of each version, under the same rule. */
  async releasesOf(ctx: ReadContext, versionIds: readonly string[]): Promise<Map<string, ReleaseRow>> {
    const rows = await ctx.db.query<ReleaseRow[]>(
      `${RELEASE} where r.brief_version_id = any($4::uuid[])
         and exists (select 1 from delivery d where d.release_id = r.id and ${IS_READABLE})`,
      [...(await readerOf(ctx)), versionIds],
    );
    return new Map(rows.map((row) => [row.briefVersionId, row]));
  }

  /** Versions that the reader may read: at their desk, or because their organisation received them. */
  async readableVersions(ctx: ReadContext, ids: readonly string[]): Promise<BriefVersionRow[]> {
    if (await isBriefReader(ctx)) return this.briefs.versionsByIds(ctx, ids);
    return this.briefs.entrusted(ctx, await this.received(ctx, 'd.brief_version_id', ids));
  }

  /** Readable versions of each brief, the latest first. */
  async readableVersionsOf(
    ctx: ReadContext,
    briefIds: readonly string[],
  ): Promise<Map<string, BriefVersionRow[]>> {
    if (await isBriefReader(ctx)) return this.briefs.versionsOf(ctx, briefIds);
    const versions = await this.briefs.entrusted(ctx, await this.received(ctx, 'v.brief_id', briefIds));
    return Map.groupBy(
      versions.toSorted((one, other) => other.number - one.number),
      ({ briefId }) => briefId,
    );
  }

  private async received(
    ctx: ReadContext,
    column: 'd.brief_version_id' | 'v.brief_id',
    ids: readonly string[],
  ): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `select distinct d.brief_version_id as id from delivery d join release r on r.id = d.release_id
         join brief_version v on v.id = d.brief_version_id
        where ${column} = any($4::uuid[]) and ${IS_READABLE}`,
      [...(await readerOf(ctx)), ids],
    );
    return rows.map(({ id }) => id);
  }
}
