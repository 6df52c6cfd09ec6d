import { decodeEntities } from './entities.js';

/** Elements whose content is never text for a reader. */
const HIDDEN = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'svg', 'object']);
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'table',
  'figure',
  'pre',
  'hr',
]);
const LINES = new Set([
  'br',
  'div',
  'li',
  'tr',
  'section',
  'article',
  'header',
  'footer',
  'dt',
  'dd',
  'figcaption',
  'option',
]);
const CELLS = new Set(['td', 'th']);
const OPENING = /^<(\/?)([a-z][a-z0-9:-]*)/i;

/** Private-use characters, taken out of the source first, so that they are ours alone. */
const LINE = '\ue000';
const PARAGRAPH = '\ue001';

function breakFor(name: string): string {
  if (PARAGRAPHS.has(name)) return PARAGRAPH;
  if (LINES.has(name)) return LINE;
  return CELLS.has(name) ? ' ' : '';
}

interface Step {
  readonly out: string;
  readonly next: number;
}

/** The end of a tag: the first `>` outside quotation marks; -1 when it never ends. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
  }
  return html.indexOf('>', from);
}

/** Reads on from a `<`. Each byte is looked at a constant number of times, whatever a hostile feed holds. */
class TagReader {
  /** Once a closing mark was not found behind one point, it is not sought again. */
  readonly #absent = new Set<string>();

  constructor(
    private readonly html: string,
    private readonly lower: string,
  ) {}

  step(at: number): Step {
    if (this.html.startsWith('<!--', at)) return { out: '', next: this.#after('-->', at + 4) };
    if (this.html.startsWith('<![CDATA[', at)) return this.#cdata(at + 9);
    if (/^<[!?]/.test(this.html.slice(at, at + 2))) return { out: '', next: this.#after('>', at) };
    const match = OPENING.exec(this.html.slice(at, at + 40));
    if (match === null) return { out: '<', next: at + 1 };
    const name = (match[2] ?? '').toLowerCase();
    const end = this.#absent.has('>') ? -1 : tagEnd(this.html, at);
    if (end === -1) {
      this.#absent.add('>');
      return { out: '', next: this.html.length };
    }
    const opensHidden = match[1] === '' && HIDDEN.has(name) && this.html.charAt(end - 1) !== '/';
    return { out: breakFor(name), next: opensHidden ? this.#afterElement(name, end + 1) : end + 1 };
  }

  #cdata(from: number): Step {
    const next = this.#after(']]>', from);
    const end = this.html.startsWith(']]>', next - 3) ? next - 3 : next;
    return { out: this.html.slice(from, end), next };
  }

  #after(mark: string, from: number): number {
    const found = this.#absent.has(mark) ? -1 : this.lower.indexOf(mark, from);
    if (found !== -1) return found + mark.length;
    this.#absent.add(mark);
    return this.html.length;
  }

  #afterElement(name: string, from: number): number {
    const start = this.#after(`</${name}`, from);
    return start === this.html.length ? start : this.#after('>', start);
  }
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/ *[\ue000\ue001][ \ue000\ue001]*/g, (gap) => {
      if (gap.includes(PARAGRAPH)) return '\n\n';
      return '\n';
    })
    .replace(/ {2,}/g, ' ')
    .trim();

/**
 * Text that every store takes: no control characters but tab and line ends, no half of a character, trimmed.
 * For texts that are plain already.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\f\r])\p{Cc}/gu, '')
    .trim();

/**
 * The text that a reader of this HTML sees: tags, scripts and comments gone, entities decoded once, paragraphs and
 * line breaks kept. Plain text passes through (its line breaks fold as they would in a browser).
 */
export function plainTextOf(html: string): string {
  const source = cleanText(html).replace(/[\ue000\ue001]/g, '');
  const reader = new TagReader(source, source.toLowerCase());
  const parts: string[] = [];
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    if (open === -1) {
      parts.push(source.slice(at));
      break;
    }
    parts.push(source.slice(at, open));
    const { out, next } = reader.step(open);
    parts.push(out);
    at = next;
  }
  return cleanText(
    decodeEntities(tidy(parts.join('')))
      .replace(/\u00ad/g, '')
      .replace(/\u00a0/g, ' '),
  );
}
