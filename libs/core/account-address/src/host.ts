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
