import { BackfillService, SourceQueries } from '@conductor/collection';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import {
  CancelBackfillInput,
  PauseBackfillInput,
  ResumeBackfillInput,
  StartBackfillInput,
} from './collection.inputs.js';
import {
  CancelBackfillPayload,
  PauseBackfillPayload,
  ResumeBackfillPayload,
  StartBackfillPayload,
} from './collection.payloads.js';
import { SourceBackfill } from './source.types.js';

/** The past of sources. */
@Resolver(() => SourceBackfill)
export class BackfillResolver {
  constructor(
    private readonly backfills: BackfillService,
    private readonly queries: SourceQueries,
  ) {}

  @Mutation(() => StartBackfillPayload, { description: 'From the newest post back to a day.' })
  @Requires('source.manage')
  async startBackfill(
    @Work() work: WorkContext,
    @Args('input') { sourceId, since }: StartBackfillInput,
  ): Promise<StartBackfillPayload> {
    await this.backfills.start(work, sourceId, since);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @Mutation(() => PauseBackfillPayload)
  @Requires('source.manage')
  async pauseBackfill(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: PauseBackfillInput,
  ): Promise<PauseBackfillPayload> {
    await this.backfills.pause(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @Mutation(() => ResumeBackfillPayload, { description: 'It goes on where it stood.' })
  @Requires('source.manage')
  async resumeBackfill(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: ResumeBackfillInput,
  ): Promise<ResumeBackfillPayload> {
    await this.backfills.resume(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @Mutation(() => CancelBackfillPayload, { description: 'What it brought stays.' })
  @Requires('source.manage')
  async cancelBackfill(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: CancelBackfillInput,
  ): Promise<CancelBackfillPayload> {
    await this.backfills.cancel(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @ResolveField(() => String, { nullable: true, description: 'In the language of the request.' })
  failureMessage(@Parent() { failureCode }: SourceBackfill, @Edge() edge: EdgeContext): string | null {
    return failureCode === null ? null : messageOf(failureCode, {}, edge.seed.locale);
  }
}
