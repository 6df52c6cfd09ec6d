import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { AgendaItem } from '../agenda/agenda.types.js';
import { BriefLoaders } from '../briefing/brief.loaders.js';
import { BriefVersion } from '../briefing/brief.types.js';
import { Post } from '../collection/collection.types.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { AlignmentLoaders } from './alignment.loaders.js';
import { AlignmentCode, AlignmentTask, RecentCode } from './alignment.types.js';

/** From a task to what is judged, and by what. */
@Resolver(() => AlignmentTask)
export class AlignmentTaskResolver {
  constructor(
    private readonly loaders: AlignmentLoaders,
    private readonly agendaLoaders: AgendaLoaders,
    private readonly briefLoaders: BriefLoaders,
  ) {}

  @ResolveField(() => Post)
  post(@Parent() { postId }: AlignmentTask, @Edge() edge: EdgeContext): Promise<Post | null> {
    return edge.load(this.loaders.post, postId);
  }

  @ResolveField(() => AgendaItem)
  agendaItem(
    @Parent() { agendaItemId }: AlignmentTask,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return edge.load(this.agendaLoaders.item, agendaItemId);
  }

  @ResolveField(() => BriefVersion, { nullable: true })
  async briefVersion(
    @Parent() { briefVersionId }: AlignmentTask,
    @Edge() edge: EdgeContext,
  ): Promise<BriefVersion | null> {
    return briefVersionId === null ? null : edge.load(this.briefLoaders.version, briefVersionId);
  }
}

@Resolver(() => AlignmentCode)
export class AlignmentCodeResolver {
  constructor(private readonly identityLoaders: IdentityLoaders) {}

  @ResolveField(() => Person)
  coder(@Parent() { coderId }: AlignmentCode, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identityLoaders.person, coderId);
  }
}

@Resolver(() => RecentCode)
export class RecentCodeResolver {
  constructor(private readonly loaders: AlignmentLoaders) {}

  @ResolveField(() => Post)
  post(@Parent() { code }: RecentCode, @Edge() edge: EdgeContext): Promise<Post | null> {
    return edge.load(this.loaders.post, code.postId);
  }
}
