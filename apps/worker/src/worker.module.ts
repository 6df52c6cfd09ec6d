import { AlignmentModule } from '@conductor/alignment';
import { AttributionModule } from '@conductor/attribution';
import { CollectionModule } from '@conductor/collection';
import { DistributionModule } from '@conductor/distribution';
import { SocialAccountsModule } from '@conductor/social-accounts';
import { Works } from '@conductor/work';
import { type DynamicModule, Module } from '@nestjs/common';
import { ConnectorReading } from './connector-reading.js';
import { ElectionJob } from './jobs/election.job.js';
import { CheckProofJob } from './jobs/check-proof.job.js';
import { BackfillJob } from './jobs/backfill.job.js';
import { EmbedJob } from './jobs/embed.job.js';
import { ExpandLinksJob } from './jobs/expand-links.job.js';
import { ImportJob } from './jobs/import.job.js';
import { LookJob } from './jobs/look.job.js';
import { OpenJob } from './jobs/open.job.js';
import { PullJob } from './jobs/pull.job.js';
import { ReadProfileJob } from './jobs/read-profile.job.js';
import { RecheckRoundJob } from './jobs/recheck-round.job.js';
import { RecheckJob } from './jobs/recheck.job.js';
import { RefitJob } from './jobs/refit.job.js';
import { ScheduleJob } from './jobs/schedule.job.js';
import { SweepJob } from './jobs/sweep.job.js';
import { LiveListener } from './live/live-listener.js';
import { WithdrawJob } from './jobs/withdraw.job.js';
import { LentHttp } from './lent-http.js';
import { AFTER_POSTS, CLOCK, EMBEDDINGS, HTTP, LOGGER, NETWORKS, type WorkerParts } from './parts.js';
import { PricedHttp } from './priced-http.js';
import { ProfileLooks } from './profile-looks.js';
import { SlicedReading } from './sliced-reading.js';

/** The domains whose acts the jobs call, and the jobs. */
@Module({})
export class WorkerModule {
  static of({ works, clock, http, networks, embeddings, logger, afterPosts }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        CollectionModule,
        AttributionModule,
        AlignmentModule,
        DistributionModule,
        SocialAccountsModule,
      ],
      providers: [
        { provide: Works, useValue: works },
        { provide: CLOCK, useValue: clock },
        { provide: HTTP, useValue: http },
        { provide: NETWORKS, useValue: networks ?? new Map() },
        { provide: EMBEDDINGS, useValue: embeddings },
        { provide: LOGGER, useValue: logger },
        { provide: AFTER_POSTS, useValue: afterPosts },
        LentHttp,
        SlicedReading,
        ConnectorReading,
        LiveListener,
        PricedHttp,
        ScheduleJob,
        PullJob,
        BackfillJob,
        RecheckJob,
        RecheckRoundJob,
        ImportJob,
        SweepJob,
        RefitJob,
        EmbedJob,
        ExpandLinksJob,
        OpenJob,
        ElectionJob,
        WithdrawJob,
        ProfileLooks,
        LookJob,
        ReadProfileJob,
        CheckProofJob,
      ],
    };
  }
}
