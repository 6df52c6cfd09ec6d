import {
  createMatcher,
  type FeatureReader,
  type Matcher,
  type MatcherOptions,
  type MatchingItem,
} from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type ActiveMatcher, readActiveMatcher, SHIPPED_MATCHER } from './active-matcher.js';
import { type AgendaOfDay, GRACE_DAYS } from './agenda-calendar.js';
import { readMatchingItems } from './agenda-reader.js';
import { type Judgements, readJudgements, teach } from './judgement-reader.js';

/** A matcher of forty items with its background takes a few megabytes; neighbouring days mostly share one. */
const KEPT = 8;
/** Common talk is learnt from this many posts around the day; more no longer changes which words are common. */
const BACKGROUND_POSTS = 2_000;
/** Fewer posts may all be of one campaign: its own words would be taken for common talk. */
const LEAST_BACKGROUND_POSTS = 100;

/** The items of a day, and a matcher that knows them. */
export interface ItemsRead {
  readonly matcher: Matcher & FeatureReader;
  readonly items: readonly MatchingItem[];
}

interface Shelved extends ItemsRead {
  /** the key of the judgements it has learnt */
  taught: string | null;
}

/** Matchers that this process has built, by the agenda they know. The longest unused goes first. */
@Injectable()
export class MatcherShelf {
  private readonly kept = new Map<string, Shelved>();
  private judgements: Judgements | null = null;
  private active = SHIPPED_MATCHER;

  /**
   * Looks whether people have decided anything since, and which matcher stands. Once a sweep: what changes meanwhile
   * counts in the next.
   */
  async refresh(db: Reader): Promise<ActiveMatcher> {
    this.judgements = await readJudgements(db, this.judgements);
    const active = await readActiveMatcher(db);
    if (active.version !== this.active.version) this.kept.clear();
    this.active = active;
    return active;
  }

  async for(db: Reader, agenda: AgendaOfDay, day: string): Promise<ItemsRead> {
    const shelved = this.kept.get(agenda.key) ?? { ...(await this.build(db, agenda, day)), taught: null };
    this.kept.delete(agenda.key);
    this.kept.set(agenda.key, shelved);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    if (this.judgements !== null && shelved.taught !== this.judgements.key) {
      teach(shelved.matcher, this.judgements);
      shelved.taught = this.judgements.key;
    }
    return shelved;
  }

  private build(db: Reader, agenda: AgendaOfDay, day: string): Promise<ItemsRead> {
    const { version, thresholds, model } = this.active;
    return buildMatcher(db, agenda, day, { version, thresholds, ...(model === null ? {} : { model }) });
  }
}

/** A matcher of the items of a day, which has learnt what is common talk around it. */
export async function buildMatcher(
  db: Reader,
  agenda: AgendaOfDay,
  day: string,
  options?: MatcherOptions,
): Promise<ItemsRead> {
  const matcher = createMatcher(options);
  const items = await readMatchingItems(db, agenda.items);
  for (const item of items) matcher.putItem(item);
  const posts = await db.query<{ text: string }[]>(
    `select text from post
      where posted_at between $1::date - $2::integer and $1::date + $2::integer order by posted_at, id limit $3`,
    [day, GRACE_DAYS, BACKGROUND_POSTS],
  );
  if (posts.length >= LEAST_BACKGROUND_POSTS) matcher.learnBackground(posts.map(({ text }) => text));
  return { matcher, items };
}
