import { DomainProblem, exhaustive, type Locale } from '@conductor/kernel';
import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { messageOf } from '../i18n/messages.js';

@InterfaceType({
  description: 'A refusal that the caller can understand and act on. The code is stable.',
  resolveType: (problem: ProblemType) => problem.kind,
})
export abstract class Problem {
  kind: DomainProblem['kind'];
  @Field() code: string;
  @Field({ description: 'In the language of the request.' }) message: string;
  @Field(() => [String], { description: 'Where the fault lies in the input.' }) path: readonly string[];
}

@ObjectType({ implements: () => Problem })
export class InvalidInput extends Problem {}

@ObjectType({ implements: () => Problem })
export class NotAllowedFromState extends Problem {
  @Field() from: string;
  @Field() action: string;
}

@ObjectType({ implements: () => Problem })
export class StaleVersion extends Problem {
  @Field(() => Int) expected: number;
  @Field(() => Int) actual: number;
}

@ObjectType({ implements: () => Problem, description: 'Absent and not yours look the same.' })
export class NotFound extends Problem {}

@ObjectType({ implements: () => Problem })
export class LimitReached extends Problem {
  @Field(() => Int) limit: number;
}

export type ProblemType = InvalidInput | NotAllowedFromState | StaleVersion | NotFound | LimitReached;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A refusal as the schema shows it, in the reader's language. */
export function problemOf(problem: DomainProblem, locale: Locale): ProblemType {
  const { kind, code, facts, path } = problem;
  const shared = { code, path, message: messageOf(code, facts, locale) };
  switch (kind) {
    case 'InvalidInput':
    case 'NotFound':
      return { kind, ...shared };
    case 'NotAllowedFromState':
      return { kind, ...shared, from: textOf(facts['from']), action: textOf(facts['action']) };
    case 'StaleVersion':
      return { kind, ...shared, expected: numberOf(facts['expected']), actual: numberOf(facts['actual']) };
    case 'LimitReached':
      return { kind, ...shared, limit: numberOf(facts['limit']) };
    default:
      return exhaustive(kind);
  }
}

/** What every mutation answers besides its subject. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [Problem], { defaultValue: [] }) problems?: readonly ProblemType[];
}
