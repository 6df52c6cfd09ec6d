import { Module } from '@nestjs/common';
import { AlignmentCode } from './alignment-code.entity.js';
import { AlignmentQueueService } from './alignment-queue.service.js';
import { AlignmentQueries } from './alignment.queries.js';
import { AlignmentService } from './alignment.service.js';
import { PostPageQueries } from './post-page.queries.js';

export const alignmentEntities = [AlignmentCode] as const;

const services = [AlignmentQueries, AlignmentQueueService, AlignmentService, PostPageQueries];

@Module({ providers: services, exports: services })
export class AlignmentModule {}
