import { BriefingModule } from '@conductor/briefing';
import { DistributionModule } from '@conductor/distribution';
import { Module } from '@nestjs/common';
import { AgendaApiModule } from '../agenda/agenda.module.js';
import { BriefActsResolver } from './brief-acts.resolver.js';
import { BriefVersionResolver } from './brief-version.resolver.js';
import { BriefLoaders } from './brief.loaders.js';
import { AgendaItemBriefsResolver, BriefResolver, BriefsResolver } from './brief.resolver.js';

@Module({
  imports: [BriefingModule, DistributionModule, AgendaApiModule],
  providers: [
    BriefLoaders,
    BriefsResolver,
    BriefResolver,
    AgendaItemBriefsResolver,
    BriefVersionResolver,
    BriefActsResolver,
  ],
  exports: [BriefLoaders],
})
export class BriefingApiModule {}
