import { Module } from '@nestjs/common';
import { AttributionDecision } from './attribution-decision.entity.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { MatcherShelf } from './matcher-shelf.js';
import { SweepService } from './sweep.service.js';

export const attributionEntities = [AttributionDecision] as const;

const services = [AttributionQueries, AttributionService, SweepService];

@Module({ providers: [...services, MatcherShelf], exports: services })
export class AttributionModule {}
