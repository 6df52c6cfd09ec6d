import type { AccountChangeKind, AccountChangeRow } from '@conductor/social-accounts';
import { exhaustive, type Locale } from '@conductor/kernel';
import { generateAtomFeed } from 'feedsmith';
import { verifyUrlOf } from './verify-url.js';

/** Where the feed is, under the public address. */
export const ACCOUNT_FEED_PATH = 'akun-resmi.atom';

export interface AccountFeedPage {
  readonly publicUrl: URL;
  readonly locale: Locale;
  readonly changes: readonly AccountChangeRow[];
  /** When the log last said something else than before; null while it is empty. */
  readonly updatedAt: Date | null;
  /** Opaque; of this page and of the next, null for the first and after the last. */
  readonly cursor: string | null;
  readonly nextCursor: string | null;
}

const TEXTS = {
  id: {
    title: 'Perubahan daftar akun resmi pemerintah',
    subtitle: 'Akun yang didaftarkan, dipindahkan, dibuktikan, atau tidak lagi resmi.',
    author: 'Daftar akun resmi',
    demo: '[Contoh] ',
    institutional: 'Akun lembaga',
    personal: 'Akun pribadi karena jabatan',
    profile: 'Profil',
  },
  en: {
    title: 'Changes to the register of official government accounts',
    subtitle: 'Accounts registered, moved, proven, or official no longer.',
    author: 'Register of official accounts',
    demo: '[Example] ',
    institutional: 'An institution’s account',
    personal: 'A personal account that goes with an office',
    profile: 'Profile',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

function titleOf(kind: AccountChangeKind, account: string, organisation: string, locale: Locale): string {
  const isEnglish = locale === 'en';
  switch (kind) {
    case 'registered':
      return isEnglish
        ? `${account} is now an official account of ${organisation}`
        : `${account} kini akun resmi ${organisation}`;
    case 'transferred':
      return isEnglish
        ? `${account} now belongs to ${organisation}`
        : `${account} kini milik ${organisation}`;
    case 'control_proven':
      return isEnglish
        ? `${organisation} has proven that it holds ${account}`
        : `${organisation} membuktikan bahwa ${account} dipegangnya`;
    case 'retired':
      return isEnglish
        ? `${account} is no longer an official account of ${organisation}`
        : `${account} tidak lagi akun resmi ${organisation}`;
    default:
      return exhaustive(kind);
  }
}

const dayIn = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-ID' : 'id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

function summaryOf(change: AccountChangeRow, locale: Locale): string {
  const texts = TEXTS[locale];
  const since = locale === 'en' ? 'Official no longer since' : 'Tidak lagi resmi sejak';
  return [
    `${texts[change.accountKind]}.`,
    ...(change.retiredOn === null ? [] : [`${since} ${dayIn(change.retiredOn, locale)}.`]),
    `${texts.profile}: ${change.url}`,
  ].join(' ');
}

/** A tag URI (RFC 4151): the same for as long as the register is at this address. */
const feedId = (publicUrl: URL, locale: Locale): string =>
  `tag:${publicUrl.hostname},2026:akun-resmi${locale === 'en' ? ':en' : ''}`;

function addressOf({ publicUrl, locale }: AccountFeedPage, cursor: string | null): string {
  const address = new URL(ACCOUNT_FEED_PATH, publicUrl);
  if (locale === 'en') address.searchParams.set('bahasa', 'en');
  if (cursor !== null) address.searchParams.set('sebelum', cursor);
  return address.href;
}

function entryOf(change: AccountChangeRow, { publicUrl, locale }: AccountFeedPage) {
  const { id, kind, changedAt, network, networkName, handle, url, isDemo } = change;
  const organisation = locale === 'en' ? change.organisationNameEn : change.organisationNameId;
  const name = network === 'web' || handle.includes('/') ? handle : `@${handle}`;
  return {
    id: `urn:uuid:${id}`,
    title: {
      value: `${isDemo ? TEXTS[locale].demo : ''}${titleOf(kind, `${name} (${networkName})`, organisation, locale)}`,
    },
    published: changedAt,
    updated: changedAt,
    links: [
      { href: verifyUrlOf(publicUrl, change), rel: 'alternate', type: 'text/html' },
      { href: url, rel: 'related' },
    ],
    categories: [
      { term: kind, label: kind },
      { term: network, label: networkName },
    ],
    summary: { value: summaryOf(change, locale) },
  };
}

/** Changes of the register as Atom (RFC 4287), its pages linked as RFC 5005 says. */
export function accountFeed(page: AccountFeedPage): string {
  const { publicUrl, locale, changes, updatedAt, cursor, nextCursor } = page;
  const texts = TEXTS[locale];
  return generateAtomFeed({
    id: feedId(publicUrl, locale),
    title: { value: texts.title },
    subtitle: { value: texts.subtitle },
    updated: updatedAt ?? new Date(0),
    authors: [{ name: texts.author, uri: new URL('periksa', publicUrl).href }],
    generator: { text: 'GPR Conductor' },
    links: [
      { href: addressOf(page, cursor), rel: 'self', type: 'application/atom+xml' },
      { href: new URL('periksa', publicUrl).href, rel: 'alternate', type: 'text/html' },
      { href: addressOf(page, null), rel: 'first', type: 'application/atom+xml' },
      ...(nextCursor === null
        ? []
        : [{ href: addressOf(page, nextCursor), rel: 'next', type: 'application/atom+xml' }]),
    ],
    entries: changes.map((change) => entryOf(change, page)),
    xml: { lang: locale },
  });
}
