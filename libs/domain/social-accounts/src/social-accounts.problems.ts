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
};
