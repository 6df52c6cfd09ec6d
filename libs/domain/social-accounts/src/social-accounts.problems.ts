import { DomainProblem, notFound } from '@conductor/kernel';

const invalid = (code: string, field: string): DomainProblem =>
  new DomainProblem('InvalidInput', code, {}, ['input', field]);

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const socialAccountsProblems = {
  organisationNotFound: () => notFound('ORGANISATION', ['input', 'organisationId']),
  networkNotFound: () => notFound('NETWORK', ['input', 'network']),
  handleInvalid: () => invalid('ACCOUNT_HANDLE_INVALID', 'handle'),
  urlInvalid: () => invalid('ACCOUNT_URL_INVALID', 'url'),
  urlOfAnother: () => invalid('ACCOUNT_URL_OF_ANOTHER', 'url'),
  alreadyRegistered: () => invalid('ACCOUNT_ALREADY_REGISTERED', 'handle'),
  accountNotFound: () => notFound('SOCIAL_ACCOUNT', ['input', 'socialAccountId']),
  alreadyRetired: () => new DomainProblem('InvalidInput', 'ACCOUNT_ALREADY_RETIRED', {}, ['input']),
  retiredInFuture: () =>
    new DomainProblem('InvalidInput', 'ACCOUNT_RETIRED_IN_FUTURE', {}, ['input', 'retiredOn']),
  retiredBeforeRegistered: (registeredOn: string) =>
    new DomainProblem('InvalidInput', 'ACCOUNT_RETIRED_BEFORE_REGISTERED', { registeredOn }, [
      'input',
      'retiredOn',
    ]),
  tooManyRows: (limit: number) =>
    new DomainProblem('LimitReached', 'ACCOUNT_FILE_TOO_LONG', { limit }, ['input', 'uploadId']),
  noRowChosen: () => new DomainProblem('InvalidInput', 'ACCOUNT_ROWS_NOT_CHOSEN', {}, ['input', 'rows']),
  rowNotReady: (row: number) =>
    new DomainProblem('InvalidInput', 'ACCOUNT_ROW_NOT_READY', { row }, ['input', 'rows']),
  reasonMissing: () =>
    new DomainProblem('InvalidInput', 'ACCOUNT_RETIREMENT_REASON_MISSING', {}, ['input', 'reason']),
};
