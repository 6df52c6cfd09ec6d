import { Module } from '@nestjs/common';
import { ScoreQueries } from './score.queries.js';

@Module({ providers: [ScoreQueries], exports: [ScoreQueries] })
export class InsightsModule {}
