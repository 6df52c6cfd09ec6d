import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { BackfillRunService } from './backfill-run.service.js';
import { BackfillService } from './backfill.service.js';
import { CollectionSource } from './collection-source.entity.js';
import { ElectionPeriod } from './election-period.entity.js';
import { ElectionQueries } from './election.queries.js';
import { ElectionReader } from './election-reader.js';
import { ElectionService } from './election.service.js';
import { ImportRunService } from './import-run.service.js';
import { ImportUndo } from './import-undo.js';
import { ImportQueries } from './import.queries.js';
import { ImportService } from './import.service.js';
import { LiveChannelService } from './live-channel.service.js';
import { LivePageService } from './live-page.service.js';
import { LiveQueries } from './live.queries.js';
import { NetworkSpendingQueries } from './network-spending.queries.js';
import { NetworkSpendingService } from './network-spending.service.js';
import { PostAdoption } from './post-adoption.js';
import { PostImport } from './post-import.entity.js';
import { PostStore } from './post-store.js';
import { Post } from './post.entity.js';
import { PostQueries } from './post.queries.js';
import { PullEnding } from './pull-ending.js';
import { PullLog } from './pull-log.js';
import { PullSchedule } from './pull-schedule.js';
import { PullService } from './pull.service.js';
import { RecheckService } from './recheck.service.js';
import { ReportService } from './report.service.js';
import { RowProblems } from './row-problems.js';
import { ShortLinkService } from './short-link.service.js';
import { SourceBackfill } from './source-backfill.entity.js';
import { SourceHosts } from './source-hosts.js';
import { SourceQueries } from './source.queries.js';
import { SourceService } from './source.service.js';
import { UploadService } from './upload.service.js';
import { WithdrawnPosts } from './withdrawn-posts.js';

export const collectionEntities = [
  Post,
  CollectionSource,
  SourceBackfill,
  PostImport,
  ElectionPeriod,
] as const;

const services = [
  BackfillRunService,
  BackfillService,
  ElectionQueries,
  ElectionReader,
  ElectionService,
  ImportQueries,
  ImportRunService,
  ImportService,
  LiveChannelService,
  LivePageService,
  LiveQueries,
  NetworkSpendingQueries,
  NetworkSpendingService,
  PostAdoption,
  PostQueries,
  PostStore,
  PullEnding,
  PullLog,
  PullService,
  RecheckService,
  ReportService,
  ShortLinkService,
  SourceHosts,
  SourceQueries,
  SourceService,
  UploadService,
  WithdrawnPosts,
];

@Module({
  imports: [SocialAccountsModule],
  providers: [...services, ImportUndo, PullSchedule, RowProblems],
  exports: services,
})
export class CollectionModule {}
