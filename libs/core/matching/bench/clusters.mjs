/**
 * npm run bench:radar [-- --data ../shared]
 * CPU time that clustering takes, by number of posts, and what neighbouring thresholds do to labelled posts: two posts belong
 * together when they carry the same item. B-cubed precision and recall, of the posts that carry one.
 */
import { join } from 'node:path';
import { clusterTexts, DEFAULT_LIKENESS } from '@conductor/matching';
import { command, developmentSets, readSet, REPOSITORY, SHIPPED_SET } from './data.mjs';

const ROUNDS = 7;
const SIZES = [1_000, 5_000, 10_000];
const WEIGHTED = [0.25, 0.3, 0.35];
const BARE = [0.55, 0.65, 0.75];
const ON_AVERAGE = [0.1, 0.15, 0.2];
/** One set has a post or two an item: only there are groups to be found. */
const LABELLED = 'id-gov';

/** The same numbers in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** As many posts as wanted out of a few: each is one half of one and one half of another, one in twenty a copy. */
function crossed(texts, count) {
  const draw = numbers(7);
  const half = (text, isFirst) => {
    const words = text.split(' ');
    const middle = Math.ceil(words.length / 2);
    return (isFirst ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  const any = () => texts[draw(texts.length)];
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    text: draw(20) === 0 ? any() : `${half(any(), true)} ${half(any(), false)}`,
  }));
}

const cpuMs = (start) => {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

function speed(name, posts, size) {
  const rows = crossed(
    posts.map(({ text }) => text),
    size,
  );
  const times = [];
  let found = null;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = process.threadCpuUsage();
    found = clusterTexts(rows);
    // The first round warms up.
    if (round > 0) times.push(cpuMs(start));
  }
  const [least, most] = [Math.min(...times), Math.max(...times)];
  console.log(
    `  ${name.padEnd(8)} ${String(size).padStart(6)} posts  ${median(times).toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)}), ` +
      `${found.clusters.length} clusters, the largest of ${found.clusters[0]?.textIds.length ?? 0}, ${found.aloneCount} alone`,
  );
}

function agreement({ posts, truth }, likeness) {
  const { clusters } = clusterTexts(posts, likeness);
  const clusterOf = new Map(clusters.flatMap(({ textIds }) => textIds.map((id) => [id, textIds])));
  const carried = posts.map(({ id }) => id).filter((id) => truth.get(id) !== null);
  const sizes = Map.groupBy(carried, (id) => truth.get(id));
  let precision = 0;
  let recall = 0;
  for (const id of carried) {
    const found = clusterOf.get(id) ?? [id];
    const both = found.filter((other) => truth.get(other) === truth.get(id)).length;
    precision += both / found.length / carried.length;
    recall += both / sizes.get(truth.get(id)).length / carried.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

command({ data: { type: 'string' } }, ({ data }) => {
  const sets = [
    readSet(SHIPPED_SET, 'shipped'),
    ...developmentSets(data ?? join(REPOSITORY, '../shared')),
  ].filter(({ name }) => ['shipped', 'id-news', LABELLED].includes(name));
  console.log(`clustering in CPU time of one thread, median of ${ROUNDS} rounds; Node ${process.version}`);
  for (const { name, posts } of sets) for (const size of SIZES) speed(name, posts, size);
  const labelled = sets.find(({ name }) => name === LABELLED);
  if (labelled === undefined) return;
  console.log(`\nthresholds on ${LABELLED}: cosine of two, bare, on average; B-cubed precision, recall, F1`);
  const tried = WEIGHTED.flatMap((weighted) =>
    BARE.flatMap((bare) => ON_AVERAGE.map((onAverage) => ({ ofTwo: { weighted, bare }, onAverage }))),
  );
  for (const likeness of tried) {
    const { weighted, bare } = likeness.ofTwo;
    const figures = Object.values(agreement(labelled, likeness));
    const isUsed = JSON.stringify(likeness) === JSON.stringify(DEFAULT_LIKENESS);
    const columns = [weighted, bare, likeness.onAverage].map((value) => value.toFixed(2));
    console.log(
      `  ${[...columns, ...figures.map((value) => value.toFixed(3))].join('  ')}${isUsed ? '  used' : ''}`,
    );
  }
});
