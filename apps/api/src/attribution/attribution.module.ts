import { AlignmentModule } from '@conductor/alignment';
import { AttributionModule } from '@conductor/attribution';
import { BriefingModule } from '@conductor/briefing';
import { DistributionModule } from '@conductor/distribution';
import { Module } from '@nestjs/common';
import { AgendaApiModule } from '../agenda/agenda.module.js';
import { BriefingApiModule } from '../briefing/briefing.module.js';
import { CollectionApiModule } from '../collection/collection.module.js';
import { IdentityApiModule } from '../identity/identity.module.js';
import { AttributionLoaders } from './attribution.loaders.js';
import {
  AttributionCandidateResolver,
  AttributionClaimResolver,
  AttributionResolver,
  EvidenceResolver,
} from './attribution.resolver.js';
import { AttributionDecisionResolver, EngineWordResolver } from './decision.resolver.js';
import { MatcherResolver, MatcherVersionResolver } from './matcher.resolver.js';
import { DecidedWithResolver, NearIdenticalResolver } from './near-identical.resolver.js';
import { OffGridClusterResolver, OffGridRadarResolver } from './off-grid-radar.resolver.js';
import { ReportResolver } from './report.resolver.js';

@Module({
  imports: [
    AgendaApiModule,
    AlignmentModule,
    AttributionModule,
    BriefingApiModule,
    BriefingModule,
    CollectionApiModule,
    DistributionModule,
    IdentityApiModule,
  ],
  providers: [
    AttributionLoaders,
    AttributionResolver,
    EvidenceResolver,
    AttributionCandidateResolver,
    AttributionClaimResolver,
    AttributionDecisionResolver,
    EngineWordResolver,
    MatcherResolver,
    MatcherVersionResolver,
    NearIdenticalResolver,
    DecidedWithResolver,
    OffGridRadarResolver,
    OffGridClusterResolver,
    ReportResolver,
  ],
  exports: [AttributionLoaders],
})
export class AttributionApiModule {}
