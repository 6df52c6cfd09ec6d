import type { Clock } from '@conductor/kernel';
import {
  CredentialsRejected,
  Malformed,
  OutboundRefusal,
  RateLimited,
  SocketDeclined,
  SourceGone,
  Temporary,
  type ConnectorFailure,
  type OutboundHttp,
  type OutboundRequest,
  type OutboundResponse,
  type OutboundSocket,
  type OutboundSockets,
  type SocketRequest,
} from '@conductor/connector-contract';

/** A count of seconds or an HTTP date, as Retry-After has it. */
function retryAfter(value: string, now: Date): Date | null {
  const text = value.trim();
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  const at = /^[A-Z][a-z]{2}, /.test(text) ? new Date(text) : new Date(Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** When a source that limits may be asked again, from the headers in use; null when it does not say. */
export function retryMoment(headers: Readonly<Record<string, string>>, now: Date): Date | null {
  const named = headers['retry-after'];
  if (named !== undefined) return retryAfter(named, now);
  const reset = headers['x-rate-limit-reset'] ?? headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'];
  return reset === undefined ? null : resetMoment(reset, now);
}

/** An ISO date, a moment since 1970, or a wait in seconds. */
export function resetMoment(reset: string, now: Date): Date | null {
  if (/^\d{4}-\d{2}-\d{2}T/.test(reset) && !Number.isNaN(Date.parse(reset))) return new Date(reset);
  if (!/^\d{1,10}$/.test(reset.trim())) return null;
  const seconds = Number(reset);
  // Ten digits are a moment since 1970, fewer a wait.
  return seconds >= 1e9 ? new Date(seconds * 1000) : new Date(now.getTime() + seconds * 1000);
}

/** The failure that a status stands for; null when the answer is to be read. */
export function failureOfStatus({ status, headers }: OutboundResponse, now: Date): ConnectorFailure | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  if (status === 401 || status === 403) return new CredentialsRejected({ status });
  if (status === 410) return new SourceGone({ status });
  if (status === 429) return new RateLimited(retryMoment(headers, now));
  if (status === 503 && headers['retry-after'] !== undefined)
    return new RateLimited(retryMoment(headers, now));
  if (status >= 500 || status === 408 || status === 425) return new Temporary('HTTP_STATUS', { status });
  return new Malformed(status === 404 ? 'HTTP_NOT_FOUND' : 'HTTP_STATUS', { status });
}

/** Sends a connector's request: no answer is one of the five failures, any status is an answer. */
export async function send(http: OutboundHttp, request: OutboundRequest): Promise<OutboundResponse> {
  return http.request(request).catch((thrown: unknown) => {
    throw failureOfRefusal(thrown);
  });
}

/** The failure that a refusal stands for; anything else is no failure of a source and stays as it is. */
export function failureOfRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof OutboundRefusal)) return thrown;
  const Failure = thrown.isPassing ? Temporary : Malformed;
  return new Failure(thrown.code, thrown.facts, { cause: thrown });
}

/** Opens a connector's socket: anything but an open one is one of the five failures. */
export async function dial(
  sockets: OutboundSockets,
  request: SocketRequest,
  clock: Clock,
): Promise<OutboundSocket> {
  return sockets.open(request).catch((thrown: unknown) => {
    if (!(thrown instanceof SocketDeclined)) throw failureOfRefusal(thrown);
    const { response } = thrown;
    throw failureOfStatus(response, clock.now()) ?? new Malformed('HTTP_STATUS', { status: response.status });
  });
}

/** What a socket says, until it ends in one of the five failures. */
export async function* heard({ messages }: OutboundSocket): AsyncGenerator<readonly string[]> {
  try {
    yield* messages;
  } catch (thrown) {
    throw failureOfRefusal(thrown);
  }
}

/** Sends a connector's request: anything but a readable answer is one of the five failures. */
export async function ask(
  http: OutboundHttp,
  request: OutboundRequest,
  clock: Clock,
): Promise<OutboundResponse> {
  const response = await send(http, request);
  const failure = failureOfStatus(response, clock.now());
  if (failure !== null) throw failure;
  return response;
}

/** When the answer used up what the source allows: the next question would only be refused. */
export function requireAllowance({ headers }: OutboundResponse, now: Date): void {
  const remaining =
    headers['ratelimit-remaining'] ?? headers['x-ratelimit-remaining'] ?? headers['x-rate-limit-remaining'];
  if (remaining?.trim() === '0') throw new RateLimited(retryMoment(headers, now));
}
