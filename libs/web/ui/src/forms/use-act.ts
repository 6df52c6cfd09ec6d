import { useCallback, useState } from 'react';
import type { ShownProblem } from './problems.js';

/** One act of a page: whether it runs, what the server refused, what broke. */
export interface Act<Input> {
  readonly run: (input: Input) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problems: readonly ShownProblem[];
  readonly error: unknown;
  readonly reset: () => void;
}

interface Answer {
  readonly problems: readonly ShownProblem[];
}

const asks = { isBusy: false, problems: [], error: undefined } as const;

/**
 * Runs a mutation and keeps its refusals. `run` says whether it was done, and never throws.
 *
 * @param perform sends the mutation and answers its payload
 */
export function useAct<Input>(perform: (input: Input) => Promise<Answer | null | undefined>): Act<Input> {
  const [state, setState] = useState<Omit<Act<Input>, 'run' | 'reset'>>(asks);
  const run = async (input: Input): Promise<boolean> => {
    setState({ ...asks, isBusy: true });
    try {
      const problems = (await perform(input))?.problems ?? [];
      setState({ ...asks, problems });
      return problems.length === 0;
    } catch (error) {
      setState({ ...asks, error });
      return false;
    }
  };
  const reset = useCallback(() => setState(asks), []);
  return { ...state, run, reset };
}
