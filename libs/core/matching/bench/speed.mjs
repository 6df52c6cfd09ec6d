/**
 * npm run attribution:bench [-- --data ../shared]
 * Posts a second in CPU time of one thread: the first stage (text analysis and exact cosine, nearest items), the whole
 * match (evidence and confidence), and the search libraries a user would pick, on the same texts. In each round all of
 * them have their turn, so that what else the machine does meets all alike; each is warm before the first. No text is
 * asked twice, and none asked was learnt as background. Then what a single match and a single change cost, and how the
 * cost grows with the items. With --data the development sets beside the checkout stand in for the synthetic texts.
 */
import { createMatcher } from '@conductor/matching';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import { command, developmentSets } from './data.mjs';
import { textMaker } from './synthetic.mjs';

const ROUNDS = 9;
const SIZES = [100, 1_000, 10_000];
const CURVE = [100, 300, 1_000, 3_000, 10_000];
const BACKGROUND = 2_000;
const POSTS_A_ROUND = 8_000;
/** So long each turn runs before it is measured: the contender before it has left the caches full of its own. */
const PRELUDE_MS = 20;
const WARM_MS = 1_500;
/** A contender is given so many milliseconds a round: the slow ones see fewer posts, not fewer rounds. */
const ROUND_MS = 250;
const GOALS = {
  100: { first: 80_000 },
  1000: { first: 50_000, whole: 5_000 },
  10000: { first: 25_000 },
};

const sorted = (values) => [...values].sort((one, other) => one - other);
const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => Math.round(value).toLocaleString('en');
const spread = (values, format = round) =>
  `${format(quantile(values, 0.5))} (${format(Math.min(...values))} to ${format(Math.max(...values))})`;
const cpuMs = (start) => {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

const wholeText = ({ title, framing, points }) =>
  [title, framing, ...points.map(({ text }) => text)].join(' ');
const plainWords = (text) => text.toLowerCase().split(/[^a-z0-9]+/);

function ours(items, background) {
  const matcher = createMatcher();
  for (const item of items) matcher.putItem(item);
  matcher.learnBackground(background.map(({ text }) => text));
  return matcher;
}

/** Each builds an index of the items and answers five of them for a post. `fed`: how, as printed. */
const LIBRARIES = {
  minisearch: {
    fed: 'one field with the whole text of an item, its own tokeniser and defaults, first five of search()',
    build: (items) => {
      const index = new MiniSearch({ fields: ['text'] });
      index.addAll(items.map((item) => ({ id: item.id, text: wholeText(item) })));
      return (post) => index.search(post.text).slice(0, 5);
    },
  },
  'wink-bm25': {
    fed: 'the whole text as one field; its only preparation is lower case cut at what is no letter or digit of ASCII, no stemming, no stop words; search(text, 5)',
    build: (items) => {
      const engine = bm25();
      engine.defineConfig({ fldWeights: { text: 1 } });
      engine.definePrepTasks([plainWords]);
      for (const item of items) engine.addDoc({ text: wholeText(item) }, item.id);
      engine.consolidate();
      return (post) => engine.search(post.text, 5);
    },
  },
  flexsearch: {
    fed: 'the whole text, tokenize: strict, { limit: 5, suggest: true }; it answers ids without scores',
    build: (items) => {
      const index = new FlexSearch.Index({ tokenize: 'strict' });
      for (const item of items) index.add(item.id, wholeText(item));
      return (post) => index.search(post.text, { limit: 5, suggest: true });
    },
  },
};

/** Texts that nobody has been asked yet, each a string of its own and in one piece. */
function freshPosts(supply, count, mark) {
  const posts = supply(count);
  return posts.map((post, at) => ({ ...post, text: Buffer.from(`${post.text} ${mark}${at}`).toString() }));
}

/** Answers as many of the posts as the time allows. */
function rate(answer, posts, ms) {
  const start = process.threadCpuUsage();
  let done = 0;
  while (done < posts.length && (done % 16 !== 0 || done === 0 || cpuMs(start) < ms)) answer(posts[done++]);
  return { done, perSecond: (done * 1000) / cpuMs(start) };
}

/** @returns by name of the contender, its rates, one a round */
function contest(contenders, supply) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (let at = -1; at < ROUNDS; at += 1) {
    for (const { name, answer } of contenders) {
      if (at < 0) {
        warm(answer, supply);
        continue;
      }
      const posts = freshPosts(supply, POSTS_A_ROUND, `r${at}x`);
      const { done } = rate(answer, posts, PRELUDE_MS);
      rates.get(name).push(rate(answer, posts.slice(done), ROUND_MS).perSecond);
    }
  }
  return rates;
}

function warm(answer, supply) {
  const start = process.threadCpuUsage();
  for (let at = 0; cpuMs(start) < WARM_MS; at += 1) {
    rate(answer, freshPosts(supply, POSTS_A_ROUND, `w${at}x`), WARM_MS / 2);
  }
}

function compare({ items, background, supply }) {
  const matcher = ours(items, background);
  const libraries = Object.entries(LIBRARIES).map(([name, { build }]) => ({ name, answer: build(items) }));
  const rates = contest(
    [
      { name: 'first', answer: (post) => matcher.nearest(post) },
      { name: 'whole', answer: (post) => matcher.match(post) },
      ...libraries,
    ],
    supply,
  );
  const goals = GOALS[items.length] ?? {};
  const goal = (value) => (value === undefined ? '' : `, goal ${round(value)}`);
  console.log(`\n${round(items.length)} items`);
  console.log(`  first stage      ${spread(rates.get('first'))} posts/s${goal(goals.first)}`);
  console.log(`  with evidence    ${spread(rates.get('whole'))} posts/s${goal(goals.whole)}`);
  for (const { name } of libraries) {
    const theirs = rates.get(name);
    const times = rates.get('first').map((own, at) => own / theirs[at]);
    console.log(
      `  ${name.padEnd(15)}  ${spread(theirs)} posts/s; the first stage is ${spread(times, (ratio) => ratio.toFixed(1))} times as fast`,
    );
  }
  latencies(matcher, items, supply);
}

const timesOf = (run, count) =>
  Array.from({ length: count }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });

/** By the clock, not CPU time, which is too coarse for one match: whatever else runs on the machine is in it. */
function latencies(matcher, items, supply) {
  const measured = { match: [], put: [], retire: [], 'match after a change': [] };
  for (let at = 0; at < ROUNDS; at += 1) {
    const posts = freshPosts(supply, 1_500, `l${at}x`);
    measured.match.push(timesOf((index) => matcher.match(posts[index]), 1_000));
    const itemAt = (index) => items[index % items.length];
    // Another item's words under its id: nearly every term of the two changes.
    const changed = (index) => ({ ...itemAt(index + at + 1), id: itemAt(index).id });
    measured.retire.push(timesOf((index) => matcher.retireItem(itemAt(index).id), 50));
    measured.put.push(timesOf((index) => matcher.putItem(changed(index)), 50));
    measured['match after a change'].push(
      Array.from({ length: 100 }, (_, index) => {
        matcher.putItem(changed(50 + index));
        return timesOf(() => matcher.match(posts[1_000 + index]), 1)[0];
      }),
    );
  }
  const ms = (value) => value.toFixed(3);
  for (const [name, rounds] of Object.entries(measured)) {
    const over = (share) =>
      spread(
        rounds.map((times) => quantile(times, share)),
        ms,
      );
    console.log(`  ${name.padEnd(21)} median ${over(0.5)} ms, p99 ${over(0.99)} ms`);
  }
}

/** Time a post takes at each size, and the exponent of its growth: 1 would be in step with the items. */
function curve({ items, background, supply }) {
  const rates = contest(
    CURVE.filter((size) => size <= items.length).map((size) => {
      const matcher = ours(items.slice(0, size), background);
      return { name: size, answer: (post) => matcher.nearest(post) };
    }),
    supply,
  );
  console.log('\ngrowth of the first stage, the same posts at each size');
  const points = [...rates].map(([size, own]) => ({ size, us: 1e6 / quantile(own, 0.5) }));
  points.forEach(({ size, us }, at) => {
    const before = points[at - 1];
    const growth = before && Math.log(us / before.us) / Math.log(size / before.size);
    console.log(
      `  ${round(size).padStart(7)} items  ${us.toFixed(1).padStart(6)} us${before ? `, exponent ${growth.toFixed(2)}` : ''}`,
    );
  });
  const [least, most] = [points[0], points.at(-1)];
  const overall = Math.log(most.us / least.us) / Math.log(most.size / least.size);
  console.log(`  over all: exponent ${overall.toFixed(2)}`);
}

function syntheticSet(size) {
  const maker = textMaker(size);
  const items = maker.items(size);
  const supply = (count) => maker.posts(count, items);
  return { items, background: supply(BACKGROUND), supply };
}

/** Half of the posts are background, the other half is asked: over and over, each time with a word of its own. */
function developmentSet(sets, size) {
  const set = sets.find(({ items }) => items.length >= size);
  const half = Math.floor(set.posts.length / 2);
  const asked = set.posts.slice(half);
  return {
    items: set.items.slice(0, size),
    background: set.posts.slice(0, half),
    supply: (count) => Array.from({ length: count }, (_, at) => asked[at % asked.length]),
  };
}

command({ data: { type: 'string' } }, ({ data }) => {
  const sets = data === undefined ? [] : developmentSets(data);
  const bySize = sets.toSorted((one, other) => one.items.length - other.items.length);
  const most = bySize.at(-1)?.items.length ?? Infinity;
  const names = bySize
    .slice(-2)
    .map(({ name }) => name)
    .join(' and ');
  const setOf = (size) => (bySize.length > 0 ? developmentSet(bySize.slice(-2), size) : syntheticSet(size));
  console.log(
    bySize.length > 0
      ? `texts of ${names}, of the first that has as many items; Node ${process.version}`
      : `synthetic texts out of the shipped set (bench/synthetic.mjs); Node ${process.version}`,
  );
  for (const [name, { fed }] of Object.entries(LIBRARIES)) console.log(`  ${name}: ${fed}`);
  console.log(`medians of ${ROUNDS} rounds, least to most in brackets`);
  for (const size of SIZES.filter((size) => size <= most)) compare(setOf(size));
  curve(setOf(Math.min(most, CURVE.at(-1))));
});
