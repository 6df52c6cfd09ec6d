import {
  type ConnectorFailure,
  type AskOptions,
  Malformed,
  type OutboundResponse,
  SourceGone,
} from '@conductor/connector-contract';
import { failureOfStatus, send } from '../http/failure-of.js';
import { readJson } from '../http/read-json.js';
import { xrpcErrorShape } from './bluesky-payload.js';

/** Names of errors by which a server says that an account is closed, by itself or by its keepers. */
const CLOSED = new Set([
  'AccountTakedown',
  'AccountDeactivated',
  'AccountSuspended',
  'RepoTakendown',
  'RepoSuspended',
  'RepoDeactivated',
]);
/** Servers have one error name for many things, so the sentence must be read: `Profile not found`. */
const MISSING = /RepoNotFound|RecordNotFound|not found|could not find|unable to resolve/i;

export interface XrpcQuestion {
  /** Origin of the server. */
  readonly service: string;
  readonly method: string;
  /** As pairs where a name stands more than once. */
  readonly params: Readonly<Record<string, string>> | [string, string][];
  /** Whether the account was there at an earlier collection: one that is missing now is gone, not mistyped. */
  readonly wasKnown: boolean;
}

function saidBy(response: OutboundResponse): { readonly error: string; readonly message: string } {
  try {
    return readJson(xrpcErrorShape, response);
  } catch {
    return { error: '', message: '' };
  }
}

function failureOf(response: OutboundResponse, wasKnown: boolean, now: Date): ConnectorFailure | null {
  if (response.status === 400 || response.status === 404) {
    const { error, message } = saidBy(response);
    if (CLOSED.has(error)) return new SourceGone({ reason: error });
    if (MISSING.test(`${error} ${message}`)) {
      return wasKnown
        ? new SourceGone({ reason: 'missing', error })
        : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
    }
  }
  return failureOfStatus(response, now);
}

/** Asks a server of the AT protocol. Anything but an answer is one of the five failures. */
export async function askXrpc(
  { service, method, params, wasKnown }: XrpcQuestion,
  { http, signal, clock }: AskOptions,
): Promise<OutboundResponse> {
  const url = `${service}/xrpc/${method}?${new URLSearchParams(params)}`;
  const response = await send(http, { url, headers: { accept: 'application/json' }, signal });
  const failure = failureOf(response, wasKnown, clock.now());
  if (failure !== null) throw failure;
  return response;
}
