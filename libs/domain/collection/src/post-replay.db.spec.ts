import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost } from '@conductor/connector-contract';
import { systemActor } from '@conductor/kernel';
import { createHarness, type Harness } from '@conductor/testing';
import { collectionEntities } from './collection.module.js';
import { PostStore } from './post-store.js';

const robot = systemActor('test');
const HOUR = 3_600_000;
const BEGINNING = Date.UTC(2026, 2, 1);

/** Repeatable numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

interface Event {
  readonly post: CollectedPost;
  readonly arrivesAt: number;
}

/**
 * What a network says in two weeks: each post once, one in five edited once or twice. One event in twenty arrives late by
 * up to seven days, so that edits come before their originals.
 */
function eventsOf(prefix: string, count: number, random: () => number): Event[] {
  return Array.from({ length: count }, (_, id) => {
    const postedAt = BEGINNING + random() * 14 * 24 * HOUR;
    const editions = random() < 0.2 ? 1 + Math.ceil(random() * 2) : 1;
    return Array.from({ length: editions }, (__, edition) => {
      const asOf = postedAt + edition * HOUR * (1 + random());
      const text = `${prefix} ${id} edisi ${edition}`;
      const post: CollectedPost = {
        network: 'mastodon',
        externalId: `${prefix}/${id}`,
        url: `https://sosial.example/@uji/${prefix}-${id}`,
        text,
        language: 'id',
        postedAt: new Date(postedAt),
        asOf: new Date(asOf),
        authorHandle: `uji${id % 3}@sosial.example`,
        authorName: edition === 0 ? 'Uji' : `Uji ${edition}`,
        hashtags: [`edisi${edition}`],
        mentions: [],
        links: [`https://a.example/${edition}`],
        media: [],
        metrics: { likes: edition * 10 },
        raw: { id, edition },
      };
      return { post, arrivesAt: asOf + (random() < 0.05 ? random() * 7 * 24 * HOUR : 0) };
    });
  }).flat();
}

function pagesOf(events: readonly Event[], random: () => number, most: number): CollectedPost[][] {
  const pages: CollectedPost[][] = [];
  for (let at = 0; at < events.length;) {
    const length = 1 + Math.floor(random() * most);
    pages.push(events.slice(at, at + length).map(({ post }) => post));
    at += length;
  }
  return pages;
}

describe('pages of a source, in any order and again', () => {
  let harness: Harness;
  let sourceId: string;
  const store = new PostStore();

  beforeAll(async () => {
    harness = await createHarness(collectionEntities);
    const [source] = await harness.sql<{ id: string }>(
      `insert into collection_source (connector, name, address, config, state, next_pull_at, created_at)
       values ('mastodon', 'Uji', 'https://sosial.example/@uji', '{}', 'active', now(), now()) returning id`,
    );
    sourceId = source!.id;
  });
  afterAll(() => harness.close());

  /** In one transaction, which spares some ten thousand commits; what order does to the posts is the same. */
  const storeAll = (pages: readonly CollectedPost[][]): Promise<void> =>
    harness.act(robot, async (ctx) => {
      for (const posts of pages) {
        harness.clock.advance({ minutes: 1 });
        await store.storePage(ctx, { origin: { kind: 'source', sourceId }, posts, isDemo: false });
      }
    });

  /** Everything that people can see of the posts, and every wording with its counts; then the posts are taken away. */
  async function takeState() {
    const posts = await harness.sql(
      `select external_id, url, text, language, author_handle, author_name, hashtags, links, posted_at, deleted_at
         from post order by external_id`,
    );
    const words = await harness.sql(
      `select p.external_id, s.as_of, s.text, s.metrics, s.raw from post_snapshot s join post p on p.id = s.post_id
        order by p.external_id, s.as_of, s.text`,
    );
    const later = await harness.sql('select 1 from post_measurement');
    await harness.sql('delete from post');
    return { posts, words, later };
  }

  async function expectSame(seed: number, count: number, most: number): Promise<void> {
    const random = numbersFrom(seed);
    const events = eventsOf(`s${seed}`, count, random);
    const inOrder = events.toSorted((one, other) => one.post.asOf!.getTime() - other.post.asOf!.getTime());
    await storeAll(pagesOf(inOrder, random, most));
    const expected = await takeState();
    expect(expected.posts).toHaveLength(count);
    expect(expected.words).toHaveLength(events.length);
    const arrived = events.toSorted((one, other) => one.arrivesAt - other.arrivesAt);
    const pages = pagesOf(arrived, random, most);
    await storeAll(shuffled([...pages, ...pages, ...pages], random));
    expect(await takeState()).toEqual(expected);
  }

  it('end in the state of the sorted replay: 10,000 posts', () => expectSame(1, 10_000, 400), 600_000);

  it('end in the state of the sorted replay: 500 seeds', async () => {
    for (let seed = 2; seed <= 501; seed += 1) await expectSame(seed, 20, 20);
  }, 600_000);
});
