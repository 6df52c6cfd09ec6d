import { canonicalLink, contentFingerprint } from '@conductor/post-text';
import type { LinkParser } from '../link-parser.js';

/** Any other page: its address is its identity. */
export const web: LinkParser = {
  key: 'web',
  names: ['web', 'website', 'situs', 'situs web', 'laman', 'portal', 'media', 'media online', 'rss'],
  parse(url) {
    const canonical = canonicalLink(url.href);
    if (canonical === null) return null;
    const externalId =
      canonical.length <= 512
        ? canonical
        : `fp:${contentFingerprint(`${canonical.length} ${encodeURIComponent(canonical)}`)}`;
    return { accountHandle: url.hostname.replace(/^www\./, ''), externalId, url: canonical };
  },
};
