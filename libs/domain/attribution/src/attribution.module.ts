import { AgendaModule } from '@conductor/agenda';
import { CollectionModule } from '@conductor/collection';
import { Module } from '@nestjs/common';
import { AttributionClaim } from './attribution-claim.entity.js';
import { AttributionDecision } from './attribution-decision.entity.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { ClaimService } from './claim.service.js';
import { EmbeddingService } from './embedding.service.js';
import { MatcherVersion } from './matcher-version.entity.js';
import { MatcherVersionQueries } from './matcher-version.queries.js';
import { MatcherVersionService } from './matcher-version.service.js';
import { MatcherShelf } from './matcher-shelf.js';
import { NearIdenticalQueries } from './near-identical.queries.js';
import { NearIdenticalService } from './near-identical.service.js';
import { OffGridRadarQueries } from './off-grid-radar.queries.js';
import { SweepService } from './sweep.service.js';

export const attributionEntities = [AttributionDecision, AttributionClaim, MatcherVersion] as const;

const services = [
  AttributionQueries,
  AttributionService,
  ClaimService,
  EmbeddingService,
  MatcherVersionQueries,
  MatcherVersionService,
  NearIdenticalQueries,
  NearIdenticalService,
  OffGridRadarQueries,
  SweepService,
];

@Module({
  imports: [AgendaModule, CollectionModule],
  providers: [...services, MatcherShelf],
  exports: services,
})
export class AttributionModule {}
