import {
  type BriefAuthorRow,
  BriefPartsQueries,
  BriefQueries,
  type BriefReviewRow,
  type BriefRow,
  type BriefVersionRow,
  isBriefReader,
  type LockedFactRow,
  type NetworkCopyRow,
  type TalkingPointRow,
} from '@conductor/briefing';
import { DeliveryQueries } from '@conductor/distribution';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/**
 * Batch loads of briefs. A version loads for whoever may read it: at the GPR's desk, or because their
 * organisation received it and its hour has come. Parts are loaded for versions at hand only.
 */
@Injectable()
export class BriefLoaders {
  constructor(
    private readonly briefs: BriefQueries,
    private readonly parts: BriefPartsQueries,
    private readonly deliveries: DeliveryQueries,
  ) {}

  readonly version = defineLoader<string, BriefVersionRow>(async (ctx, ids) => {
    const rows = await this.deliveries.readableVersions(ctx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly brief = defineLoader<string, BriefRow>((ctx, ids) => this.briefs.briefsByIds(ctx, ids));
  /** The latest first. */
  readonly versionsOf = defineLoader<string, BriefVersionRow[]>((ctx, ids) =>
    this.deliveries.readableVersionsOf(ctx, ids),
  );
  readonly briefsOf = defineLoader<string, BriefRow[]>((ctx, ids) =>
    this.deliveries.readableBriefsOf(ctx, ids),
  );
  readonly talkingPoints = defineLoader<string, TalkingPointRow[]>((ctx, ids) =>
    this.parts.talkingPointsOf(ctx, ids),
  );
  readonly lockedFacts = defineLoader<string, LockedFactRow[]>((ctx, ids) =>
    this.parts.lockedFactsOf(ctx, ids),
  );
  readonly copies = defineLoader<string, NetworkCopyRow[]>((ctx, ids) => this.parts.copiesOf(ctx, ids));
  readonly authors = defineLoader<string, BriefAuthorRow[]>((ctx, ids) => this.parts.authorsOf(ctx, ids));

  /** What was said on the way to an approval stays at the desk. */
  readonly reviews = defineLoader<string, BriefReviewRow[]>(async (ctx, ids) =>
    (await isBriefReader(ctx)) ? this.parts.reviewsOf(ctx, ids) : new Map(),
  );
}
