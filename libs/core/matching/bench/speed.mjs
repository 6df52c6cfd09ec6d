/**
 * node libs/core/matching/bench/speed.mjs [--data ../shared]
 * Posts a second with evidence and confidence, and the cost of one item in or out, on the news articles of the
 * development set (the shipped set otherwise). In CPU time of one thread, so that a busy machine does not blur it; the
 * posts were analysed before, as background.
 */
import { join } from 'node:path';
import { command, developmentSets, matcherOf, readSet, REPOSITORY, SHIPPED_SET } from './data.mjs';

const ROUNDS = 5;
const median = (values) => [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)];

function time(run, times) {
  const start = process.threadCpuUsage();
  for (let at = 0; at < times; at += 1) run(at);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000 / times;
}

function report(items, posts) {
  const background = { items, posts };
  const rounds = Array.from({ length: ROUNDS }, () => {
    const matcher = matcherOf(background);
    matcher.match(posts[0]);
    const each = time((at) => matcher.match(posts[at % posts.length]), posts.length);
    const changed = time((at) => matcher.putItem({ ...items[at % items.length] }), items.length);
    return { each, changed };
  });
  const perSecond = 1000 / median(rounds.map(({ each }) => each));
  const changed = median(rounds.map((round) => round.changed));
  console.log(
    `${items.length} items: ${perSecond.toFixed(0)} posts/s; one item changed in ${changed.toFixed(3)} ms`,
  );
}

command({ data: { type: 'string' } }, ({ data }) => {
  const news = developmentSets(data ?? join(REPOSITORY, '../shared')).find((set) => set.name === 'id-news');
  const { items, posts } = news ?? readSet(SHIPPED_SET, 'shipped');
  for (const count of [100, 1000]) if (items.length >= count) report(items.slice(0, count), posts);
});
