import { AbsenceService, ShiftService, SwapService, WeekService } from '@conductor/duty';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import {
  AcceptDutySwapInput,
  AskDutySwapInput,
  CopyDutyWeekInput,
  DeclineDutySwapInput,
  DropDutyShiftInput,
  HandOverDutyInput,
  OrderDutyFallbackInput,
  SayBusyInput,
  TakeDutyShiftInput,
  WithdrawDutySwapInput,
} from './duty.inputs.js';
import {
  AcceptDutySwapPayload,
  AskDutySwapPayload,
  ComeBackPayload,
  CopyDutyWeekPayload,
  DeclineDutySwapPayload,
  DropDutyShiftPayload,
  HandOverDutyPayload,
  OrderDutyFallbackPayload,
  SayBusyPayload,
  TakeDutyShiftPayload,
  WithdrawDutySwapPayload,
} from './duty.payloads.js';
import { Duty } from './duty.types.js';

/** What officers do to the roster of their own organisation. */
@Resolver(() => Duty)
export class DutyActsResolver {
  constructor(
    private readonly shifts: ShiftService,
    private readonly absences: AbsenceService,
    private readonly swaps: SwapService,
    private readonly weeks: WeekService,
  ) {}

  @Mutation(() => TakeDutyShiftPayload)
  @Requires('duty.hold')
  async takeDutyShift(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: TakeDutyShiftInput,
  ): Promise<TakeDutyShiftPayload> {
    return { shiftId: await this.shifts.take(work, input), duty: this.own(edge) };
  }

  @Mutation(() => DropDutyShiftPayload, { description: 'One’s own, before it begins.' })
  @Requires('duty.hold')
  async dropDutyShift(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { shiftId }: DropDutyShiftInput,
  ): Promise<DropDutyShiftPayload> {
    await this.shifts.drop(work, shiftId);
    return { duty: this.own(edge) };
  }

  @Mutation(() => HandOverDutyPayload, { description: 'The rest of the running shift, at once.' })
  @Requires('duty.hold')
  async handOverDuty(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { userId }: HandOverDutyInput,
  ): Promise<HandOverDutyPayload> {
    await this.shifts.handOver(work, userId);
    return { duty: this.own(edge) };
  }

  @Mutation(() => CopyDutyWeekPayload)
  @Requires('duty.hold')
  async copyDutyWeek(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { startsAt }: CopyDutyWeekInput,
  ): Promise<CopyDutyWeekPayload> {
    return { copiedCount: await this.weeks.copyLastWeek(work, startsAt), duty: this.own(edge) };
  }

  @Mutation(() => OrderDutyFallbackPayload, {
    description: 'Who steps in first; empty: whoever is most rested.',
  })
  @Requires('duty.hold')
  async orderDutyFallback(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { userIds }: OrderDutyFallbackInput,
  ): Promise<OrderDutyFallbackPayload> {
    await this.weeks.orderFallback(work, userIds);
    return { duty: this.own(edge) };
  }

  @Mutation(() => SayBusyPayload, { description: 'Said again, it replaces what was said before.' })
  @Requires('duty.hold')
  async sayBusy(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: SayBusyInput,
  ): Promise<SayBusyPayload> {
    await this.absences.sayBusy(work, input);
    return { duty: this.own(edge) };
  }

  @Mutation(() => ComeBackPayload)
  @Requires('duty.hold')
  async comeBack(@Work() work: WorkContext, @Edge() edge: EdgeContext): Promise<ComeBackPayload> {
    await this.absences.comeBack(work);
    return { duty: this.own(edge) };
  }

  @Mutation(() => AskDutySwapPayload, { description: 'Until the answer the shift stays where it is.' })
  @Requires('duty.hold')
  async askDutySwap(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: AskDutySwapInput,
  ): Promise<AskDutySwapPayload> {
    await this.swaps.ask(work, input);
    return { duty: this.own(edge) };
  }

  @Mutation(() => AcceptDutySwapPayload)
  @Requires('duty.hold')
  async acceptDutySwap(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { swapId }: AcceptDutySwapInput,
  ): Promise<AcceptDutySwapPayload> {
    await this.swaps.accept(work, swapId);
    return { duty: this.own(edge) };
  }

  @Mutation(() => DeclineDutySwapPayload)
  @Requires('duty.hold')
  async declineDutySwap(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { swapId }: DeclineDutySwapInput,
  ): Promise<DeclineDutySwapPayload> {
    await this.swaps.decline(work, swapId);
    return { duty: this.own(edge) };
  }

  @Mutation(() => WithdrawDutySwapPayload)
  @Requires('duty.hold')
  async withdrawDutySwap(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') { swapId }: WithdrawDutySwapInput,
  ): Promise<WithdrawDutySwapPayload> {
    await this.swaps.withdraw(work, swapId);
    return { duty: this.own(edge) };
  }

  private own(edge: EdgeContext): Duty {
    return { organisationId: edge.user.organisationId };
  }
}
