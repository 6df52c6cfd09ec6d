import type { LookAlikeReason } from '@conductor/account-address';
import { DomainProblem, type ProblemFacts } from '@conductor/kernel';
import { type AccountFileField, type AccountFileRow, kindNamed, type RegisterNames } from './account-file.js';
import type { SocialAccountKind } from './social-account.entity.js';
import type { SocialAccountRow } from './social-account.queries.js';
import { nameOf } from './social-accounts.service.js';

/** `changed`: the account moves to another organisation. */
export const ACCOUNT_ROW_VERDICTS = ['new', 'changed', 'unchanged', 'refused'] as const;
export type AccountRowVerdict = (typeof ACCOUNT_ROW_VERDICTS)[number];

export interface AccountRowProblem {
  readonly code: string;
  readonly field: AccountFileField | null;
  readonly facts: ProblemFacts;
}

/** What a row of a file would do to the register. */
export interface AccountRowJudgement {
  readonly row: number;
  readonly verdict: AccountRowVerdict;
  /** What the row was read as; null where something is missing. */
  readonly account: {
    readonly organisationId: string;
    readonly network: string;
    readonly handle: string;
    readonly url: string;
    readonly kind: SocialAccountKind;
  } | null;
  /** The account there is, where the row names one. */
  readonly socialAccountId: string | null;
  readonly problems: readonly AccountRowProblem[];
  /** Of a new account whose name is near an official one's: a warning, and no more. */
  readonly lookAlike: {
    readonly network: string;
    readonly handle: string;
    readonly reason: LookAlikeReason;
  } | null;
}

export type AccountOfRow = NonNullable<AccountRowJudgement['account']>;

/** A row that has been read. */
export interface ReadRow {
  readonly row: AccountFileRow;
  readonly account: AccountOfRow | null;
  /** The name just as it is written: the demo's are such as no network would give out. */
  readonly written: readonly { readonly network: string; readonly handle: string }[];
  readonly problems: readonly AccountRowProblem[];
}

const problem = (
  code: string,
  field: AccountFileField | null,
  facts: ProblemFacts = {},
): AccountRowProblem => ({
  code,
  field,
  facts,
});

const FIELD_OF: Readonly<Record<string, AccountFileField>> = {
  ACCOUNT_HANDLE_INVALID: 'handle',
  ACCOUNT_URL_INVALID: 'url',
  ACCOUNT_URL_OF_ANOTHER: 'url',
  NETWORK_NOT_FOUND: 'network',
};

/** A number of YouTube is kept without its cases; its address has them. */
function nameOfBoth(network: string, handle: string, url: string | null) {
  const shown = url === null ? null : parseNamed(network, url);
  return shown?.handle === handle.replace(/^@/, '').toLowerCase() ? shown : nameOf({ network, handle, url });
}

function parseNamed(network: string, url: string) {
  try {
    return nameOf({ network, handle: url, url });
  } catch (thrown) {
    if (thrown instanceof DomainProblem) return null;
    throw thrown;
  }
}

function nameIn(network: string, { handle, url }: AccountFileRow['cells']) {
  const written = handle ?? url ?? '';
  try {
    return { name: nameOfBoth(network, written, url), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof DomainProblem)) throw thrown;
    const field = FIELD_OF[thrown.code] ?? 'handle';
    return { name: null, problem: problem(thrown.code, field, { value: written.slice(0, 100) }) };
  }
}

/** Reads a row's cells, with everything that is wrong with them. */
export function readRow(row: AccountFileRow, names: RegisterNames): ReadRow {
  const { cells } = row;
  const problems: AccountRowProblem[] = [];
  const missing = (field: 'organisation' | 'network' | 'kind', code: string): null => {
    problems.push(problem(code, field, { value: cells[field]?.slice(0, 100) ?? '' }));
    return null;
  };
  const organisationId =
    names.organisation(cells.organisation) ?? missing('organisation', 'ORGANISATION_NOT_FOUND');
  const kind = kindNamed(cells.kind) ?? missing('kind', 'ACCOUNT_KIND_UNKNOWN');
  const network = names.network(cells.network) ?? missing('network', 'NETWORK_NOT_FOUND');
  if (network === null) return { row, account: null, written: [], problems };
  const handle = cells.handle?.replace(/^@/, '').toLowerCase() ?? null;
  const written = handle === null ? [] : [{ network, handle }];
  const read = nameIn(network, cells);
  if (read.problem !== null) problems.push(read.problem);
  // What no network would give out can still be an account of the demo.
  const name = read.name ?? (handle === null ? null : { handle, url: cells.url ?? '' });
  const isWhole = organisationId !== null && kind !== null && name !== null;
  return { row, account: isWhole ? { organisationId, network, kind, ...name } : null, written, problems };
}

/** The row after all not, for this reason. */
export const refused = (
  judged: AccountRowJudgement,
  code: string,
  field: AccountFileField | null,
): AccountRowJudgement => ({
  ...judged,
  verdict: 'refused',
  problems: [...judged.problems, problem(code, field)],
  lookAlike: null,
});

/** What a row means for the account there is, or for a register without it. */
export function judgementOf(
  { row, cells }: AccountFileRow,
  account: AccountOfRow | null,
  there: SocialAccountRow | null,
  problems: readonly AccountRowProblem[],
): AccountRowJudgement {
  const socialAccountId = there?.id ?? null;
  const judged = { row, account, socialAccountId, problems, lookAlike: null };
  if (account === null) return { ...judged, verdict: 'refused' };
  if (there === null || (there.retiredOn !== null && cells.retiredOn === null)) {
    if (problems.length > 0) return { ...judged, verdict: 'refused' };
    const fresh = { ...judged, verdict: 'new' as const };
    if (account.kind === 'personal') return refused(fresh, 'ACCOUNT_PERSONAL_NOT_FROM_FILE', 'kind');
    return cells.retiredOn === null ? fresh : refused(fresh, 'ACCOUNT_RETIREMENT_NOT_READ', 'retiredOn');
  }
  const { handle, url, organisationId, kind } = there;
  const same = { ...judged, account: { ...account, handle, url }, verdict: 'unchanged' as const };
  // An address that the register has just so is right, although no network may have such a one.
  const faults = problems.filter(({ field }) => field !== 'handle' && (field !== 'url' || cells.url !== url));
  if (faults.length > 0) return { ...same, problems: faults, verdict: 'refused' };
  const fine = { ...same, problems: [] };
  if (cells.retiredOn !== there.retiredOn) return refused(fine, 'ACCOUNT_RETIREMENT_NOT_READ', 'retiredOn');
  if (account.kind !== kind) return refused(fine, 'ACCOUNT_KIND_DIFFERS', 'kind');
  if (account.organisationId === organisationId) return fine;
  if (kind === 'personal') return refused(fine, 'ACCOUNT_PERSONAL_NOT_FROM_FILE', 'organisation');
  return there.retiredOn === null
    ? { ...fine, verdict: 'changed' }
    : refused(fine, 'ACCOUNT_ALREADY_RETIRED', null);
}
