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
  accountNotFound: () => notFound('SOCIAL_ACCOUNT', ['input', 'accountId']),
  proofNotFound: () => notFound('ACCOUNT_PROOF', ['input', 'proofId']),
  alertNotFound: () => notFound('ACCOUNT_ALERT', ['input', 'alertId']),
  /** One proof is enough, until it lapses. */
  alreadyProved: () => invalid('ACCOUNT_ALREADY_PROVED', 'accountId'),
  proofKindUnfit: () => invalid('ACCOUNT_PROOF_KIND_UNFIT', 'kind'),
  proofExpired: () => invalid('ACCOUNT_PROOF_EXPIRED', 'proofId'),
  evidenceMissing: () => invalid('ACCOUNT_EVIDENCE_MISSING', 'note'),
  evidenceUrlInvalid: () => invalid('ACCOUNT_EVIDENCE_URL_INVALID', 'url'),
  reasonMissing: () => invalid('ACCOUNT_REASON_MISSING', 'reason'),
  noteMissing: () => invalid('ACCOUNT_NOTE_MISSING', 'note'),
  ownClaim: () => invalid('ACCOUNT_OWN_CLAIM', 'proofId'),
  alertClosed: () => invalid('ACCOUNT_ALERT_CLOSED', 'alertId'),
  renameUnknown: () => invalid('ACCOUNT_RENAME_UNKNOWN', 'alertId'),
  renameTaken: () => invalid('ACCOUNT_RENAME_TAKEN', 'alertId'),
  alreadyRegistered: () => invalid('ACCOUNT_ALREADY_REGISTERED', 'handle'),
};
