import {
  type ConnectorFailure,
  type Credential,
  CredentialsRejected,
  type FetchOptions,
  Malformed,
  type OutboundResponse,
  RateLimited,
  SourceGone,
  Temporary,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { failureOfStatus } from '../http/failure-of.js';
import { sendWithKey } from '../http/keyed-request.js';
import { readJson } from '../http/read-json.js';

const errorShape = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().nullish().catch(null),
    message: z.string().catch(''),
    is_transient: z.boolean().catch(false),
  }),
});
type GraphError = z.infer<typeof errorShape>['error'];

/** Of the application, the user, the page, the way it is used; 80000 and above of one kind of use. */
const LIMITS = new Set([4, 17, 32, 341, 613]);
/** An expired session, a token that is none, and permissions that were never given or taken back. */
const KEYS = new Set([3, 10, 102, 190]);
/** An unknown name, a user that cannot be looked up. */
const MISSING = new Set([110, 803]);
/** Of code 100, which stands for any fault of a question: an object that is not there, or not for this key. */
const MISSING_OBJECT = 33;
const PASSING = new Set([1, 2, 368]);

function errorIn(response: OutboundResponse): GraphError | null {
  try {
    return readJson(errorShape, response).error;
  } catch {
    return null;
  }
}

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

function failureOfError(
  error: GraphError,
  response: OutboundResponse,
  wasKnown: boolean,
  now: Date,
): ConnectorFailure {
  const { code, error_subcode: subcode } = error;
  if (LIMITS.has(code) || within(code, 80_000, 80_014)) return new RateLimited(accessMoment(response, now));
  if (KEYS.has(code) || within(code, 200, 299)) return new CredentialsRejected({ code });
  const isMissing = MISSING.has(code) || (code === 100 && subcode === MISSING_OBJECT);
  if (isMissing) {
    return wasKnown ? new SourceGone({ reason: 'missing' }) : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
  }
  if (PASSING.has(code) || error.is_transient) return new Temporary('HTTP_STATUS', { code });
  return new Malformed('HTTP_STATUS', { code });
}

const usageShape = z.record(z.string(), z.unknown());
const useCasesShape = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().nonnegative().catch(0) })),
);

function headerJson<Shape>(shape: z.ZodType<Shape>, header: string | undefined): Shape | null {
  try {
    return shape.safeParse(JSON.parse(header ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** The longest wait, in minutes, that any use names; null where none does: then one asks again ever more rarely. */
function accessMoment({ headers }: OutboundResponse, now: Date): Date | null {
  const cases = Object.values(headerJson(useCasesShape, headers['x-business-use-case-usage']) ?? {}).flat();
  const minutes = Math.max(0, ...cases.map((use) => use.estimated_time_to_regain_access));
  return minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000);
}

/** When the answer used up what is allowed: the next question would only be refused. */
export function requireGraphAllowance(response: OutboundResponse, now: Date): void {
  const shares = Object.values(headerJson(usageShape, response.headers['x-app-usage']) ?? {});
  const isUsedUp = shares.some((percent) => typeof percent === 'number' && percent >= 100);
  const at = accessMoment(response, now);
  if (isUsedUp || at !== null) throw new RateLimited(at);
}

export interface GraphQuestion {
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly credential: Credential;
  /** Whether the account was there at an earlier collection: one that is missing now is gone, not mistyped. */
  readonly wasKnown: boolean;
}

/** Asks a server of the Graph API's kin. Anything but an answer is one of the five failures. */
export async function askGraph(
  { url, params, credential, wasKnown }: GraphQuestion,
  options: FetchOptions,
): Promise<OutboundResponse> {
  const question = { url: `${url}?${new URLSearchParams(params)}` };
  const response = await sendWithKey(question, credential, options);
  const now = options.clock.now();
  const error = errorIn(response);
  const failure =
    error === null ? failureOfStatus(response, now) : failureOfError(error, response, wasKnown, now);
  if (failure !== null) throw failure;
  return response;
}
