const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** A name in the public tree: two labels at least, and no number at the end (which would be an IPv4 address). */
const isPublicName = (host: string): boolean => {
  const labels = host.split('.');
  return (
    host.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^(?:xn--[a-z0-9-]+|[a-z]{2,})$/.test(labels.at(-1) ?? '')
  );
};

/**
 * A host in its one form: lower case, letters outside ASCII in punycode, no final dot. Null for an IP address, for a
 * name without a dot and for what is no host at all.
 */
export function canonicalHost(host: string): string | null {
  const address = `https://${host}/`;
  if (/[\s/?#@:\\]/.test(host) || !URL.canParse(address)) return null;
  const name = new URL(address).hostname.replace(/\.$/, '');
  return isPublicName(name) ? name : null;
}

/** The host of an address without its final dot, as `canonicalHost` writes it. */
export const hostOf = (url: URL): string => url.hostname.replace(/\.$/, '');

export const isUnder = (host: string, ...domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Doors of one network to the same profiles: phones, old browsers, languages (`id-id`). */
const DOOR = /^(?:www|m|mobile|mbasic|touch|web|music|[a-z]{2}-[a-z]{2})\.$/;

/** Whether profiles are shown at this host: the domain itself or one of its doors, but no help pages and the like. */
export const isProfileHost = (url: URL, ...domains: readonly string[]): boolean =>
  domains.some((domain) => {
    const host = hostOf(url);
    return host === domain || (host.endsWith(`.${domain}`) && DOOR.test(host.slice(0, -domain.length)));
  });

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The parts of the path, decoded, without empty ones. */
export const pathParts = (url: URL): string[] =>
  url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);

export const withoutAt = (name: string): string => name.replace(/^[@＠]/, '');

/** Labels under which countries register, before the country's own. */
const SECOND_LEVEL = new Set('go co or ac sch web my biz desa mil net ponpes com org gov edu ne'.split(' '));
/** Houses in which each tenant has a host of his own: names are registered under them too. */
const HOUSES =
  'blogspot.com wordpress.com github.io pages.dev web.app netlify.app vercel.app weebly.com wixsite.com notion.site'.split(
    ' ',
  );

/** The labels left of what names are registered under: `djp`, `kemenkeu` of djp.kemenkeu.go.id; none of go.id. */
export function ownLabels(host: string): string[] {
  if (isUnder(host, ...HOUSES)) return host.split('.').slice(0, -2);
  const labels = host.split('.');
  const isDeep = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(0, isDeep ? -2 : -1);
}
