import {
  type AttributionClaimRow,
  type AttributionDecisionRow,
  AttributionQueries,
  type AttributionReasons,
  type AttributionRow,
  NearIdenticalQueries,
} from '@conductor/attribution';
import { BriefPartsQueries, type TalkingPointRow } from '@conductor/briefing';
import { DeliveryQueries } from '@conductor/distribution';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of what posts carry. */
@Injectable()
export class AttributionLoaders {
  constructor(
    private readonly attributions: AttributionQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly briefParts: BriefPartsQueries,
    private readonly twins: NearIdenticalQueries,
  ) {}

  readonly attribution = defineLoader<string, AttributionRow>((ctx, postIds) =>
    this.attributions.byPostIds(ctx, postIds),
  );

  readonly reasons = defineLoader<string, AttributionReasons>((ctx, postIds) =>
    this.attributions.reasonsByPostIds(ctx, postIds),
  );

  readonly claim = defineLoader<string, AttributionClaimRow>((ctx, postIds) =>
    this.attributions.claimsByPostIds(ctx, postIds),
  );

  readonly decisions = defineLoader<string, AttributionDecisionRow[]>((ctx, postIds) =>
    this.attributions.decisionsByPostIds(ctx, postIds),
  );
  readonly nearIdentical = defineLoader<string, string[]>((ctx, postIds) =>
    this.twins.undecidedOf(ctx, postIds),
  );

  readonly decidedWith = defineLoader<string, string>((ctx, postIds) =>
    this.twins.decidedWithOf(ctx, postIds),
  );

  /** A talking point is as secret as the version it belongs to. */
  readonly talkingPoint = defineLoader<string, TalkingPointRow>(async (ctx, ids) => {
    const versionIds = await this.attributions.versionsOfTalkingPoints(ctx, ids);
    const versions = await this.deliveries.readableVersions(ctx, versionIds);
    const points = await this.briefParts.talkingPointsOf(
      ctx,
      versions.map(({ id }) => id),
    );
    return new Map([...points.values()].flat().map((point) => [point.id, point]));
  });
}
