import type { ProfileLink } from '@conductor/connector-contract';
import { canonicalLink } from '@conductor/post-text';

/** Each address once, in canonical form; one that is verified anywhere is verified. */
export function profileLinks(
  written: readonly { readonly url: string; readonly isVerified?: boolean }[],
  base?: string,
): ProfileLink[] {
  const links = new Map<string, boolean>();
  for (const { url, isVerified = false } of written) {
    const link = canonicalLink(url, base);
    if (link !== null) links.set(link, isVerified || links.get(link) === true);
  }
  return [...links].map(([url, isVerified]) => ({ url, isVerified }));
}
