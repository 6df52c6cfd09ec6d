import { randomInt } from 'node:crypto';

/** No vowels, so that no words come about, and nothing that is taken for another: `0 o`, `1 l i`, `2 z`, `5 s`, `8 b`. */
const LETTERS = '34679cdfghjkmnpqrtvwxy';
const GROUP = 4;

const group = (): string =>
  Array.from({ length: GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** Some 55 thousand million: nobody meets one by chance within the days that it is good for. */
export const newProofCode = (): string => `gpr-${group()}-${group()}`;

/** Whether the code stands in the text as a word of its own, in whatever case. */
export const hasCode = (text: string, code: string): boolean =>
  new RegExp(`(?<![a-z0-9-])${code}(?![a-z0-9-])`, 'i').test(text);
