import { DomainProblem, notFound, type ProblemFacts } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];
const invalid = (code: string, field: string, facts: ProblemFacts = {}): DomainProblem =>
  new DomainProblem('InvalidInput', code, facts, at(field));

/** 50 MB: some 200 000 posts of a network's own export. */
export const MOST_UPLOAD_BYTES = 50 * 1024 * 1024;
/** What a person pastes: the longest text of any network. */
export const LONGEST_POST_TEXT = 100_000;
export const LONGEST_ADDRESS = 2_000;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const collectionProblems = {
  sourceNotFound: () => notFound('SOURCE', at('sourceId')),
  sourceNameMissing: () => invalid('SOURCE_NAME_MISSING', 'name'),
  sourceAddressInvalid: () => invalid('SOURCE_ADDRESS_INVALID', 'address'),
  sourceExists: () => invalid('SOURCE_EXISTS', 'address'),
  organisationNotFound: () => notFound('ORGANISATION', at('organisationId')),
  networkUnknown: (network: string) => invalid('NETWORK_UNKNOWN', 'network', { network }),
  uploadNotFound: () => notFound('UPLOAD', at('uploadId')),
  fileTooLarge: () =>
    new DomainProblem('LimitReached', 'FILE_TOO_LARGE', { limit: MOST_UPLOAD_BYTES, megabytes: MOST_UPLOAD_BYTES / 1024 / 1024 }, at('file')),
  fileEmpty: () => invalid('FILE_EMPTY', 'file'),
  importNotFound: () => notFound('IMPORT', at('importId')),
  mappingColumnUnknown: (field: string, column: string) =>
    new DomainProblem('InvalidInput', 'IMPORT_COLUMN_UNKNOWN', { column }, at('mapping', field)),
  mappingNetworkUnknown: (network: string) =>
    new DomainProblem('InvalidInput', 'NETWORK_UNKNOWN', { network }, at('mapping', 'defaultNetwork')),
  mappingMissing: () => invalid('IMPORT_MAPPING_MISSING', 'mapping'),
  accountNotFound: (...path: string[]) => notFound('ACCOUNT', at(...path)),
  reportTextMissing: () => invalid('POST_TEXT_MISSING', 'text'),
  reportTextTooLong: () =>
    new DomainProblem('LimitReached', 'POST_TEXT_TOO_LONG', { limit: LONGEST_POST_TEXT }, at('text')),
  reportInFuture: () => invalid('POST_IN_FUTURE', 'postedAt'),
};
