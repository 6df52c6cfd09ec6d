import type { CountingRule } from '@conductor/graphql';
import { foldPosition, hashtagsOf, measureLength, type CountRule } from '@conductor/post-text';

const rules: Readonly<Record<CountingRule, CountRule>> = {
  GRAPHEMES: 'graphemes',
  CODE_POINTS: 'code_points',
  X_WEIGHTED: 'x_weighted',
  URL_23: 'url_23',
};

/** How a network counts and shows a text. */
export interface Counting {
  readonly characterLimit: number;
  readonly foldAt: number | null;
  readonly countingRule: CountingRule;
}

/** A hashtag as it is written, with its sign once. */
const written = (hashtag: string): string => `#${hashtag.replace(/^#+/, '')}`;

/** The copy with those hashtags that it does not carry yet. */
export function withHashtags(text: string, hashtags: readonly string[]): string {
  const present = new Set(hashtagsOf(text));
  const missing = hashtags.map(written).filter((hashtag) => !present.has(hashtag.slice(1).toLowerCase()));
  return missing.length === 0 ? text : `${text.trimEnd()}\n\n${missing.join(' ')}`;
}

/** A text as a network treats it: its length, what shows before "more", what the limit cuts off. */
export interface Measured {
  readonly count: number;
  readonly seen: string;
  /** Behind "more", but within the limit. */
  readonly folded: string;
  /** Beyond the limit. */
  readonly over: string;
}

export function measure(text: string, { characterLimit, foldAt, countingRule }: Counting): Measured {
  const rule = rules[countingRule];
  const limit = foldPosition(text, characterLimit, rule) ?? text.length;
  const fold = foldAt === null ? limit : Math.min(limit, foldPosition(text, foldAt, rule) ?? limit);
  return {
    count: measureLength(text, rule),
    seen: text.slice(0, fold),
    folded: text.slice(fold, limit),
    over: text.slice(limit),
  };
}

/** The address that opens a network's own writing page with the text, or null where it takes none. */
export const composeAddress = (composeUrl: string | null, text: string): string | null =>
  composeUrl === null ? null : composeUrl.replace('{text}', () => encodeURIComponent(text));
