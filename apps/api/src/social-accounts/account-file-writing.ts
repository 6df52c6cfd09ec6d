import type { AccountFileAccount, AccountFileField } from '@conductor/social-accounts';
import type { Locale } from '@conductor/kernel';

/** A column that only tells is not read back. */
type Column = AccountFileField | 'organisationName' | 'registeredOn';

const COLUMNS: readonly {
  readonly column: Column;
  readonly id: string;
  readonly en: string;
  readonly width: number;
}[] = [
  { column: 'organisation', id: 'Lembaga', en: 'Organisation', width: 16 },
  { column: 'organisationName', id: 'Nama lembaga', en: 'Name of the organisation', width: 44 },
  { column: 'network', id: 'Jejaring', en: 'Network', width: 12 },
  { column: 'handle', id: 'Akun', en: 'Account', width: 28 },
  { column: 'url', id: 'Alamat', en: 'Address', width: 48 },
  { column: 'kind', id: 'Jenis', en: 'Kind', width: 14 },
  { column: 'registeredOn', id: 'Terdaftar sejak', en: 'Registered on', width: 16 },
  { column: 'retiredOn', id: 'Tidak resmi sejak', en: 'No longer official since', width: 18 },
];

const KINDS = {
  id: { institutional: 'lembaga', personal: 'pribadi' },
  en: { institutional: 'institutional', personal: 'personal' },
} as const;

const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(moment);

/** The columns of a file of the register, each with its head and how wide it is. */
export const accountColumns = (locale: Locale): { readonly head: string; readonly width: number }[] =>
  COLUMNS.map((column) => ({ head: column[locale], width: column.width }));

/** An account as a row of the file. */
export function accountCells(account: AccountFileAccount, locale: Locale): string[] {
  const cells: Readonly<Record<Column, string>> = {
    organisation: account.organisationCode,
    organisationName: locale === 'en' ? account.organisationNameEn : account.organisationNameId,
    network: account.network,
    handle: account.handle,
    url: account.url,
    kind: KINDS[locale][account.kind],
    registeredOn: dayOf(account.registeredAt),
    retiredOn: account.retiredOn ?? '',
  };
  return COLUMNS.map(({ column }) => cells[column]);
}
