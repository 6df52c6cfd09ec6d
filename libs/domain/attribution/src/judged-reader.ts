import type { FeatureReader, JudgedReading, Matcher, ReadJudged } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { dayOf, EMPTY_AGENDA } from './agenda-calendar.js';
import { readCalendar } from './agenda-reader.js';
import { type DecidedPost, readDecidedPosts } from './decided-posts.js';
import { buildMatcher } from './matcher-shelf.js';

interface Placed {
  readonly post: DecidedPost;
  readonly reader: FeatureReader;
}

function readingOf({ post, reader }: Placed, model: Parameters<ReadJudged>[0]): JudgedReading {
  const { ranked, standing } = reader.read(post, model);
  return {
    postId: post.id,
    itemId: post.agendaItemId,
    isDrawn: post.isDrawn,
    candidates: ranked.map(({ look }) => ({ itemId: look.indexed.item.id, features: look.features })),
    standing,
    stance: ranked[0]?.stance.logit ?? 0,
  };
}

/**
 * The posts on which people have spoken, each among the items of its day. Their matchers have learnt no exemplar: what
 * people said is what the correction is measured by.
 */
export async function readJudged(db: Reader): Promise<ReadJudged> {
  const calendar = await readCalendar(db);
  const matchers = new Map<string, Matcher & FeatureReader>();
  const placed: Placed[] = [];
  for (const post of await readDecidedPosts(db)) {
    const day = dayOf(post.postedAt);
    const agenda = calendar.on(day);
    if (agenda === EMPTY_AGENDA) continue;
    const reader = matchers.get(agenda.key) ?? (await buildMatcher(db, agenda, day)).matcher;
    matchers.set(agenda.key, reader);
    placed.push({ post, reader });
  }
  return (model) => placed.map((one) => readingOf(one, model));
}
