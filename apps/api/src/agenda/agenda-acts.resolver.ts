import { type AgendaItemContent, AgendaQueries, AgendaService } from '@conductor/agenda';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import {
  type AgendaItemContentInput,
  ApproveAgendaItemInput,
  CreateAgendaItemInput,
  RetireAgendaItemInput,
  ReturnAgendaItemInput,
  SubmitAgendaItemInput,
  UpdateAgendaItemInput,
} from './agenda.inputs.js';
import {
  ApproveAgendaItemPayload,
  CreateAgendaItemPayload,
  RetireAgendaItemPayload,
  ReturnAgendaItemPayload,
  SubmitAgendaItemPayload,
  UpdateAgendaItemPayload,
} from './agenda.payloads.js';
import type { AgendaItem } from './agenda.types.js';

const contentOf = (input: AgendaItemContentInput): AgendaItemContent => ({
  ...input,
  titleEn: input.titleEn ?? null,
});

/** The acts on an agenda item. */
@Resolver()
export class AgendaActsResolver {
  constructor(
    private readonly agenda: AgendaService,
    private readonly items: AgendaQueries,
  ) {}

  @Mutation(() => CreateAgendaItemPayload)
  @Requires('agenda.draft')
  async createAgendaItem(
    @Work() work: WorkContext,
    @Args('input') { content }: CreateAgendaItemInput,
  ): Promise<CreateAgendaItemPayload> {
    return this.answer(work, await this.agenda.create(work, contentOf(content)));
  }

  @Mutation(() => UpdateAgendaItemPayload, {
    description: 'An edit of an approved item makes it a draft again: nobody approved the new text.',
  })
  @Requires('agenda.draft')
  async updateAgendaItem(
    @Work() work: WorkContext,
    @Args('input') input: UpdateAgendaItemInput,
  ): Promise<UpdateAgendaItemPayload> {
    return this.answer(work, await this.agenda.update(work, input, contentOf(input.content)));
  }

  @Mutation(() => SubmitAgendaItemPayload)
  @Requires('agenda.draft')
  async submitAgendaItem(
    @Work() work: WorkContext,
    @Args('input') input: SubmitAgendaItemInput,
  ): Promise<SubmitAgendaItemPayload> {
    return this.answer(work, await this.agenda.submit(work, input));
  }

  @Mutation(() => ApproveAgendaItemPayload, { description: 'Nobody approves what they wrote.' })
  @Requires('agenda.review')
  async approveAgendaItem(
    @Work() work: WorkContext,
    @Args('input') input: ApproveAgendaItemInput,
  ): Promise<ApproveAgendaItemPayload> {
    return this.answer(work, await this.agenda.approve(work, input));
  }

  @Mutation(() => ReturnAgendaItemPayload)
  @Requires('agenda.review')
  async returnAgendaItem(
    @Work() work: WorkContext,
    @Args('input') input: ReturnAgendaItemInput,
  ): Promise<ReturnAgendaItemPayload> {
    return this.answer(work, await this.agenda.return(work, input, input.reason));
  }

  @Mutation(() => RetireAgendaItemPayload)
  @Requires('agenda.draft')
  async retireAgendaItem(
    @Work() work: WorkContext,
    @Args('input') input: RetireAgendaItemInput,
  ): Promise<RetireAgendaItemPayload> {
    return this.answer(work, await this.agenda.retire(work, input, input.reason));
  }

  /** The item as its reader sees it after the act. */
  private async answer(
    work: WorkContext,
    { id }: { readonly id: string },
  ): Promise<{ agendaItem: AgendaItem | null }> {
    const [agendaItem] = await this.items.byIds(work, [id]);
    return { agendaItem: agendaItem ?? null };
  }
}
