import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export const FAILURE_KINDS = ['UNAUTHENTICATED', 'FORBIDDEN', 'OFFLINE', 'BROKEN'] as const;
/** Why a request gave no answer. A refusal of an act is no failure: that is in the payload's `problems`. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** A failure as a page needs it: what kind, and the reference to quote to an administrator. */
export interface RequestFailure {
  readonly kind: FailureKind;
  readonly reference: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads any error that Apollo gives. */
export function readFailure(error: unknown): RequestFailure {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    const code = textOf(extensions?.['code']);
    const reference = textOf(extensions?.['requestId']);
    const kind = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : 'BROKEN';
    return { kind, reference };
  }
  if (ServerError.is(error)) {
    const reference = error.response.headers.get('x-request-id');
    if (error.statusCode === 401) return { kind: 'UNAUTHENTICATED', reference };
    if (error.statusCode === 403) return { kind: 'FORBIDDEN', reference };
    return { kind: error.statusCode >= 502 ? 'OFFLINE' : 'BROKEN', reference };
  }
  // A fetch that never reached the server throws a TypeError in every browser.
  return { kind: error instanceof TypeError ? 'OFFLINE' : 'BROKEN', reference: null };
}
