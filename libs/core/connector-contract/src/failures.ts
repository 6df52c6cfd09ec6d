import type { ProblemFacts } from '@conductor/kernel';

/** What may go wrong with a source. Anything else that a connector throws is a fault of ours. */
abstract class Failure<Kind extends string> extends Error {
  constructor(
    readonly kind: Kind,
    readonly code: string,
    readonly facts: ProblemFacts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = kind;
  }
}

/** Asked too often, or more than is paid for. `retryAt` is null when nobody says until when. */
export class RateLimited extends Failure<'RateLimited'> {
  constructor(
    readonly retryAt: Date | null,
    code = 'RATE_LIMITED',
  ) {
    super('RateLimited', code, { retryAt: retryAt?.toISOString() ?? null });
  }
}

/** The key or the consent is not there or no longer good: a person must renew it. */
export class CredentialsRejected extends Failure<'CredentialsRejected'> {
  constructor(facts: ProblemFacts = {}, code = 'CREDENTIALS_REJECTED') {
    super('CredentialsRejected', code, facts);
  }
}

/** The source says that it is no more. */
export class SourceGone extends Failure<'SourceGone'> {
  constructor(facts: ProblemFacts = {}) {
    super('SourceGone', 'SOURCE_GONE', facts);
  }
}

/** What came, or what is to be asked for, cannot be read. */
export class Malformed extends Failure<'Malformed'> {
  constructor(code: string, facts: ProblemFacts = {}, options?: ErrorOptions) {
    super('Malformed', code, facts, options);
  }
}

/** A disturbance that passes. */
export class Temporary extends Failure<'Temporary'> {
  constructor(code = 'TEMPORARY', facts: ProblemFacts = {}, options?: ErrorOptions) {
    super('Temporary', code, facts, options);
  }
}

export type ConnectorFailure = RateLimited | CredentialsRejected | SourceGone | Malformed | Temporary;

/** Whether a thrown value is one of the five. */
export const isConnectorFailure = (thrown: unknown): thrown is ConnectorFailure =>
  thrown instanceof RateLimited ||
  thrown instanceof CredentialsRejected ||
  thrown instanceof SourceGone ||
  thrown instanceof Malformed ||
  thrown instanceof Temporary;
