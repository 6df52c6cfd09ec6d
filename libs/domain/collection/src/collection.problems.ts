import { DomainProblem, notFound, staleVersion } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];

/** 50 MB: some 200 000 posts of a network's own export. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;
/** What a person pastes: the longest text of any network. */
export const LONGEST_POST_TEXT = 100_000;
export const LONGEST_ADDRESS = 2_000;
const MEGABYTE = 1024 * 1024;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const collectionProblems = {
  sourceNotFound: () => notFound('SOURCE', at('sourceId')),
  sourceNameMissing: () => new DomainProblem('InvalidInput', 'SOURCE_NAME_MISSING', {}, at('name')),
  sourceAddressInvalid: () => new DomainProblem('InvalidInput', 'SOURCE_ADDRESS_INVALID', {}, at('address')),
  sourceNetworkClosed: () => new DomainProblem('InvalidInput', 'SOURCE_NETWORK_CLOSED', {}, at('address')),
  sourceAccountWithoutConsent: () =>
    new DomainProblem('InvalidInput', 'SOURCE_ACCOUNT_WITHOUT_CONSENT', {}, at('address')),
  sourceNetworkNeedsKey: (network: string, settings: readonly string[]) =>
    new DomainProblem(
      'InvalidInput',
      'SOURCE_NETWORK_NEEDS_KEY',
      { network, settings: settings.join(', ') },
      at('address'),
    ),
  sourceExists: () => new DomainProblem('InvalidInput', 'SOURCE_EXISTS', {}, at('address')),
  backfillInFuture: () => new DomainProblem('InvalidInput', 'BACKFILL_IN_FUTURE', {}, at('since')),
  organisationNotFound: () => notFound('ORGANISATION', at('organisationId')),
  networkUnknown: (network: string, ...path: string[]) =>
    new DomainProblem('InvalidInput', 'NETWORK_UNKNOWN', { network }, at(...path)),
  uploadNotFound: () => notFound('UPLOAD', at('uploadId')),
  fileTooLarge: () =>
    new DomainProblem(
      'LimitReached',
      'FILE_TOO_LARGE',
      { limit: MOST_UPLOAD_BYTES, megabytes: MOST_UPLOAD_BYTES / MEGABYTE },
      at('file'),
    ),
  fileEmpty: () => new DomainProblem('InvalidInput', 'FILE_EMPTY', {}, at('file')),
  importNotFound: () => notFound('IMPORT', at('importId')),
  columnUnknown: (field: string, column: string) =>
    new DomainProblem('InvalidInput', 'IMPORT_COLUMN_UNKNOWN', { column }, at('mapping', field)),
  accountNotFound: (...path: string[]) => notFound('ACCOUNT', at(...path)),
  postWithoutConsent: () => new DomainProblem('InvalidInput', 'POST_WITHOUT_CONSENT', {}, at('url')),
  reportTextMissing: () => new DomainProblem('InvalidInput', 'POST_TEXT_MISSING', {}, at('text')),
  reportTextTooLong: () =>
    new DomainProblem('LimitReached', 'POST_TEXT_TOO_LONG', { limit: LONGEST_POST_TEXT }, at('text')),
  reportInFuture: () => new DomainProblem('InvalidInput', 'POST_IN_FUTURE', {}, at('postedAt')),
  electionPeriodNotFound: () => notFound('ELECTION_PERIOD', at('periodId')),
  electionPeriodStale: (expected: number, actual: number) =>
    staleVersion('ELECTION_PERIOD', expected, actual),
  electionNameMissing: () => new DomainProblem('InvalidInput', 'ELECTION_NAME_MISSING', {}, at('name')),
  electionDaysReversed: () => new DomainProblem('InvalidInput', 'ELECTION_DAYS_REVERSED', {}, at('endsOn')),
  electionTermsMissing: () => new DomainProblem('InvalidInput', 'ELECTION_TERMS_MISSING', {}, at('terms')),
  electionTermTooShort: (term: string) =>
    new DomainProblem('InvalidInput', 'ELECTION_TERM_TOO_SHORT', { term }, at('terms')),
};
