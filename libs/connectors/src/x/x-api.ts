import {
  type ConnectorFailure,
  CredentialsRejected,
  type FetchOptions,
  Malformed,
  type OutboundResponse,
  type PricedResources,
  RateLimited,
  SourceGone,
} from '@conductor/connector-contract';
import { failureOfStatus } from '../http/failure-of.js';
import { requireCredential, sendWithKey } from '../http/keyed-request.js';
import { readJson } from '../http/read-json.js';
import { x as addresses } from '../reported-link/networks/x.js';
import { chargedShape, type PartialError, problemShape } from './x-payload.js';

export const NETWORK = addresses.key;

const API = 'https://api.x.com/2';
/** On the list of prices a profile costs as much as two posts. */
const PROFILE_IN_POSTS = 2;

/** Prepaid credit that is used up, or a plan's own cap: what the operator pays for elsewhere, not a limit of ours. */
const SPENT = /^(?:CreditsDepleted|UsageCapExceeded)$/;

/** A problem is named by the last part of an address, whatever host stands before it. */
const isNamed = ({ type }: Pick<PartialError, 'type'>, name: string): boolean => type.endsWith(`/${name}`);

function problemIn(response: OutboundResponse): { readonly type: string; readonly title: string } {
  try {
    return readJson(problemShape, response);
  } catch {
    return { type: '', title: '' };
  }
}

function failureOf(response: OutboundResponse, now: Date): ConnectorFailure | null {
  const problem = response.status < 400 ? null : problemIn(response);
  const isSpent = problem !== null && (isNamed(problem, 'usage-capped') || SPENT.test(problem.title));
  if (response.status === 402 || isSpent) return new RateLimited(null, 'NETWORK_CREDIT_SPENT');
  return failureOfStatus(response, now);
}

/**
 * What errors say that stand in the place of data.
 *
 * @param wasKnown whether the account was there at an earlier collection: one that is missing now is gone, not mistyped
 */
export function failureOfErrors(errors: readonly PartialError[], wasKnown: boolean): ConnectorFailure {
  if (errors.some(({ detail }) => /suspended/i.test(detail))) return new SourceGone({ reason: 'suspended' });
  if (errors.some((error) => isNamed(error, 'not-authorized-for-resource'))) return protectedAccount();
  if (!errors.some((error) => isNamed(error, 'resource-not-found')))
    return new Malformed('ANSWER_UNREADABLE');
  return wasKnown ? new SourceGone({ reason: 'missing' }) : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
}

/** Only its followers may read it: no key opens that. */
export const protectedAccount = (): ConnectorFailure => new CredentialsRejected({}, 'ACCOUNT_PROTECTED');

function chargedFor(response: OutboundResponse, most: number): number {
  if (response.status !== 200) return 0;
  try {
    const { data, includes } = readJson(chargedShape, response);
    const cameAlong = Object.values(includes).reduce((sum, items) => sum + items.length, 0);
    if (Array.isArray(data)) return data.length + cameAlong;
    return data === undefined ? 0 : PROFILE_IN_POSTS;
  } catch {
    // What cannot be read is on the bill all the same.
    return most;
  }
}

/** What is charged for a list of at most so many posts, each of which may bring two others along. */
export const pricedPosts = (posts: number): PricedResources => ({
  most: posts * 3,
  countIn: (response) => chargedFor(response, posts * 3),
});

export const pricedProfile: PricedResources = {
  most: PROFILE_IN_POSTS,
  countIn: (response) => chargedFor(response, PROFILE_IN_POSTS),
};

/** Asks the API. Anything but an answer is one of the five failures. */
export async function askX(
  path: string,
  params: Readonly<Record<string, string>>,
  resources: PricedResources,
  options: FetchOptions,
): Promise<OutboundResponse> {
  const url = `${API}${path}?${new URLSearchParams(params)}`;
  const response = await sendWithKey({ url, resources }, requireCredential(options, NETWORK), options);
  const failure = failureOf(response, options.clock.now());
  if (failure !== null) throw failure;
  return response;
}
