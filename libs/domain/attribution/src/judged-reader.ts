import type { FeatureReader, JudgedReading, Matcher, MatchingPost, ReadJudged } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { dayOf, EMPTY_AGENDA } from './agenda-calendar.js';
import { readCalendar } from './agenda-reader.js';
import { isDrawnSql } from './drawn-posts.js';
import { buildMatcher } from './matcher-shelf.js';

/** More decisions, and older ones, no longer change a correction that stays near the shipped weights. */
const MOST_JUDGED = 2_000;

interface JudgedPost extends MatchingPost {
  readonly postedAt: Date;
  readonly agendaItemId: string | null;
  readonly isDrawn: boolean;
}

interface Placed {
  readonly post: JudgedPost;
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
 * The posts on which people have spoken, each among the items of its day; copies that a decision took along are one
 * word. Their matchers have learnt no exemplar: what
 * people said is what the correction is measured by.
 */
export async function readJudged(db: Reader): Promise<ReadJudged> {
  const posts = await db.query<JudgedPost[]>(
    `select p.id, p.text, p.posted_at as "postedAt", p.hashtags, p.links, p.organisation_id as "organisationId",
            d.agenda_item_id as "agendaItemId", ${isDrawnSql('p.id')} as "isDrawn"
       from attribution_decision d join post p on p.id = d.post_id
      where d.superseded_at is null and d.decided_with is null order by d.decided_at desc, d.id limit $1`,
    [MOST_JUDGED],
  );
  const calendar = await readCalendar(db);
  const matchers = new Map<string, Matcher & FeatureReader>();
  const placed: Placed[] = [];
  for (const post of posts) {
    const day = dayOf(post.postedAt);
    const agenda = calendar.on(day);
    if (agenda === EMPTY_AGENDA) continue;
    const reader = matchers.get(agenda.key) ?? (await buildMatcher(db, agenda, day)).matcher;
    matchers.set(agenda.key, reader);
    placed.push({ post, reader });
  }
  return (model) => placed.map((one) => readingOf(one, model));
}
