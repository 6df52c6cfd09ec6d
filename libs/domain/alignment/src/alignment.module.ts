import { CollectionModule } from '@conductor/collection';
import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { AlignmentCode } from './alignment-code.entity.js';
import { AlignmentQueueService } from './alignment-queue.service.js';
import { AlignmentQueries } from './alignment.queries.js';
import { AlignmentService } from './alignment.service.js';
import { PostPageQueries } from './post-page.queries.js';
import { WithdrawalService } from './withdrawal.service.js';

export const alignmentEntities = [AlignmentCode] as const;

const services = [
  AlignmentQueries,
  AlignmentQueueService,
  AlignmentService,
  PostPageQueries,
  WithdrawalService,
];

@Module({ imports: [CollectionModule, SocialAccountsModule], providers: services, exports: services })
export class AlignmentModule {}
