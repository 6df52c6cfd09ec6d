import { DeliveryQueries, type DeliveryRow, type ReleaseRow } from '@conductor/distribution';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of releases and deliveries, as far as the reader may see them. */
@Injectable()
export class DistributionLoaders {
  constructor(private readonly queries: DeliveryQueries) {}

  readonly release = defineLoader<string, ReleaseRow>(async (ctx, ids) => {
    const rows = await this.queries.releasesByIds(ctx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly delivery = defineLoader<string, DeliveryRow>(async (ctx, ids) => {
    const rows = await this.queries.byIds(ctx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly releaseOfVersion = defineLoader<string, ReleaseRow>((ctx, ids) =>
    this.queries.releasesOf(ctx, ids),
  );
  readonly deliveriesOf = defineLoader<string, DeliveryRow[]>((ctx, ids) =>
    this.queries.deliveriesOf(ctx, ids),
  );
}
