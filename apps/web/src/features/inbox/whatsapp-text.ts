/** What one message in a group may hold and still be read whole. */
export const WHATSAPP_LIMIT = 999;
const MOST_POINTS = 3;
const LONGEST_TITLE = 120;
/** Shorter than this a point says nothing; it is left out instead. */
const SHORTEST_POINT = 40;

export interface WhatsappParts {
  readonly title: string;
  readonly core: string;
  readonly points: readonly string[];
  /** A ready line, e.g. `Aba-aba: Sel, 17 Mar 2015, 10.00 WIB`. */
  readonly cue: string;
  /** Address of the brief in this app. */
  readonly link: string;
}

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** Cut at a word, with an ellipsis; never inside a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const { segment } of segmenter.segment(text)) {
    if (cut.length + segment.length > length - 1) break;
    cut += segment;
  }
  const endsWord = /^\s/u.test(text.slice(cut.length));
  return `${(endsWord ? cut : cut.replace(/\s+\S*$/u, '')).trimEnd()}…`;
}

/** An asterisk inside bold text would end it. */
const bold = (text: string): string =>
  `*${shorten(text.replaceAll('*', '').replace(/\s+/gu, ' ').trim(), LONGEST_TITLE)}*`;

/** The message for a WhatsApp group: bold title, core, up to three points, the cue and the link, below the limit. */
export function whatsappText({ title, core, points, cue, link }: WhatsappParts): string {
  const head = bold(title);
  const foot = `${cue}\n${link}`;
  const room = WHATSAPP_LIMIT - head.length - foot.length - '\n\n\n\n'.length;
  const shortCore = shorten(core, room);
  let left = room - shortCore.length - '\n\n'.length;
  const bullets: string[] = [];
  for (const point of points.slice(0, MOST_POINTS)) {
    const bullet = shorten(`• ${point}`, left - 1);
    if (bullet.length < Math.min(SHORTEST_POINT, point.length)) break;
    bullets.push(bullet);
    left -= bullet.length + 1;
  }
  return [head, shortCore, ...(bullets.length === 0 ? [] : [bullets.join('\n')]), foot].join('\n\n');
}

/** Opens WhatsApp, where the officer chooses whom it goes to. */
export const whatsappAddress = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
