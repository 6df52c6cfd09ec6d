import { PostPageQueries } from '@conductor/alignment';
import {
  attributionActionsFor,
  type AttributionAction,
  type DecisionTogether,
  NearIdenticalService,
} from '@conductor/attribution';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { AgendaItem } from '../agenda/agenda.types.js';
import { BriefLoaders } from '../briefing/brief.loaders.js';
import { BriefVersion, TalkingPoint } from '../briefing/brief.types.js';
import type { Post } from '../collection/collection.types.js';
import { listedPostOf } from '../alignment/post-page.types.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import {
  ChangeAttributionInput,
  ConfirmAttributionInput,
  RejectAttributionInput,
} from './attribution.inputs.js';
import { AttributionLoaders } from './attribution.loaders.js';
import {
  ChangeAttributionPayload,
  ConfirmAttributionPayload,
  RejectAttributionPayload,
} from './attribution.payloads.js';
import {
  Attribution,
  AttributionActionEnum,
  AttributionCandidate,
  AttributionClaim,
  AttributionDecision,
  Evidence,
} from './attribution.types.js';

/** What posts carry, and people's word on it. */
@Resolver(() => Attribution)
export class AttributionResolver {
  constructor(
    private readonly verdicts: NearIdenticalService,
    private readonly posts: PostPageQueries,
    private readonly loaders: AttributionLoaders,
    private readonly agendaLoaders: AgendaLoaders,
    private readonly briefLoaders: BriefLoaders,
    private readonly identityLoaders: IdentityLoaders,
  ) {}

  @Mutation(() => ConfirmAttributionPayload, { description: 'What is proposed is right.' })
  @Requires('attribution.decide')
  async confirmAttribution(
    @Work() work: WorkContext,
    @Args('input') input: ConfirmAttributionInput,
  ): Promise<ConfirmAttributionPayload> {
    const together = togetherOf(input);
    await this.verdicts.confirm(work, together);
    return this.decided(work, together);
  }

  @Mutation(() => RejectAttributionPayload, { description: 'The post carries no agenda item.' })
  @Requires('attribution.decide')
  async rejectAttribution(
    @Work() work: WorkContext,
    @Args('input') input: RejectAttributionInput,
  ): Promise<RejectAttributionPayload> {
    const together = togetherOf(input);
    await this.verdicts.reject(work, together);
    return this.decided(work, together);
  }

  @Mutation(() => ChangeAttributionPayload, { description: 'The post carries another item.' })
  @Requires('attribution.decide')
  async changeAttribution(
    @Work() work: WorkContext,
    @Args('input') input: ChangeAttributionInput,
  ): Promise<ChangeAttributionPayload> {
    const together = togetherOf(input);
    await this.verdicts.change(work, together, input.agendaItemId, input.talkingPointId ?? null);
    return this.decided(work, together);
  }

  @ResolveField(() => AgendaItem, { nullable: true })
  async agendaItem(
    @Parent() { agendaItemId }: Attribution,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return agendaItemId === null ? null : edge.load(this.agendaLoaders.item, agendaItemId);
  }

  @ResolveField(() => TalkingPoint, {
    nullable: true,
    description: 'Null also where the brief is not the reader’s to see.',
  })
  async talkingPoint(
    @Parent() { talkingPointId }: Attribution,
    @Edge() edge: EdgeContext,
  ): Promise<TalkingPoint | null> {
    return talkingPointId === null ? null : edge.load(this.loaders.talkingPoint, talkingPointId);
  }

  @ResolveField(() => BriefVersion, {
    nullable: true,
    description: 'Null also where it is not the reader’s to see.',
  })
  async briefVersion(
    @Parent() { briefVersionId }: Attribution,
    @Edge() edge: EdgeContext,
  ): Promise<BriefVersion | null> {
    return briefVersionId === null ? null : edge.load(this.briefLoaders.version, briefVersionId);
  }

  @ResolveField(() => [Evidence], { description: 'The strongest kind first.' })
  async evidence(@Parent() { postId }: Attribution, @Edge() edge: EdgeContext): Promise<readonly Evidence[]> {
    return (await edge.load(this.loaders.reasons, postId))?.evidence ?? [];
  }

  @ResolveField(() => [AttributionCandidate], { description: 'The engine’s, best first, at most five.' })
  async candidates(
    @Parent() { postId }: Attribution,
    @Edge() edge: EdgeContext,
  ): Promise<AttributionCandidate[]> {
    const candidates = (await edge.load(this.loaders.reasons, postId))?.candidates ?? [];
    // An item that has gone back to its desk is nobody's candidate any more.
    const items = await Promise.all(
      candidates.map(({ agendaItemId }) => edge.load(this.agendaLoaders.item, agendaItemId)),
    );
    return candidates.filter((_, place) => items[place] !== null);
  }

  @ResolveField(() => [AttributionDecision], { description: 'The latest first.' })
  async decisions(
    @Parent() { postId }: Attribution,
    @Edge() edge: EdgeContext,
  ): Promise<readonly AttributionDecision[]> {
    return (await edge.load(this.loaders.decisions, postId)) ?? [];
  }

  @ResolveField(() => AttributionClaim, { nullable: true })
  claim(@Parent() { postId }: Attribution, @Edge() edge: EdgeContext): Promise<AttributionClaim | null> {
    return edge.load(this.loaders.claim, postId);
  }

  @ResolveField(() => Person, { nullable: true })
  async decidedBy(@Parent() { decidedBy }: Attribution, @Edge() edge: EdgeContext): Promise<Person | null> {
    return decidedBy === null ? null : edge.load(this.identityLoaders.person, decidedBy);
  }

  @ResolveField(() => [AttributionActionEnum])
  viewerCan(@Parent() { state }: Attribution, @Edge() { seed }: EdgeContext): AttributionAction[] {
    return attributionActionsFor(seed.actor, state);
  }

  private async decided(work: WorkContext, { postId, alsoPostIds }: DecisionTogether) {
    const rows = await this.posts.byIds(work, [postId, ...alsoPostIds]);
    const postOf = (id: string): Post[] => {
      const row = rows.get(id);
      return row ? [listedPostOf(row)] : [];
    };
    return { post: postOf(postId)[0] ?? null, alsoDecided: alsoPostIds.flatMap(postOf) };
  }
}

const togetherOf = ({ postId, alsoPostIds }: ConfirmAttributionInput): DecisionTogether => ({
  postId,
  alsoPostIds: alsoPostIds ?? [],
});

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(
    private readonly loaders: AttributionLoaders,
    private readonly agendaLoaders: AgendaLoaders,
  ) {}

  @ResolveField(() => TalkingPoint, { nullable: true })
  async talkingPoint(
    @Parent() { talkingPointId }: Evidence,
    @Edge() edge: EdgeContext,
  ): Promise<TalkingPoint | null> {
    return talkingPointId === null ? null : edge.load(this.loaders.talkingPoint, talkingPointId);
  }

  @ResolveField(() => AgendaItem, { nullable: true, description: 'Which item came second.' })
  async runnerUp(@Parent() { runnerUpId }: Evidence, @Edge() edge: EdgeContext): Promise<AgendaItem | null> {
    return runnerUpId === null ? null : edge.load(this.agendaLoaders.item, runnerUpId);
  }
}

@Resolver(() => AttributionCandidate)
export class AttributionCandidateResolver {
  constructor(
    private readonly loaders: AttributionLoaders,
    private readonly agendaLoaders: AgendaLoaders,
  ) {}

  @ResolveField(() => AgendaItem)
  agendaItem(
    @Parent() { agendaItemId }: AttributionCandidate,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return edge.load(this.agendaLoaders.item, agendaItemId);
  }

  @ResolveField(() => TalkingPoint, { nullable: true })
  async talkingPoint(
    @Parent() { talkingPointId }: AttributionCandidate,
    @Edge() edge: EdgeContext,
  ): Promise<TalkingPoint | null> {
    return talkingPointId === null ? null : edge.load(this.loaders.talkingPoint, talkingPointId);
  }
}

@Resolver(() => AttributionClaim)
export class AttributionClaimResolver {
  constructor(
    private readonly agendaLoaders: AgendaLoaders,
    private readonly identityLoaders: IdentityLoaders,
  ) {}

  @ResolveField(() => AgendaItem, {
    nullable: true,
    description: 'Null where it is not the reader’s to see.',
  })
  agendaItem(
    @Parent() { agendaItemId }: AttributionClaim,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return edge.load(this.agendaLoaders.item, agendaItemId);
  }

  @ResolveField(() => Person)
  claimedBy(@Parent() { claimedBy }: AttributionClaim, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identityLoaders.person, claimedBy);
  }
}
