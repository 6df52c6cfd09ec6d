import { createHash } from 'node:crypto';
import type { MatchingItem } from '@conductor/matching';

/** All that an item says, as one text. */
export const itemText = ({ title, framing, points }: MatchingItem): string =>
  [title, framing, ...points.map(({ text }) => text)].filter((part) => part !== '').join('\n');

export const itemFingerprint = (item: MatchingItem): string =>
  createHash('sha256').update(itemText(item)).digest('hex');
