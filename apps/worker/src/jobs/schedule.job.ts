import { BackfillRunService, PostAdoption, PullService, UploadService } from '@conductor/collection';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Every minute: hands due sources to the queue, gives posts to newly registered accounts, throws old files away. */
@Injectable()
export class ScheduleJob {
  constructor(
    private readonly works: Works,
    private readonly pulls: PullService,
    private readonly backfills: BackfillRunService,
    private readonly adoption: PostAdoption,
    private readonly uploads: UploadService,
  ) {}

  async run(): Promise<void> {
    await this.works.runAs('collection.schedule', (ctx) => this.pulls.enqueueDue(ctx));
    await this.works.runAs('collection.schedule', (ctx) => this.backfills.enqueueDue(ctx));
    await this.works.runAs('collection.schedule', (ctx) => this.adoption.adopt(ctx));
    await this.works.runAs('collection.schedule', (ctx) => this.uploads.discardOld(ctx));
  }
}
