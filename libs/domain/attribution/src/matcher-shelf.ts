import { createMatcher, type Matcher } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type AgendaOfDay, GRACE_DAYS } from './agenda-calendar.js';
import { readMatchingItems } from './agenda-reader.js';

/** A matcher of forty items with its background takes a few megabytes; neighbouring days mostly share one. */
const KEPT = 8;
/** Common talk is learnt from this many posts around the day; more no longer changes which words are common. */
const BACKGROUND_POSTS = 2_000;
/** Fewer posts may all be of one campaign: its own words would be taken for common talk. */
const LEAST_BACKGROUND_POSTS = 100;

/** Matchers that this process has built, by the agenda they know. The longest unused goes first. */
@Injectable()
export class MatcherShelf {
  private readonly kept = new Map<string, Matcher>();

  async for(db: Reader, agenda: AgendaOfDay, day: string): Promise<Matcher> {
    const matcher = this.kept.get(agenda.key) ?? (await build(db, agenda, day));
    this.kept.delete(agenda.key);
    this.kept.set(agenda.key, matcher);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return matcher;
  }
}

async function build(db: Reader, agenda: AgendaOfDay, day: string): Promise<Matcher> {
  const matcher = createMatcher();
  for (const item of await readMatchingItems(db, agenda.items)) matcher.putItem(item);
  const posts = await db.query<{ text: string }[]>(
    `select text from post
      where posted_at between $1::date - $2::integer and $1::date + $2::integer order by posted_at, id limit $3`,
    [day, GRACE_DAYS, BACKGROUND_POSTS],
  );
  if (posts.length >= LEAST_BACKGROUND_POSTS) matcher.learnBackground(posts.map(({ text }) => text));
  return matcher;
}
