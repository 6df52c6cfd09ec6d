/**
 * Draws the small set that ships with the code out of id-news (CC BY 4.0): 150 articles, the post of each, and 150
 * posts whose article is not among them.
 *   node libs/core/matching/bench/make-shipped-set.mjs [--data ../shared]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, readJsonl, REPOSITORY, SHIPPED_SET } from './data.mjs';

const ITEMS = 150;
const NULL_POSTS = 150;

/** Evenly spread over the file, so that no order of it shows. */
const spread = (rows, count) =>
  Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)]);
const write = (name, rows) =>
  writeFileSync(join(SHIPPED_SET, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

command({ data: { type: 'string' } }, ({ data }) => {
  const folder = join(data ?? join(REPOSITORY, '../shared'), 'data/attribution/dev/id-news');
  const rowsOf = (name) => readJsonl(join(folder, name)).map(({ value }) => value);
  const posts = rowsOf('posts.jsonl');
  const supported = new Set(posts.map((post) => post.item_id));
  const items = spread(
    rowsOf('items.jsonl').filter((item) => supported.has(item.id)),
    ITEMS,
  );
  const kept = new Set(items.map((item) => item.id));
  const nulls = spread(
    posts.filter((post) => post.item_id === null),
    NULL_POSTS,
  );
  const chosen = new Set([...posts.filter((post) => kept.has(post.item_id)), ...nulls]);
  write('items.jsonl', items);
  write(
    'posts.jsonl',
    posts.filter((post) => chosen.has(post)),
  );
});
