import { BriefingModule } from '@conductor/briefing';
import { Module } from '@nestjs/common';
import { Delivery } from './delivery.entity.js';
import { DeliveryQueries } from './delivery.queries.js';
import { InboxQueries } from './inbox.queries.js';
import { InboxService } from './inbox.service.js';
import { Release } from './release.entity.js';
import { ReleaseService } from './release.service.js';

export const distributionEntities = [Release, Delivery] as const;

const services = [DeliveryQueries, InboxQueries, InboxService, ReleaseService];

@Module({ imports: [BriefingModule], providers: services, exports: services })
export class DistributionModule {}
