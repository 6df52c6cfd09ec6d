import { InsightsModule } from '@conductor/insights';
import { Module } from '@nestjs/common';
import { AgendaApiModule } from '../agenda/agenda.module.js';
import { IdentityApiModule } from '../identity/identity.module.js';
import { ScorePartResolver, ScoreResolver } from './insights.resolver.js';

@Module({
  imports: [InsightsModule, AgendaApiModule, IdentityApiModule],
  providers: [ScoreResolver, ScorePartResolver],
})
export class InsightsApiModule {}
