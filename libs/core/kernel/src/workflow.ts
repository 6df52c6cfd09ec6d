import { DomainProblem } from './problem.js';

interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

/** The table a workflow is made from: what may follow what. */
export interface WorkflowTable<State extends string, Action extends string> {
  /** Prefix of the refusal code, e.g. `BRIEF` gives `BRIEF_NOT_ALLOWED_FROM_STATE`. */
  readonly subject: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly actions: Readonly<Record<Action, Transition<State>>>;
}

/** A checked workflow. Pure: it holds no state of its own. */
export interface Workflow<State extends string, Action extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly actions: readonly Action[];
  /** The actions that are allowed now, in the order of the table. */
  allowedFrom(state: State): readonly Action[];
  /** The state after the action. Throws `<SUBJECT>_NOT_ALLOWED_FROM_STATE`. */
  next(state: State, action: Action): State;
  /** The diagram in Mermaid's stateDiagram-v2 notation, for docs/generated. */
  diagram(): string;
}

/** Keys of an object with their literal type. */
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
};

function assertSound<State extends string, Action extends string>(table: WorkflowTable<State, Action>): void {
  const known = new Set<string>(table.states);
  const reached = new Set<string>([table.initial]);
  const transitions = keysOf(table.actions).map((action) => table.actions[action]);
  for (const { from, to } of transitions) {
    for (const state of [...from, to]) {
      if (!known.has(state)) throw new Error(`${table.subject}: unknown state ${state}`);
    }
  }
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  const lost = table.states.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`${table.subject}: unreachable ${lost.join(', ')}`);
}

/**
 * Makes a workflow from its table and checks it: every state named, every state reachable.
 * Runs when the module loads, so a broken table never starts.
 */
export function defineWorkflow<const State extends string, const Action extends string>(
  table: WorkflowTable<State, Action>,
): Workflow<State, Action> {
  assertSound(table);
  const actions = keysOf(table.actions);
  return {
    initial: table.initial,
    states: table.states,
    actions,
    allowedFrom: (state) => actions.filter((action) => table.actions[action].from.includes(state)),
    next(state, action) {
      const transition = table.actions[action];
      if (!transition.from.includes(state)) {
        throw new DomainProblem('NotAllowedFromState', `${table.subject}_NOT_ALLOWED_FROM_STATE`, {
          from: state,
          action,
        });
      }
      return transition.to;
    },
    diagram: () =>
      [
        'stateDiagram-v2',
        `  [*] --> ${table.initial}`,
        ...actions.flatMap((action) =>
          table.actions[action].from.map((from) => `  ${from} --> ${table.actions[action].to}: ${action}`),
        ),
      ].join('\n'),
  };
}
