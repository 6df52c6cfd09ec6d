import {
  type Credential,
  CredentialsRejected,
  type FetchOptions,
  type OutboundRequest,
  type OutboundResponse,
} from '@conductor/connector-contract';
import { send } from './failure-of.js';

/** @throws CredentialsRejected when the installation has no key for this network, or has it no more */
export function requireCredential({ credential }: FetchOptions, network: string): Credential {
  const found = credential(network);
  if (found === null) throw new CredentialsRejected({ network }, 'CREDENTIALS_MISSING');
  return found;
}

/** As JSON and addresses within JSON write it. Networks put the key that was used into addresses of further pages. */
const spellingsOf = (token: string): readonly string[] => [
  ...new Set([token, encodeURIComponent(token), token.replaceAll('/', '\\/')]),
];

/** One byte is one character of Latin-1, so what is not a key comes back as it was. */
function withoutKey(body: Uint8Array, token: string): Uint8Array {
  const read = Buffer.from(body).toString('latin1');
  const hidden = spellingsOf(token).reduce((text, spelling) => text.replaceAll(spelling, 'KEY'), read);
  return hidden === read ? body : Buffer.from(hidden, 'latin1');
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
