import { Module } from '@nestjs/common';
import { BriefContributor } from './brief-contributor.entity.js';
import { BriefPartsQueries } from './brief-parts.queries.js';
import { BriefPublicationService } from './brief-publication.service.js';
import { BriefReview } from './brief-review.entity.js';
import { BriefReviewService } from './brief-review.service.js';
import { BriefVersion } from './brief-version.entity.js';
import { Brief } from './brief.entity.js';
import { BriefQueries } from './brief.queries.js';
import { BriefingService } from './briefing.service.js';
import { LockedFact } from './locked-fact.entity.js';
import { NetworkCopy } from './network-copy.entity.js';
import { TalkingPoint } from './talking-point.entity.js';

export const briefingEntities = [
  Brief,
  BriefVersion,
  TalkingPoint,
  LockedFact,
  NetworkCopy,
  BriefContributor,
  BriefReview,
] as const;

const services = [
  BriefQueries,
  BriefPartsQueries,
  BriefingService,
  BriefReviewService,
  BriefPublicationService,
];

@Module({ providers: services, exports: services })
export class BriefingModule {}
