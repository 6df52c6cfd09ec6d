import {
  canonicalLink,
  cleanText,
  hashtagsOf,
  languageHint,
  linksOf,
  mentionsOf,
} from '@conductor/post-text';

/** What is read out of a text that its network gives as it was written. No language is said. */
export function graphWords(
  written: string | null | undefined,
  shown: readonly (string | null | undefined)[] = [],
) {
  const text = cleanText(written ?? '');
  const links = [...linksOf(text), ...shown.map((link) => (link == null ? null : canonicalLink(link)))];
  return {
    text,
    language: languageHint(text),
    hashtags: hashtagsOf(text),
    mentions: mentionsOf(text),
    links: [...new Set(links.filter((link) => link !== null))],
  };
}
