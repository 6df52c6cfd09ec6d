import {
  type ConnectorFailure,
  type AskOptions,
  Malformed,
  type OutboundResponse,
  SourceGone,
} from '@conductor/connector-contract';
import { failureOfStatus, send } from '../http/failure-of.js';
import { readJson } from '../http/read-json.js';
import { errorShape } from './mastodon-payload.js';

/** A 404 in the API's own words; any other may be a site that is being rebuilt. */
function isSaidByApi(response: OutboundResponse): boolean {
  try {
    readJson(errorShape, response);
    return true;
  } catch {
    return false;
  }
}

function failureOf(response: OutboundResponse, wasKnown: boolean, now: Date): ConnectorFailure | null {
  if (response.status === 404 && isSaidByApi(response)) {
    return wasKnown ? new SourceGone({ reason: 'missing' }) : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
  }
  return failureOfStatus(response, now);
}

/**
 * Asks a server of Mastodon's kin. Anything but an answer is one of the five failures.
 *
 * @param wasKnown whether the account was there at an earlier collection: one that is missing now is gone, not mistyped
 */
export async function askApi(
  url: URL,
  wasKnown: boolean,
  { http, signal, clock }: AskOptions,
): Promise<OutboundResponse> {
  const response = await send(http, { url: url.href, headers: { accept: 'application/json' }, signal });
  const failure = failureOf(response, wasKnown, clock.now());
  if (failure !== null) throw failure;
  return response;
}
