/**
 * npm run attribution:evaluate [-- --data ../shared]
 * Scores the shipped weights on the development sets where they lie beside the checkout, on the small shipped set
 * otherwise, and ends with exit code 1 when the shipped set falls below its recorded floors.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATCHER_VERSION } from '@conductor/matching';
import {
  command,
  developmentSets,
  matcherOf,
  predictionOf,
  readSet,
  REPOSITORY,
  SHIPPED_SET,
} from './data.mjs';
import { asLine, measure } from './measure.mjs';

export function evaluateSet(set) {
  const matcher = matcherOf(set);
  return measure(
    set.posts.map((post) => predictionOf(matcher, post)),
    set.truth,
  );
}

export const floors = () => JSON.parse(readFileSync(join(SHIPPED_SET, 'floors.json'), 'utf8'));

/** @returns a line for each figure on the wrong side of its floor (or ceiling, for calibration errors) */
export function brokenFloors(figures, { atLeast, atMost }) {
  const low = Object.entries(atLeast).filter(([name, floor]) => !(figures[name] >= floor));
  const high = Object.entries(atMost).filter(([name, ceiling]) => !(figures[name] <= ceiling));
  return [
    ...low.map(([name, floor]) => `${name} ${figures[name]} is below ${floor}`),
    ...high.map(([name, ceiling]) => `${name} ${figures[name]} is above ${ceiling}`),
  ];
}

const run = ({ data }) => {
  const sets = developmentSets(data ?? join(REPOSITORY, '../shared'));
  console.log(
    `matcher ${MATCHER_VERSION}, ${sets.length > 0 ? 'development sets' : 'no development sets here: shipped set only'}`,
  );
  for (const set of sets) console.log(asLine(set.name, evaluateSet(set)));
  const shipped = evaluateSet(readSet(SHIPPED_SET, 'shipped'));
  console.log(asLine('shipped', shipped));
  const broken = brokenFloors(shipped, floors());
  for (const line of broken) console.error(`floor broken: ${line}`);
  if (broken.length > 0) process.exitCode = 1;
};

if (import.meta.filename === process.argv[1]) command({ data: { type: 'string' } }, run);
