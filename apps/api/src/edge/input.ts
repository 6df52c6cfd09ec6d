import { DomainProblem, DomainProblems, type ProblemFacts } from '@conductor/kernel';
import { ValidationPipe } from '@nestjs/common';
import { isUUID, IsUUID, type ValidationError } from 'class-validator';

/** An id that nobody has: a malformed one is simply not found. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An id in an input class. */
export const IsId = (): PropertyDecorator => IsUUID('all');
export const AreIds = (): PropertyDecorator => IsUUID('all', { each: true });

/** An id as a query's own argument. */
export const idOrNobody = (id: string): string => (isUUID(id, 'all') ? id : NOBODY);

/** class-validator's constraint names, and the stable code of each refusal. */
const CODES: Readonly<Record<string, string>> = {
  isNotEmpty: 'INPUT_EMPTY',
  minLength: 'INPUT_TOO_SHORT',
  maxLength: 'INPUT_TOO_LONG',
  isEmail: 'INPUT_NOT_AN_EMAIL',
  isUuid: 'INPUT_NOT_AN_ID',
  isUrl: 'INPUT_NOT_AN_ADDRESS',
  isISO8601: 'INPUT_NOT_A_DAY',
  min: 'INPUT_TOO_SMALL',
  max: 'INPUT_TOO_LARGE',
  arrayMaxSize: 'INPUT_TOO_MANY',
  arrayMinSize: 'INPUT_TOO_FEW',
  arrayUnique: 'INPUT_REPEATED',
  isIn: 'INPUT_NOT_AN_OPTION',
  matches: 'INPUT_MALFORMED',
};

const factsOf = (error: ValidationError, constraint: string): ProblemFacts => {
  const limit = error.constraints?.[constraint]?.match(/\d+/)?.[0];
  return limit === undefined ? {} : { limit: Number(limit) };
};

function problemsIn(errors: readonly ValidationError[], path: readonly string[]): DomainProblem[] {
  return errors.flatMap((error) => {
    const here = [...path, error.property];
    const own = Object.keys(error.constraints ?? {}).map(
      (constraint) =>
        new DomainProblem(
          'InvalidInput',
          CODES[constraint] ?? 'INPUT_INVALID',
          factsOf(error, constraint),
          here,
        ),
    );
    return [...own, ...problemsIn(error.children ?? [], here)];
  });
}

/** Checks every input class and reports all faults of one input together, each with its path. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    validateCustomDecorators: false,
    exceptionFactory: (errors) => new DomainProblems(problemsIn(errors, ['input'])),
  });
