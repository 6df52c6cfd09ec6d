import { type BriefContent, BriefingService, BriefQueries, BriefReviewService } from '@conductor/briefing';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import {
  ApproveBriefInput,
  type BriefContentInput,
  CreateBriefInput,
  ReturnBriefInput,
  ReviseBriefInput,
  SubmitBriefInput,
  UpdateBriefInput,
} from './brief.inputs.js';
import {
  ApproveBriefPayload,
  CreateBriefPayload,
  ReturnBriefPayload,
  ReviseBriefPayload,
  SubmitBriefPayload,
  UpdateBriefPayload,
} from './brief.payloads.js';
import type { BriefVersion } from './brief.types.js';

const contentOf = (input: BriefContentInput): BriefContent => ({
  ...input,
  talkingPoints: input.talkingPoints.map((point) => ({ ...point, sourceUrl: point.sourceUrl ?? null })),
});

/** The acts on a brief, up to its approval. Releasing belongs to distribution. */
@Resolver()
export class BriefActsResolver {
  constructor(
    private readonly briefing: BriefingService,
    private readonly reviews: BriefReviewService,
    private readonly briefs: BriefQueries,
  ) {}

  @Mutation(() => CreateBriefPayload, { description: 'Only for an approved agenda item.' })
  @Requires('brief.draft')
  async createBrief(
    @Work() work: WorkContext,
    @Args('input') { agendaItemId, content }: CreateBriefInput,
  ): Promise<CreateBriefPayload> {
    return this.answer(work, await this.briefing.createBrief(work, agendaItemId, contentOf(content)));
  }

  @Mutation(() => UpdateBriefPayload)
  @Requires('brief.draft')
  async updateBrief(
    @Work() work: WorkContext,
    @Args('input') input: UpdateBriefInput,
  ): Promise<UpdateBriefPayload> {
    return this.answer(work, await this.briefing.update(work, input, contentOf(input.content)));
  }

  @Mutation(() => SubmitBriefPayload, { description: 'Answers everything that is missing at once.' })
  @Requires('brief.draft')
  async submitBrief(
    @Work() work: WorkContext,
    @Args('input') input: SubmitBriefInput,
  ): Promise<SubmitBriefPayload> {
    return this.answer(work, await this.briefing.submit(work, input));
  }

  @Mutation(() => ApproveBriefPayload, {
    description: 'Of the content that was read, by nobody who wrote any part of it. Freezes the version.',
  })
  @Requires('brief.review')
  async approveBrief(
    @Work() work: WorkContext,
    @Args('input') { versionId, contentHash }: ApproveBriefInput,
  ): Promise<ApproveBriefPayload> {
    return this.answer(work, await this.reviews.approve(work, versionId, contentHash));
  }

  @Mutation(() => ReturnBriefPayload)
  @Requires('brief.review')
  async returnBrief(
    @Work() work: WorkContext,
    @Args('input') input: ReturnBriefInput,
  ): Promise<ReturnBriefPayload> {
    return this.answer(work, await this.reviews.return(work, input, input.reason));
  }

  @Mutation(() => ReviseBriefPayload, {
    description:
      'Begins the next version as a copy of the latest. An approval not yet released is void from then on.',
  })
  @Requires('brief.draft')
  async reviseBrief(
    @Work() work: WorkContext,
    @Args('input') { briefId }: ReviseBriefInput,
  ): Promise<ReviseBriefPayload> {
    return this.answer(work, await this.briefing.revise(work, briefId));
  }

  /** The version as its reader sees it after the act. */
  private async answer(
    work: WorkContext,
    { id }: { readonly id: string },
  ): Promise<{ briefVersion: BriefVersion | null }> {
    const [briefVersion] = await this.briefs.versionsByIds(work, [id]);
    return { briefVersion: briefVersion ?? null };
  }
}
