import { AlignmentQueueService, AlignmentService, MOST_TASKS } from '@conductor/alignment';
import { DomainProblem } from '@conductor/kernel';
import { type WorkContext, Works } from '@conductor/work';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { CodePostInput, SkipAlignmentTaskInput, UndoCodeInput } from './alignment.inputs.js';
import { CodePostPayload, SkipAlignmentTaskPayload, UndoCodePayload } from './alignment.payloads.js';
import { AlignmentQueue } from './alignment.types.js';
import { QueueReader, TASKS_AHEAD } from './queue-reader.js';

/** The reviewers' desk. */
@Resolver()
export class AlignmentResolver {
  constructor(
    private readonly alignment: AlignmentService,
    private readonly queue: AlignmentQueueService,
    private readonly reader: QueueReader,
    private readonly works: Works,
  ) {}

  @Query(() => AlignmentQueue, { description: 'Holds the tasks it answers for five minutes.' })
  @Requires('alignment.code')
  async alignmentQueue(
    @Edge() edge: EdgeContext,
    @Args('first', { type: () => Int, defaultValue: TASKS_AHEAD }) first: number,
  ): Promise<AlignmentQueue> {
    if (first < 1 || first > MOST_TASKS)
      throw new DomainProblem('LimitReached', 'LIMIT_OUT_OF_RANGE', { limit: MOST_TASKS }, ['first']);
    return this.works.run(edge.seed, (work) => this.reader.read(work, edge.user, first));
  }

  @Mutation(() => CodePostPayload, { description: 'Near-identical posts get the same code.' })
  @Requires('alignment.code')
  async codePost(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: CodePostInput,
  ): Promise<CodePostPayload> {
    const code = await this.alignment.code(work, { ...input, note: input.note ?? null });
    return { code, queue: await this.reader.read(work, edge.user) };
  }

  @Mutation(() => UndoCodePayload, { description: 'One of one’s own last ten.' })
  @Requires('alignment.code')
  async undoCode(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { codeId }: UndoCodeInput,
  ): Promise<UndoCodePayload> {
    const task = await this.alignment.undo(work, codeId);
    return { task, queue: await this.reader.read(work, edge.user) };
  }

  @Mutation(() => SkipAlignmentTaskPayload, { description: 'It comes back to this reviewer last.' })
  @Requires('alignment.code')
  async skipAlignmentTask(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { postId }: SkipAlignmentTaskInput,
  ): Promise<SkipAlignmentTaskPayload> {
    await this.queue.skip(work, postId);
    return { queue: await this.reader.read(work, edge.user) };
  }
}
