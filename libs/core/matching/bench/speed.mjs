/**
 * npm run attribution:bench [-- --data ../shared]
 * Posts a second in CPU time of one thread: the first stage (text analysis and exact cosine, nearest items), the whole
 * match (evidence and confidence), and the search libraries a user would pick, in one run on the same texts. Then what
 * one item in or out costs, and how the cost grows with the items. Each figure is the median of ROUNDS, with the least
 * and the most. Every round has texts of its own, so that nothing is answered from a cache of analyses.
 */
import { join } from 'node:path';
import { createMatcher } from '@conductor/matching';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import { command, developmentSets, readSet, REPOSITORY, SHIPPED_SET } from './data.mjs';

const ROUNDS = 7;
const SIZES = [100, 1_000, 10_000];
const CURVE = [100, 300, 1_000, 3_000, 10_000];
/** A library is given so many milliseconds a round: the slow ones see fewer posts, not fewer rounds. */
const ROUND_MS = 400;
const GOALS = { 100: 80_000, 1000: 50_000, 10000: 25_000 };

const sorted = (values) => [...values].sort((one, other) => one - other);
const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => Math.round(value).toLocaleString('en');
const spread = (values) =>
  `${round(quantile(values, 0.5))} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
const cpuMs = (start) => {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

/** Posts a second of `answer`, once a round. */
function rates(answer, posts) {
  const found = [];
  for (let at = 0; at <= ROUNDS; at += 1) {
    const own = posts.map((post) => ({ ...post, text: `${post.text} ronde${at}` }));
    const start = process.threadCpuUsage();
    let done = 0;
    while (done < own.length && (done % 16 !== 0 || cpuMs(start) < ROUND_MS)) answer(own[done++]);
    // The first round warms up.
    if (at > 0) found.push((done * 1000) / cpuMs(start));
  }
  return found;
}

const wholeText = ({ title, framing, points }) =>
  [title, framing, ...points.map(({ text }) => text)].join(' ');

function ours(items, posts) {
  const matcher = createMatcher();
  for (const item of items) matcher.putItem(item);
  matcher.learnBackground(posts.map(({ text }) => text));
  return matcher;
}

/** The libraries with their own defaults, as somebody who picks one would use it. */
const LIBRARIES = {
  minisearch: (items) => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(items.map((item) => ({ id: item.id, text: wholeText(item) })));
    return (post) => index.search(post.text).slice(0, 5);
  },
  'wink-bm25': (items) => {
    const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const engine = bm25();
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([words]);
    for (const item of items) engine.addDoc({ text: wholeText(item) }, item.id);
    engine.consolidate();
    return (post) => engine.search(post.text, 5);
  },
  'flexsearch (no scores)': (items) => {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    for (const item of items) index.add(item.id, wholeText(item));
    return (post) => index.search(post.text, { limit: 5, suggest: true });
  },
};

function compare(items, posts) {
  const matcher = ours(items, posts);
  const first = rates((post) => matcher.nearest(post), posts);
  const whole = rates((post) => matcher.match(post), posts);
  console.log(`\n${round(items.length)} items, ${round(posts.length)} posts`);
  console.log(`  first stage             ${spread(first)} posts/s, goal ${round(GOALS[items.length] ?? 0)}`);
  console.log(`  with evidence           ${spread(whole)} posts/s`);
  const median = quantile(first, 0.5);
  for (const [name, build] of Object.entries(LIBRARIES)) {
    const theirs = rates(build(items), posts);
    const times = median / quantile(theirs, 0.5);
    console.log(
      `  ${name.padEnd(22)}  ${spread(theirs)} posts/s: the first stage is ${times.toFixed(1)} times as fast`,
    );
  }
  latencies(matcher, items, posts);
}

function latencies(matcher, items, posts) {
  const each = (run, count) =>
    Array.from({ length: count }, (_, at) => {
      const start = performance.now();
      run(at);
      return performance.now() - start;
    });
  const matches = each(
    (at) => matcher.match({ ...posts[at % posts.length], text: `${posts[at % posts.length].text} akhir` }),
    2_000,
  );
  const puts = each((at) => matcher.putItem({ ...items[at % items.length] }), 500);
  const line = (values) =>
    `median ${quantile(values, 0.5).toFixed(3)} ms, p99 ${quantile(values, 0.99).toFixed(3)} ms`;
  console.log(`  one match               ${line(matches)}`);
  console.log(`  one item changed        ${line(puts)}`);
}

/** Time a post takes at each size, and the exponent of its growth: 1 would be in step with the items. */
function curve(items, posts) {
  const points = CURVE.filter((size) => size <= items.length).map((size) => {
    const matcher = ours(items.slice(0, size), posts);
    return {
      size,
      us:
        1e6 /
        quantile(
          rates((post) => matcher.nearest(post), posts),
          0.5,
        ),
    };
  });
  console.log('\ngrowth of the first stage');
  points.forEach(({ size, us }, at) => {
    const before = points[at - 1];
    const exponent =
      before === undefined
        ? ''
        : `, exponent ${(Math.log(us / before.us) / Math.log(size / before.size)).toFixed(2)}`;
    console.log(
      `  ${round(size).padStart(7)} items  ${us.toFixed(1).padStart(6)} us ${'#'.repeat(Math.ceil(us / 2))}${exponent}`,
    );
  });
}

command({ data: { type: 'string' } }, ({ data }) => {
  const sets = developmentSets(data ?? join(REPOSITORY, '../shared'));
  const [most = readSet(SHIPPED_SET, 'shipped')] = sets.toSorted(
    (one, other) => other.items.length - one.items.length,
  );
  const news = sets.find(({ name }) => name === 'id-news') ?? most;
  console.log(
    `items and posts of ${[...new Set([news.name, most.name])].join(' and ')}; Node ${process.version}`,
  );
  for (const size of SIZES) {
    const set = size <= news.items.length ? news : most;
    if (size <= set.items.length) compare(set.items.slice(0, size), set.posts);
    else console.log(`\n${round(size)} items: left out, the largest set here has ${round(set.items.length)}`);
  }
  curve(most.items, most.posts);
});
