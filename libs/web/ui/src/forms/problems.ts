import type { Problem } from '@conductor/graphql';

/** A refusal as documents ask for it: `problems { ...ProblemFields }`. */
export type ShownProblem = Pick<Problem, 'code' | 'message' | 'path'>;

/** Problems of a payload, told apart by whether a field of the form shows them. */
export interface BoundProblems {
  /** The text for a field, or undefined: goes straight into Mantine's `error`. */
  readonly at: (path: string) => string | undefined;
  /** Those that no field shows: goes into `ProblemList`. */
  readonly unbound: readonly ShownProblem[];
}

/** `['input', 'content', 'title']` as `content.title`: forms do not speak of the argument. */
const fieldOf = (problem: ShownProblem): string =>
  (problem.path[0] === 'input' ? problem.path.slice(1) : problem.path).join('.');

const toPattern = (field: string): RegExp =>
  new RegExp(
    `^${field
      .split('.')
      .map((part) => (part === '*' ? '[^.]+' : part.replace(/\W/g, '\\$&')))
      .join('\\.')}$`,
  );

/**
 * Gives each problem to its field.
 *
 * @param fields what the form shows, e.g. `['email', 'content.talkingPoints.*.text']`; `*` stands for an index
 */
export function bindProblems(problems: readonly ShownProblem[], fields: readonly string[]): BoundProblems {
  const patterns = fields.map(toPattern);
  const isBound = (problem: ShownProblem): boolean =>
    patterns.some((pattern) => pattern.test(fieldOf(problem)));
  return {
    at: (path) => {
      const messages = problems
        .filter((problem) => fieldOf(problem) === path)
        .map((problem) => problem.message);
      return messages.length === 0 ? undefined : messages.join(' ');
    },
    unbound: problems.filter((problem) => !isBound(problem)),
  };
}
