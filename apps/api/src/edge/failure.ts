import { DomainProblem, DomainProblems, NotPermitted } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { problemOf } from './problem.types.js';

/** Codes that Apollo gives to a caller's own mistake; their message says only what the caller sent. */
const CALLERS_OWN = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const place = ({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> => ({
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
});

/**
 * What leaves the server when an operation fails: one of UNAUTHENTICATED, FORBIDDEN, the caller's own mistake, or
 * INTERNAL. Never a stack trace, never the text of an unexpected error: that goes to the log, with a reference.
 */
export const formatFailure =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof NotPermitted) {
      return { message: 'Not permitted.', extensions: { code: 'FORBIDDEN' }, ...place(formatted) };
    }
    const problem = cause instanceof DomainProblems ? cause.problems[0] : cause;
    if (problem instanceof DomainProblem) {
      const { code, message, path } = problemOf(problem, 'id');
      return {
        message,
        extensions: { code: 'BAD_USER_INPUT', problem: { code, path } },
        ...place(formatted),
      };
    }
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && CALLERS_OWN.has(code)) {
      return { message: formatted.message, extensions: { code }, ...place(formatted) };
    }
    const reference = crypto.randomUUID();
    logger.error(
      { err: cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause, reference },
      'operation failed',
    );
    return {
      message: 'Something broke on our side.',
      extensions: { code: 'INTERNAL', reference },
      ...place(formatted),
    };
  };
