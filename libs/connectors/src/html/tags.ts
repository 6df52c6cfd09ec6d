import { plainTextOf } from '@conductor/post-text';

/** Attributes of a tag by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Capped, so that a page full of `<a` costs no more than its length. */
const TAG = /<([a-z]{1,10})(\s[^<>]{0,4000})>/gi;
const ATTRIBUTE = /\s([a-z-]{1,40})\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'=]{1,2000}))/gi;

/** What an author took out of the page is not there. An unclosed comment hides the rest, as in a browser. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  for (let from = 0; ;) {
    const start = html.indexOf('<!--', from);
    parts.push(html.slice(from, start === -1 ? undefined : start));
    const end = start === -1 ? -1 : html.indexOf('-->', start + 4);
    if (end === -1) return parts.join('');
    from = end + 3;
  }
}

function attributesOf(written: string): Attributes {
  const entries = [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    plainTextOf(double ?? single ?? bare ?? ''),
  ]);
  return Object.fromEntries(entries);
}

/** The tags of these names, in the order of the page. */
export const tagsIn = (html: string, ...names: readonly string[]): Attributes[] =>
  [...withoutComments(html).matchAll(TAG)].flatMap(([, name = '', attributes = '']) =>
    names.includes(name.toLowerCase()) ? [attributesOf(attributes)] : [],
  );

/** Whether a tag's `rel` says that what it leads to is the page's own author. */
export const isMe = ({ rel }: Attributes): boolean => /(?:^|\s)me(?:\s|$)/i.test(rel ?? '');
