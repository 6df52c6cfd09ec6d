import { canonicalLink } from '@conductor/post-text';
import { linkParsers } from './networks/index.js';
import type { ParsedLink } from './link-parser.js';

export interface ReportedLink extends ParsedLink {
  readonly network: string;
}

/** What a pasted address says, without asking anybody. Null when it is no web address. */
export function readReportedLink(pasted: string): ReportedLink | null {
  const text = pasted.trim();
  const canonical = canonicalLink(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (canonical === null) return null;
  const url = new URL(canonical);
  if (!url.hostname.includes('.')) return null;
  for (const parser of linkParsers) {
    const parsed = parser.parse(url);
    if (parsed !== null) return { network: parser.key, ...parsed };
  }
  return null;
}
