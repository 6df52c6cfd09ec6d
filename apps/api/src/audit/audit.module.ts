import { IdentityModule } from '@conductor/identity';
import { Module } from '@nestjs/common';
import { AgendaApiModule } from '../agenda/agenda.module.js';
import { BriefingApiModule } from '../briefing/briefing.module.js';
import { CollectionApiModule } from '../collection/collection.module.js';
import { DistributionApiModule } from '../distribution/distribution.module.js';
import { IdentityApiModule } from '../identity/identity.module.js';
import { SocialAccountsApiModule } from '../social-accounts/social-accounts.module.js';
import { AuditResolver } from './audit.resolver.js';
import { SubjectTitles } from './subject-titles.js';

@Module({
  imports: [
    AgendaApiModule,
    BriefingApiModule,
    CollectionApiModule,
    DistributionApiModule,
    IdentityApiModule,
    IdentityModule,
    SocialAccountsApiModule,
  ],
  providers: [AuditResolver, SubjectTitles],
})
export class AuditApiModule {}
