/** A plain value that a message may name, e.g. `{ from: 'draft', action: 'approve' }`. */
export type ProblemFacts = Readonly<Record<string, string | number | boolean | null>>;

/** The concrete kinds a refusal has in the GraphQL schema. */
export type ProblemKind =
  'InvalidInput' | 'NotAllowedFromState' | 'StaleVersion' | 'NotFound' | 'LimitReached';

/**
 * A refusal that the caller can understand and act on. Throwing it rolls the whole act back;
 * the edge turns it into `problems` of the payload. The code is stable and has a text in each language.
 *
 * @param path where the fault lies in the input, e.g. `['input', 'talkingPoints', '2', 'text']`
 */
export class DomainProblem extends Error {
  override readonly name = 'DomainProblem';

  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly facts: ProblemFacts = {},
    readonly path: readonly string[] = [],
  ) {
    super(code);
  }
}

/** Several refusals of one input, reported together so that nobody mends a form one field at a time. */
export class DomainProblems extends Error {
  override readonly name = 'DomainProblems';

  constructor(readonly problems: readonly DomainProblem[]) {
    super(problems.map((problem) => problem.code).join(', '));
  }
}

/** Absent and not yours: one answer for both, so that nothing can be probed. */
export const notFound = (what: string, path: readonly string[] = []): DomainProblem =>
  new DomainProblem('NotFound', `${what}_NOT_FOUND`, {}, path);

/** The caller edited an older version than the stored one. */
export const staleVersion = (what: string, expected: number, actual: number): DomainProblem =>
  new DomainProblem('StaleVersion', `${what}_STALE_VERSION`, { expected, actual }, ['input', 'version']);

/** The actor may not do this. The edge answers FORBIDDEN and says no more. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted';

  constructor(readonly permission: string) {
    super(permission);
  }
}
