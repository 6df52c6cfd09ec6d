import { AlignmentModule } from '@conductor/alignment';
import { Module } from '@nestjs/common';
import { AgendaApiModule } from '../agenda/agenda.module.js';
import { AttributionApiModule } from '../attribution/attribution.module.js';
import { BriefingApiModule } from '../briefing/briefing.module.js';
import { IdentityApiModule } from '../identity/identity.module.js';
import {
  AlignmentCodeResolver,
  AlignmentTaskResolver,
  RecentCodeResolver,
} from './alignment-links.resolver.js';
import { AlignmentLoaders } from './alignment.loaders.js';
import { AlignmentResolver } from './alignment.resolver.js';
import { PostConnectionResolver, PostPageResolver } from './post-page.resolver.js';
import { QueueReader } from './queue-reader.js';

@Module({
  imports: [AgendaApiModule, AlignmentModule, AttributionApiModule, BriefingApiModule, IdentityApiModule],
  providers: [
    AlignmentLoaders,
    AlignmentResolver,
    AlignmentTaskResolver,
    AlignmentCodeResolver,
    RecentCodeResolver,
    PostPageResolver,
    PostConnectionResolver,
    QueueReader,
  ],
})
export class AlignmentApiModule {}
