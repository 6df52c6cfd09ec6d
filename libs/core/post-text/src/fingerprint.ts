import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { spansOf } from './spans.js';

/**
 * The text as near-duplicates share it: one letter form, no links (shorteners differ from copy to copy), no
 * punctuation, no emoji, single spaces. Digits stay: a changed figure is a changed text.
 */
export function normalisedText(text: string): string {
  let rest = '';
  let from = 0;
  for (const span of spansOf(text)) {
    if (span.kind !== 'link') continue;
    rest += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  rest += text.slice(from);
  return rest
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Stable 128-bit fingerprint of the normalised text, in hexadecimal: equal for copies that differ in case,
 * punctuation, emoji or links. A text of nothing else is taken as it stands, or all of them would be equal.
 */
export function contentFingerprint(text: string): string {
  const normalised = normalisedText(text);
  const content = normalised === '' ? `=${text.normalize('NFC').trim()}` : normalised;
  return bytesToHex(sha256(utf8ToBytes(content)).subarray(0, 16));
}
