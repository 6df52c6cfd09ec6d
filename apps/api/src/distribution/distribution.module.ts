import { DistributionModule } from '@conductor/distribution';
import { Module } from '@nestjs/common';
import { BriefingApiModule } from '../briefing/briefing.module.js';
import { IdentityApiModule } from '../identity/identity.module.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { DistributionLoaders } from './distribution.loaders.js';
import { InboxResolver } from './inbox.resolver.js';
import { BriefVersionReleaseResolver, ReleaseResolver } from './release.resolver.js';

@Module({
  imports: [DistributionModule, BriefingApiModule, IdentityApiModule],
  providers: [
    DistributionLoaders,
    ReleaseResolver,
    BriefVersionReleaseResolver,
    InboxResolver,
    DeliveryResolver,
  ],
  exports: [DistributionLoaders],
})
export class DistributionApiModule {}
