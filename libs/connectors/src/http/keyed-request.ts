import {
  type Credential,
  CredentialsRejected,
  type FetchOptions,
  type OutboundRequest,
  type OutboundResponse,
} from '@conductor/connector-contract';
import { send } from './failure-of.js';
import { withoutKey } from './without-key.js';

/** @throws CredentialsRejected when the installation has no key for this network, or has it no more */
export function requireCredential({ credential }: FetchOptions, network: string): Credential {
  const found = credential(network);
  if (found === null) throw new CredentialsRejected({ network }, 'CREDENTIALS_MISSING');
  return found;
}

/**
 * Sends a request with a key, in the one header that names it. It follows no redirect, and an answer that repeats the
 * key is freed of it before anybody reads it: payloads are stored.
 */
export async function sendWithKey(
  request: Omit<OutboundRequest, 'headers' | 'maxRedirects' | 'signal'>,
  { token }: Credential,
  { http, signal }: FetchOptions,
): Promise<OutboundResponse> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const response = await send(http, { ...request, headers, maxRedirects: 0, signal });
  return { ...response, body: withoutKey(response.body, token) };
}
