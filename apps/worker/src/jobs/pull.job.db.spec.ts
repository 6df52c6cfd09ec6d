import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SourceRow, SourceQueries, SourceService } from '@conductor/collection';
import type { JobHandlers } from '@conductor/jobs';
import { systemActor } from '@conductor/kernel';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { createHarness, type Harness, settle } from '@conductor/testing';
import { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { entities } from '../entities.js';
import { handlersOf } from '../pipeline.js';
import { outboundFor } from '../outbound.js';
import { WorkerModule } from '../worker.module.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const robot = systemActor('test');
const item = (id: number, title: string) =>
  `<item><guid>https://a.example/${id}</guid><link>https://a.example/${id}</link><title>${title}</title><description>Siaran pers ${id}</description><pubDate>Mon, 09 Mar 2015 10:00:00 +0700</pubDate></item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Siaran pers</title>${items.join('')}</channel></rss>`;
const xml =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);

describe('pulling a feed from a host that cannot be trusted', () => {
  let harness: Harness;
  let server: Server;
  let app: INestApplicationContext;
  let handlers: JobHandlers;
  let answer: Answer;
  let asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  const followed: string[] = [];
  let isBroken = false;

  beforeAll(async () => {
    harness = await createHarness(entities);
    server = createServer((request, response) => {
      asked.push({ url: request.url, headers: request.headers });
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const configuration = readConfiguration({
      DATABASE_URL: harness.database.url,
      ALLOW_LOOPBACK_SOURCES: 'true',
    });
    const parts = {
      works: new Works(harness.database.dataSource.manager, harness.clock),
      clock: harness.clock,
      http: outboundFor(configuration),
      embeddings: null,
      logger: createLogger('test', { logLevel: 'silent' }),
      afterPosts: [
        async () => {
          if (isBroken) throw new Error('the process ends here');
          followed.push('swept');
        },
      ],
    };
    app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: false });
    handlers = handlersOf(app);
  });
  beforeEach(async () => {
    // The sources of the tests before are done with.
    await harness.sql(`update collection_source set state = 'paused'`);
    asked = [];
    followed.splice(0);
    isBroken = false;
  });
  afterAll(async () => {
    await app.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await harness.close();
  });

  let counter = 0;
  /** A source of its own at the server, pulled once. */
  const follow = async (first: Answer, address?: string): Promise<string> => {
    answer = first;
    const { port } = server.address() as AddressInfo;
    const url = address ?? `http://127.0.0.1:${port}/feed-${(counter += 1)}`;
    const source = await harness.act(robot, (ctx) =>
      app.get(SourceService).create(ctx, {
        connector: 'feed',
        name: 'Siaran pers',
        address: url,
        organisationId: null,
        config: { url },
      }),
    );
    await run();
    return source.id;
  };
  const run = () => settle(harness.database, handlers);
  /** The schedule's next round, a while later. */
  const later = async (minutes: number) => {
    harness.clock.advance({ minutes });
    await harness.sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    await run();
  };
  const read = async (id: string): Promise<SourceRow> =>
    (await app.get(SourceQueries).byId(harness.read(robot), id))!;
  const counts = () =>
    harness.sql<{ posts: number; words: number }>(
      'select (select count(*)::int from post) as posts, (select count(*)::int from post_snapshot) as words',
    );

  it('stores the items at once, asks conditionally afterwards, and writes nothing for an unchanged feed', async () => {
    const etag = '"satu"';
    const id = await follow((request, response) =>
      request.headers['if-none-match'] === etag
        ? void response.writeHead(304).end()
        : xml(rss(item(1, 'Harga BBM turun'), item(2, 'KUR')), { etag })(request, response),
    );
    expect(await read(id)).toMatchObject({
      state: 'active',
      failureCode: null,
      postCount: 2,
      lastPulledAt: harness.clock.now(),
    });
    expect(followed).toEqual(['swept']);
    const before = await counts();
    await later(17);
    expect(asked.at(-1)!.headers['if-none-match']).toBe(etag);
    expect(await counts()).toEqual(before);
    await later(5);
    expect(asked).toHaveLength(2);
  });

  it('keeps what was before an item was edited', async () => {
    const id = await follow(xml(rss(item(10, 'Harga naik'))));
    answer = xml(rss(item(10, 'Harga turun'), item(11, 'Baru')));
    await later(17);
    expect(await read(id)).toMatchObject({ postCount: 2 });
    const texts = await harness.sql<{ text: string }>(
      `select s.text from post_snapshot s where s.source_id = $1 and s.text like 'Harga%' order by s.taken_at`,
      [id],
    );
    expect(texts.map(({ text }) => text.split('\n')[0])).toEqual(['Harga naik', 'Harga turun']);
  });

  it.each<[string, Answer, string]>([
    [
      'an HTML page',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><html><body>Perbaikan</body></html>'),
      'FEED_IS_HTML',
    ],
    ['a page that is not XML', xml('{{{'), 'FEED_UNREADABLE'],
    ['an empty answer', xml(''), 'FEED_EMPTY'],
  ])('tries again later after %s, and pauses the source when it stays so', async (_, first, code) => {
    const id = await follow(first);
    expect(await read(id)).toMatchObject({ state: 'active', failureCode: code, postCount: 0 });
    for (let attempt = 2; attempt <= 4; attempt += 1) await later(30);
    expect(await read(id)).toMatchObject({ state: 'paused', failureCode: code });
    const before = asked.length;
    await later(600);
    expect(asked).toHaveLength(before);
  });

  it('stops asking an address that says it is gone, and asks again when a person resumes it', async () => {
    const id = await follow((_, response) => void response.writeHead(410).end());
    expect(await read(id)).toMatchObject({ state: 'stopped', failureCode: 'SOURCE_GONE' });
    answer = xml(rss(item(20, 'Kembali')));
    await harness.act(robot, (ctx) => app.get(SourceService).resume(ctx, id));
    await run();
    expect(await read(id)).toMatchObject({ state: 'active', failureCode: null, postCount: 1 });
  });

  it('waits as long as a host asks for', async () => {
    const id = await follow((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end());
    expect(await read(id)).toMatchObject({ state: 'active', failureCode: 'RATE_LIMITED' });
    await later(59);
    expect(asked).toHaveLength(1);
    answer = xml(rss(item(30, 'Boleh')));
    await later(2);
    expect(await read(id)).toMatchObject({ failureCode: null, postCount: 1 });
  });

  it('never reaches an address inside the network, whatever name it goes by', async () => {
    const id = await follow(xml(rss()), 'http://10.0.0.1/feed');
    expect(await read(id)).toMatchObject({ failureCode: expect.stringMatching(/ADDRESS_NOT_PUBLIC/) });
    const { port } = server.address() as AddressInfo;
    const redirected = await follow(
      (_, response) => void response.writeHead(302, { location: 'http://192.168.1.1/' }).end(),
    );
    expect(await read(redirected)).toMatchObject({
      failureCode: expect.stringMatching(/ADDRESS_NOT_PUBLIC/),
    });
    expect(port).toBeGreaterThan(0);
  });

  it('loses nothing and repeats nothing when the process ends within a page', async () => {
    const before = await counts();
    isBroken = true;
    await expect(follow(xml(rss(item(40, 'Satu'), item(41, 'Dua')), { etag: '"x"' }))).rejects.toThrow(
      'the process ends here',
    );
    expect(await counts()).toEqual(before);
    isBroken = false;
    await harness.sql(`update graphile_worker._private_jobs set run_at = now()`);
    await run();
    expect((await counts())[0]!.posts).toBe(before[0]!.posts + 2);
    expect(followed).toEqual(['swept']);
  });

  it('leaves a source alone that was paused after its pull was enqueued', async () => {
    const id = await follow(xml(rss(item(50, 'Sebelum'))));
    await harness.act(robot, async (ctx) => {
      await app.get(SourceService).pull(ctx, id);
      await app.get(SourceService).pause(ctx, id);
    });
    asked = [];
    await run();
    expect(asked).toEqual([]);
  });
});
