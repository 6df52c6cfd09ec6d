import { canonicalLink, cleanText, hashtagsOf, linksOf } from '@conductor/post-text';
import type { Facet, PostRecord } from './bluesky-payload.js';

/** A link that is shown shortened, as the network's own app does it: `kemkes.go.id/berita/pan...`. */
function isShortened(shown: string, uri: string): boolean {
  const visible = shown.replace(/^https?:\/\//i, '').replace(/(?:\.{3}|…)$/, '');
  return (
    visible !== '' && uri.replace(/^https?:\/\/(?:www\.)?/i, '').startsWith(visible.replace(/^www\./i, ''))
  );
}

const linkIn = ({ features }: Facet): string | null =>
  features.map(({ uri }) => (uri == null ? null : canonicalLink(uri))).find((link) => link !== null) ?? null;

/** Positions count bytes of UTF-8. Stretches that overlap or lie outside are passed over. */
function expanded(text: string, facets: readonly Facet[]): string {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let from = 0;
  for (const facet of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const { byteStart, byteEnd } = facet.index;
    const link = linkIn(facet);
    if (link === null || byteStart < from || byteEnd > bytes.length || byteEnd <= byteStart) continue;
    const shown = decoder.decode(bytes.subarray(byteStart, byteEnd));
    if (!isShortened(shown, link)) continue;
    parts.push(decoder.decode(bytes.subarray(from, byteStart)), link);
    from = byteEnd;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}

const describedIn = ({ embed }: PostRecord): string[] => [
  ...[...(embed?.images ?? []), ...(embed?.media?.images ?? [])].map(({ alt }) => alt),
  ...[embed?.alt, embed?.media?.alt].flatMap((alt) => alt ?? []),
];

/** The words of a post, shortened links written out; without words, what its author says of the pictures. */
export function textOf(record: PostRecord): string {
  const text = cleanText(expanded(record.text, record.facets));
  return text === '' ? cleanText(describedIn(record).join('\n')) : text;
}

/** Links in the words, behind them, and of the card below. */
export function linksIn(record: PostRecord, text: string): readonly string[] {
  const cards = [record.embed?.external?.uri, record.embed?.media?.external?.uri].map((uri) =>
    uri == null ? null : canonicalLink(uri),
  );
  const links = [...linksOf(text), ...record.facets.map(linkIn), ...cards];
  return [...new Set(links.filter((link) => link !== null))];
}

export function hashtagsIn(record: PostRecord, text: string): readonly string[] {
  const marked = record.facets.flatMap(({ features }) => features.flatMap(({ tag }) => tag ?? []));
  const tags = [...marked, ...record.tags].map((tag) =>
    cleanText(tag)
      .replace(/^[#＃]/, '')
      .normalize('NFKC')
      .toLowerCase(),
  );
  return [...new Set([...hashtagsOf(text), ...tags])].filter((tag) => /^[^#\s]+$/.test(tag));
}
