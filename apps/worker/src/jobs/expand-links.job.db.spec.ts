import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { collectionEntities, PostStore, ShortLinkService } from '@conductor/collection';
import {
  type CollectedPost,
  type OutboundHttp,
  OutboundRefusal,
  type OutboundResponse,
} from '@conductor/connector-contract';
import { systemActor } from '@conductor/kernel';
import { createHarness, type Harness } from '@conductor/testing';
import { Works } from '@conductor/work';
import { ExpandLinksJob } from './expand-links.job.js';

const robot = systemActor('test');
const PAGE = 'https://kemkes.go.id/berita/pangan-2026';

const post = (externalId: string, links: readonly string[]): CollectedPost => ({
  network: 'x',
  externalId,
  url: null,
  text: `${externalId} ${links.join(' ')}`,
  language: null,
  postedAt: null,
  asOf: null,
  authorHandle: null,
  authorName: null,
  hashtags: [],
  mentions: [],
  links,
  media: [],
  metrics: {},
  raw: {},
});

describe('following short links', () => {
  let harness: Harness;
  let job: ExpandLinksJob;
  /** The network in the spec: what each address answers, and who was asked. */
  const answers = new Map<string, () => Partial<OutboundResponse>>();
  const asked: string[] = [];
  let swept = 0;
  const http: OutboundHttp = {
    async request({ url }) {
      asked.push(url);
      const answer = answers.get(url);
      if (answer === undefined) throw new OutboundRefusal('NAME_NOT_FOUND');
      return { status: 301, url, headers: {}, body: new Uint8Array(), ...answer() };
    },
  };
  const leads = (from: string, to: string) => answers.set(from, () => ({ headers: { location: to } }));
  const store = new PostStore();
  const save = (...posts: CollectedPost[]) =>
    harness.act(robot, (ctx) =>
      store.storePage(ctx, { origin: { kind: 'report', reportedBy: null }, posts, isDemo: false }),
    );
  const linksOf = async (externalId: string) => {
    const [row] = await harness.sql<{ links: string[]; revision: number }>(
      'select links, revision from post where external_id = $1',
      [externalId],
    );
    return row;
  };

  beforeAll(async () => {
    harness = await createHarness(collectionEntities);
    const works = new Works(harness.database.dataSource.manager, harness.clock);
    job = new ExpandLinksJob(works, new ShortLinkService(store), http, [
      async () => {
        swept += 1;
      },
    ]);
  });
  afterAll(() => harness.close());
  beforeEach(() => {
    asked.length = 0;
    answers.clear();
    swept = 0;
  });

  it('shows where a link leads, over several hops, and leaves the page itself alone', async () => {
    leads('https://s.id/pangan', 'https://bit.ly/pangan');
    leads('https://bit.ly/pangan', `${PAGE}?utm_source=x`);
    await save(post('a', ['https://s.id/pangan', 'https://a.id/']), post('b', ['https://a.id/']));
    await job.run();
    expect(asked).toEqual(['https://s.id/pangan', 'https://bit.ly/pangan']);
    expect(await linksOf('a')).toEqual({ links: [PAGE, 'https://a.id/'], revision: 2 });
    expect(await linksOf('b')).toEqual({ links: ['https://a.id/'], revision: 1 });
    expect(swept).toBe(1);
    // Known from now on: a later post shows it at once, and nobody is asked again.
    await save(post('c', ['https://s.id/pangan']), post('a', ['https://s.id/pangan', 'https://a.id/']));
    expect(await linksOf('c')).toEqual({ links: [PAGE], revision: 1 });
    await job.run();
    expect(asked).toHaveLength(2);
    expect(await linksOf('a')).toEqual({ links: [PAGE, 'https://a.id/'], revision: 2 });
  });

  it.each([
    ['gone', () => ({ status: 404 })],
    ['a page of its own', () => ({ status: 200 })],
    ['a loop', () => ({ headers: { location: 'https://s.id/a%20loop' } })],
    ['no address', () => ({ headers: { location: 'javascript:alert(1)' } })],
  ])('keeps the link as it was said where it leads nowhere: %s', async (name, answer) => {
    const link = new URL(`https://s.id/${name}`).href;
    answers.set(link, answer);
    await save(post(name, [link]));
    await job.run();
    harness.clock.advance({ hours: 48 });
    const before = asked.length;
    await job.run();
    expect(asked).toHaveLength(before);
    expect(await linksOf(name)).toEqual({ links: [link], revision: 1 });
    expect(swept).toBe(0);
  });

  it('asks a shortener that does not answer again, later and later, and gives up in the end', async () => {
    await save(post('diam', ['https://s.id/diam']));
    await job.run();
    await job.run();
    expect(asked).toHaveLength(1);
    for (let days = 0; days < 20; days += 1) {
      harness.clock.advance({ hours: 24 });
      await job.run();
    }
    expect(asked).toHaveLength(6);
    expect(await linksOf('diam')).toEqual({ links: ['https://s.id/diam'], revision: 1 });
  });
});
