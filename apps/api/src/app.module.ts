import { AgendaApiModule } from './agenda/agenda.module.js';
import { AlignmentApiModule } from './alignment/alignment.module.js';
import { AttributionApiModule } from './attribution/attribution.module.js';
import { AuditApiModule } from './audit/audit.module.js';
import { BriefingApiModule } from './briefing/briefing.module.js';
import { DistributionApiModule } from './distribution/distribution.module.js';
import { DutyApiModule } from './duty/duty.module.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { CollectionApiModule } from './collection/collection.module.js';
import { EdgeModule, type EdgeParts } from './edge/edge.module.js';
import { graphqlModule } from './edge/graphql.js';
import { HealthController } from './edge/health.controller.js';
import { IdentityApiModule } from './identity/identity.module.js';
import { InsightsApiModule } from './insights/insights.module.js';
import { SocialAccountsApiModule } from './social-accounts/social-accounts.module.js';

/** The list of modules, nothing else. */
@Module({})
export class AppModule {
  static of(parts: EdgeParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EdgeModule.of(parts),
        graphqlModule(parts),
        IdentityApiModule,
        AgendaApiModule,
        BriefingApiModule,
        DistributionApiModule,
        DutyApiModule,
        AttributionApiModule,
        AlignmentApiModule,
        InsightsApiModule,
        SocialAccountsApiModule,
        CollectionApiModule,
        AuditApiModule,
      ],
      controllers: [HealthController],
    };
  }
}
