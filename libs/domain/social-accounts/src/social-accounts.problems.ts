import { DomainProblem, notFound } from '@conductor/kernel';

const invalid = (code: string, field: string): DomainProblem =>
  new DomainProblem('InvalidInput', code, {}, ['input', field]);
const notAllowed = (code: string, from: string, action: string): DomainProblem =>
  new DomainProblem('NotAllowedFromState', code, { from, action }, ['input', 'accountId']);

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const socialAccountsProblems = {
  organisationNotFound: () => notFound('ORGANISATION', ['input', 'organisationId']),
  networkNotFound: () => notFound('NETWORK', ['input', 'network']),
  handleInvalid: () => invalid('ACCOUNT_HANDLE_INVALID', 'handle'),
  urlInvalid: () => invalid('ACCOUNT_URL_INVALID', 'url'),
  urlOfAnother: () => invalid('ACCOUNT_URL_OF_ANOTHER', 'url'),
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
  accountNotFound: (field: 'accountId' | 'socialAccountId' = 'accountId') =>
    notFound('ACCOUNT', ['input', field]),
  holderMissing: () => invalid('ACCOUNT_HOLDER_MISSING', 'holderId'),
  holderSuperfluous: () => invalid('ACCOUNT_HOLDER_SUPERFLUOUS', 'holderId'),
  holderNotMember: () => invalid('ACCOUNT_HOLDER_NOT_MEMBER', 'holderId'),
  accessNotMember: () => invalid('ACCESS_NOT_MEMBER', 'userId'),
  accessHeld: () => invalid('ACCESS_HELD', 'userId'),
  accessNotFound: () => notFound('ACCESS', ['input', 'accessId']),
  consentInForce: () => notAllowed('CONSENT_IN_FORCE', 'in_force', 'give'),
  consentNotInForce: () => notAllowed('CONSENT_NOT_IN_FORCE', 'not_in_force', 'withdraw'),
  consentPurposeChanged: () => invalid('CONSENT_PURPOSE_CHANGED', 'purposeVersion'),
  withdrawalRunning: () => notAllowed('CONSENT_WITHDRAWAL_RUNNING', 'being_withdrawn', 'give'),
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
  retirementReasonMissing: () =>
    new DomainProblem('InvalidInput', 'ACCOUNT_RETIREMENT_REASON_MISSING', {}, ['input', 'reason']),
};
