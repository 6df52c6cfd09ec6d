export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 20;
const SAMPLE_LENGTH = 65_536;

/** How often the delimiter stands outside quotation marks, per record. */
function countsOf(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isBlank = true;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === '\n') {
      if (!isBlank) counts.push(count);
      if (counts.length === SAMPLE_RECORDS) return counts;
      count = 0;
      isBlank = true;
      continue;
    } else if (!isQuoted && char === delimiter) count += 1;
    if (char !== '\r') isBlank = false;
  }
  return isBlank ? counts : [...counts, count];
}

/** The most frequent count above none, times how many records share it: text holds commas, but never evenly. */
function evenness(counts: readonly number[]): number {
  const shares = new Map<number, number>();
  for (const count of counts) if (count > 0) shares.set(count, (shares.get(count) ?? 0) + 1);
  return Math.max(0, ...[...shares].map(([count, records]) => records * records * Math.min(count, 30)));
}

/** The delimiter of a table; a comma where there is but one column. */
export function detectDelimiter(text: string): Delimiter {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const sample = text.slice(0, SAMPLE_LENGTH);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(countsOf(sample, delimiter)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return DELIMITERS.find((delimiter) => delimiter === declared) ?? best.delimiter;
}
