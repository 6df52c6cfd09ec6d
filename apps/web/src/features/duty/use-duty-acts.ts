import { useMutation } from '@apollo/client/react';
import type { AskDutySwapInput, SayBusyInput } from '@conductor/graphql';
import { type Act, useAct } from '@conductor/ui';
import {
  AcceptDutySwapDocument,
  AskDutySwapDocument,
  ComeBackDocument,
  CopyDutyWeekDocument,
  DeclineDutySwapDocument,
  DropDutyShiftDocument,
  DutyPageDocument,
  HandOverDutyDocument,
  OrderDutyFallbackDocument,
  SayBusyDocument,
  TakeDutyShiftDocument,
  WithdrawDutySwapDocument,
} from './generated/duty.js';

/** The roster has no id of its own: after an act the page asks for it anew. */
const again = { refetchQueries: [DutyPageDocument], awaitRefetchQueries: true };

export interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

export function useTake(): Act<Hours> {
  const [send] = useMutation(TakeDutyShiftDocument, again);
  return useAct(
    async ({ startsAt, endsAt }: Hours) =>
      (await send({ variables: { input: { startsAt, endsAt } } })).data?.takeDutyShift,
  );
}

export function useDrop(): Act<string> {
  const [send] = useMutation(DropDutyShiftDocument, again);
  return useAct(
    async (shiftId: string) => (await send({ variables: { input: { shiftId } } })).data?.dropDutyShift,
  );
}

export function useHandOver(): Act<string> {
  const [send] = useMutation(HandOverDutyDocument, again);
  return useAct(
    async (userId: string) => (await send({ variables: { input: { userId } } })).data?.handOverDuty,
  );
}

export function useCopyWeek(): Act<string> {
  const [send] = useMutation(CopyDutyWeekDocument, again);
  return useAct(
    async (startsAt: string) => (await send({ variables: { input: { startsAt } } })).data?.copyDutyWeek,
  );
}

/** An empty order leaves it to fairness. */
export function useOrderFallback(): Act<readonly string[]> {
  const [send] = useMutation(OrderDutyFallbackDocument, again);
  return useAct(
    async (userIds: readonly string[]) =>
      (await send({ variables: { input: { userIds: [...userIds] } } })).data?.orderDutyFallback,
  );
}

export function useSayBusy(): Act<SayBusyInput> {
  const [send] = useMutation(SayBusyDocument, again);
  return useAct(async (input: SayBusyInput) => (await send({ variables: { input } })).data?.sayBusy);
}

export function useComeBack(): Act<void> {
  const [send] = useMutation(ComeBackDocument, again);
  return useAct(async () => (await send()).data?.comeBack);
}

export function useAskSwap(): Act<AskDutySwapInput> {
  const [send] = useMutation(AskDutySwapDocument, again);
  return useAct(async (input: AskDutySwapInput) => (await send({ variables: { input } })).data?.askDutySwap);
}

/** What may be done to a request that waits. */
export interface SwapDecision {
  readonly swapId: string;
  readonly action: 'ACCEPT' | 'DECLINE' | 'WITHDRAW';
}

export function useDecideSwap(): Act<SwapDecision> {
  const [accept] = useMutation(AcceptDutySwapDocument, again);
  const [decline] = useMutation(DeclineDutySwapDocument, again);
  const [withdraw] = useMutation(WithdrawDutySwapDocument, again);
  return useAct(async ({ swapId, action }: SwapDecision) => {
    const sent = { variables: { input: { swapId } } };
    switch (action) {
      case 'ACCEPT':
        return (await accept(sent)).data?.acceptDutySwap;
      case 'DECLINE':
        return (await decline(sent)).data?.declineDutySwap;
      case 'WITHDRAW':
        return (await withdraw(sent)).data?.withdrawDutySwap;
    }
  });
}
