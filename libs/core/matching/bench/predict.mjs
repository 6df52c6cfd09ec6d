/** npm run attribution:predict -- --items items.jsonl --posts posts.jsonl --out predictions.jsonl */
import { writeFileSync } from 'node:fs';
import { command, InputFault, matcherOf, predictionOf, readItems, readPosts } from './data.mjs';

const OPTIONS = { items: { type: 'string' }, posts: { type: 'string' }, out: { type: 'string' } };

/** Nothing is written unless every line of both files could be read. */
export function predict({ items, posts, out }) {
  if (!items || !posts || !out) {
    throw new InputFault('usage: --items items.jsonl --posts posts.jsonl --out predictions.jsonl');
  }
  const set = { items: readItems(items), posts: readPosts(posts) };
  const matcher = matcherOf(set);
  const lines = set.posts.map((post) => JSON.stringify(predictionOf(matcher, post)));
  writeFileSync(out, lines.map((line) => `${line}\n`).join(''));
  return `${lines.length} posts against ${set.items.length} items -> ${out}`;
}

if (import.meta.filename === process.argv[1]) command(OPTIONS, (options) => console.log(predict(options)));
