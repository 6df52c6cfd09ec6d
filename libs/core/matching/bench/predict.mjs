/**
 * npm run attribution:predict -- --items items.jsonl --posts posts.jsonl --out predictions.jsonl [--online labels.jsonl]
 * With labels ({"id", "item_id": "<item>" | null} a line) the posts are taken in the order of their dates, and after
 * each prediction the person's word on that post is learnt: an item confirmed, another one than predicted, or none.
 */
import { writeFileSync } from 'node:fs';
import {
  command,
  InputFault,
  matcherOf,
  predictionOf,
  readItems,
  readJudgements,
  readPosts,
} from './data.mjs';

const OPTIONS = {
  items: { type: 'string' },
  posts: { type: 'string' },
  out: { type: 'string' },
  online: { type: 'string' },
};

const byDate = (one, other) =>
  (one.postedAt?.getTime() ?? 0) - (other.postedAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1);

/** What a person teaches who says that the post supports `item` (null: none) where `decided` was said. */
export function judgementsOf(item, decided) {
  if (item === null) return [{ kind: 'supports-none' }];
  const wrong = decided === null || decided === item ? [] : [{ kind: 'does-not-support', itemId: decided }];
  return [{ kind: 'supports', itemId: item }, ...wrong];
}

/** Predictions one after the other, each made before its own label is seen. */
export function predictOnline(matcher, posts, labels) {
  return posts.toSorted(byDate).map((post) => {
    const prediction = predictionOf(matcher, post);
    const item = labels.get(post.id);
    if (item !== undefined) {
      for (const judgement of judgementsOf(item, prediction.decided)) matcher.learnJudgement(post, judgement);
    }
    return prediction;
  });
}

/** Nothing is written unless every line of the files could be read. */
export function predict({ items, posts, out, online }) {
  if (!items || !posts || !out) {
    throw new InputFault(
      'usage: --items items.jsonl --posts posts.jsonl --out predictions.jsonl [--online labels.jsonl]',
    );
  }
  const set = { items: readItems(items), posts: readPosts(posts) };
  const labels = online === undefined ? null : readJudgements(online, set.items);
  const matcher = matcherOf(set);
  const predictions =
    labels === null
      ? set.posts.map((post) => predictionOf(matcher, post))
      : predictOnline(matcher, set.posts, labels);
  writeFileSync(out, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return `${predictions.length} posts against ${set.items.length} items -> ${out}`;
}

if (import.meta.filename === process.argv[1]) command(OPTIONS, (options) => console.log(predict(options)));
