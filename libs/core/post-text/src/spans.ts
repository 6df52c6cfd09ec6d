import { canonicalLink } from './canonical-link.js';

export const SPAN_KINDS = ['hashtag', 'mention', 'link'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A marked stretch of a text. `start` and `end` are string indices; `value` is the normal form. */
export interface TextSpan {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** Hashtag and mention in lower case without their sign; link in its canonical form. */
  readonly value: string;
  /** Whether a link was written with `http(s)://`; some networks count and link only those. */
  readonly hasScheme: boolean;
}

/**
 * Bare domains are taken as links for these endings only: `naik.Harga` of a hasty writer is no address.
 * They cover the registry's public institutions and the endings that Indonesian media use.
 */
const BARE_ENDINGS = '(?:go|co|or|ac|sch|mil|desa|web|my)\\.id|id|com|net|org|info|int|gov';
const LINK = new RegExp(
  `https?://[^\\s<>"“”]+|(?<![\\p{L}\\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,5}(?:${BARE_ENDINGS})(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])(?::\\d{1,5})?(?:/[^\\s<>"“”]*)?`,
  'giu',
);
/** A hashtag needs one character that is no digit: `#1` is a number. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{N}_]*[\p{L}\p{M}])([\p{L}\p{M}\p{N}_]+)/gu;
const MENTION =
  /(?<![\p{L}\p{N}_@.+-])[@＠]([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?(?:@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?)/giu;

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A sentence's punctuation is not the link's, but a bracket that the link itself opened is. */
function withoutTrailingPunctuation(link: string): string {
  let end = link.length;
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    const opener = CLOSERS[last];
    const body = link.slice(0, end);
    if (opener !== undefined && body.split(opener).length >= body.split(last).length) break;
    if (opener === undefined && !/[.,;:!?'"’”»…*]/u.test(last)) break;
  }
  return link.slice(0, end);
}

function linkSpans(text: string): TextSpan[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const written = withoutTrailingPunctuation(match[0]);
    const hasScheme = /^https?:/i.test(written);
    const value = canonicalLink(hasScheme ? written : `https://${written}`);
    if (value === null) return [];
    return [
      { kind: 'link', start: match.index, end: match.index + written.length, value, hasScheme } as const,
    ];
  });
}

function signedSpans(text: string, kind: 'hashtag' | 'mention', pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    value: match[0].slice(1).normalize('NFKC').toLowerCase(),
    hasScheme: false,
  }));
}

/** Hashtags, mentions and links in the order of the text. A sign inside a link belongs to the link. */
export function spansOf(text: string): readonly TextSpan[] {
  const links = linkSpans(text);
  // Blanked to the same length, so that indices stay true.
  let rest = '';
  let from = 0;
  for (const link of links) {
    rest += text.slice(from, link.start) + ' '.repeat(link.end - link.start);
    from = link.end;
  }
  rest += text.slice(from);
  const signed = [...signedSpans(rest, 'hashtag', HASHTAG), ...signedSpans(rest, 'mention', MENTION)];
  return [...links, ...signed].sort((a, b) => a.start - b.start);
}

const valuesOf = (text: string, kind: SpanKind): readonly string[] => [
  ...new Set(spansOf(text).flatMap((span) => (span.kind === kind ? [span.value] : []))),
];

/** Hashtags without `#`, in lower case, each once. */
export const hashtagsOf = (text: string): readonly string[] => valuesOf(text, 'hashtag');

/** Handles without `@`, in lower case, each once; `name@server` where a server was written. */
export const mentionsOf = (text: string): readonly string[] => valuesOf(text, 'mention');

/** Links in canonical form, each once. */
export const linksOf = (text: string): readonly string[] => valuesOf(text, 'link');
