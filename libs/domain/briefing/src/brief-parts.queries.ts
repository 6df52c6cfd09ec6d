import type { PersonRow } from '@conductor/identity';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { BriefReview } from './brief-review.entity.js';
import type { LockedFact } from './locked-fact.entity.js';
import type { NetworkCopy } from './network-copy.entity.js';
import type { TalkingPoint } from './talking-point.entity.js';

export type TalkingPointRow = TalkingPoint;
export type LockedFactRow = LockedFact;
export type NetworkCopyRow = NetworkCopy;
export type BriefAuthorRow = PersonRow & { readonly briefVersionId: string };
export type BriefReviewRow = Pick<
  BriefReview,
  'briefVersionId' | 'decision' | 'reason' | 'contentHash' | 'decidedAt'
> & {
  readonly reviewer: PersonRow;
};

const byVersion = <Row extends { readonly briefVersionId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> => Map.groupBy(rows, (row) => row.briefVersionId);

/**
 * The parts of versions, many versions at once. They ask nobody's permission: pass only ids of versions that
 * BriefQueries, or a delivery, let the reader see.
 */
@Injectable()
export class BriefPartsQueries {
  async talkingPointsOf(
    ctx: ReadContext,
    versionIds: readonly string[],
  ): Promise<Map<string, TalkingPointRow[]>> {
    return byVersion(
      await ctx.db.query<TalkingPointRow[]>(
        `select id, brief_version_id as "briefVersionId", position, text, evidence, source_url as "sourceUrl"
           from talking_point where brief_version_id = any($1) order by position`,
        [versionIds],
      ),
    );
  }

  async lockedFactsOf(
    ctx: ReadContext,
    versionIds: readonly string[],
  ): Promise<Map<string, LockedFactRow[]>> {
    return byVersion(
      await ctx.db.query<LockedFactRow[]>(
        `select id, brief_version_id as "briefVersionId", position, label, value, unit, as_of::text as "asOf", source
           from locked_fact where brief_version_id = any($1) order by position`,
        [versionIds],
      ),
    );
  }

  /** In the order of the networks. */
  async copiesOf(ctx: ReadContext, versionIds: readonly string[]): Promise<Map<string, NetworkCopyRow[]>> {
    return byVersion(
      await ctx.db.query<NetworkCopyRow[]>(
        `select c.brief_version_id as "briefVersionId", c.network, c.text
           from network_copy c join network n on n.key = c.network
          where c.brief_version_id = any($1) order by n.position`,
        [versionIds],
      ),
    );
  }

  async authorsOf(ctx: ReadContext, versionIds: readonly string[]): Promise<Map<string, BriefAuthorRow[]>> {
    return byVersion(
      await ctx.db.query<BriefAuthorRow[]>(
        `select c.brief_version_id as "briefVersionId", u.id, u.name, u.is_demo as "isDemo"
           from brief_contributor c join app_user u on u.id = c.user_id
          where c.brief_version_id = any($1) and c.part = 'author' order by u.name, u.id`,
        [versionIds],
      ),
    );
  }

  /** Newest first. */
  async reviewsOf(ctx: ReadContext, versionIds: readonly string[]): Promise<Map<string, BriefReviewRow[]>> {
    return byVersion(
      await ctx.db.query<BriefReviewRow[]>(
        `select r.brief_version_id as "briefVersionId", r.decision, r.reason, r.content_hash as "contentHash",
                r.decided_at as "decidedAt", json_build_object('id', u.id, 'name', u.name, 'isDemo', u.is_demo) as reviewer
           from brief_review r join app_user u on u.id = r.reviewer_id
          where r.brief_version_id = any($1) order by r.decided_at desc, r.id desc`,
        [versionIds],
      ),
    );
  }
}
