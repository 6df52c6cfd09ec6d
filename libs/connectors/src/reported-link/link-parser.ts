/** What an address says about a post. */
export interface ParsedLink {
  /** In lower case, without `@`; null where the address does not name the account. */
  readonly accountHandle: string | null;
  readonly externalId: string;
  /** The one address for this post. */
  readonly url: string;
}

/** One network's knowledge of its own addresses. */
export interface LinkParser {
  readonly key: string;
  /** What people call the network, in lower case. */
  readonly names: readonly string[];
  /** Domains of a network that shows its posts to members only: nothing can be collected there by address without a key. */
  readonly closedDomains?: readonly string[];
  /** The address of a post by its identity alone, where the network has one; null where the identity is none of its own. */
  addressOf?(externalId: string): string | null;
  /** Null when the address is not a post's. */
  parse(url: URL): ParsedLink | null;
}

/** Whether the host is the domain or lies under it; `x.com.evil.id` does not. */
export const isHostOf = (url: URL, ...domains: readonly string[]): boolean =>
  domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));

/** Parts of the path, decoded where they can be. */
export const pathParts = (url: URL): readonly string[] =>
  url.pathname.split('/').flatMap((part) => {
    if (part === '') return [];
    try {
      return [decodeURIComponent(part)];
    } catch {
      return [part];
    }
  });
