import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BackfillService, PullLog, SourceQueries, SourceService } from '@conductor/collection';
import { systemActor } from '@conductor/kernel';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { createHarness, type Harness, PagedHost, settle } from '@conductor/testing';
import { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { entities } from '../entities.js';
import { outboundFor } from '../outbound.js';
import { handlersOf } from '../pipeline.js';
import { WorkerModule } from '../worker.module.js';

const POSTS = 95;
const PER_PAGE = 10;
const robot = systemActor('test');
const SINCE = new Date('2026-01-01T00:00:00Z');
const LIMIT = 12;

describe('filling in the past of a source', () => {
  let harness: Harness;
  let app: INestApplicationContext;
  let host: PagedHost;
  /** What happens while the host thinks about its answer. */
  let meanwhile: (asked: number) => Promise<void> = async () => undefined;
  let limit: number | null = null;
  let count = 0;

  beforeAll(async () => {
    harness = await createHarness(entities);
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
      afterPosts: [],
    };
    app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: false });
  });
  beforeEach(async () => {
    harness.clock.set('2026-11-22T03:00:00Z');
    meanwhile = async () => undefined;
    limit = null;
    await harness.sql(`update collection_source set state = 'paused'`);
    await harness.sql('delete from source_host');
    host = new PagedHost(POSTS, async (asked) => {
      await meanwhile(asked);
      if (limit === null)
        return { 'ratelimit-limit': '9000', 'ratelimit-remaining': '9000', 'ratelimit-reset': '300' };
      const remaining = Math.max(0, limit - asked);
      return {
        'ratelimit-limit': String(limit),
        'ratelimit-remaining': String(remaining),
        'ratelimit-reset': '300',
      };
    });
    await host.start();
  });
  afterEach(() => host.stop());
  afterAll(async () => {
    await app.close();
    await harness.close();
  });

  const run = () => settle(harness.database, handlersOf(app));
  const backfills = () => app.get(BackfillService);
  const act = (work: Parameters<Harness['act']>[1]) => harness.act(robot, work);
  const create = async (): Promise<string> => {
    count += 1;
    const origin = host.originOf('127.0.0.1');
    const source = await harness.act(robot, (ctx) =>
      app.get(SourceService).create(ctx, {
        connector: 'bluesky',
        name: 'Humas',
        address: `https://humas-${count}.example/`,
        organisationId: null,
        host: '127.0.0.1',
        config: { actor: `did:plc:humas${count}`, service: origin, api: 'repository' },
      }),
    );
    return source.id;
  };
  const start = (id: string, since = SINCE) => act((ctx) => backfills().start(ctx, id, since));
  const backfillOf = async (id: string) =>
    (await app.get(SourceQueries).backfillsOf(harness.read(robot), [id])).get(id)!;
  const postCount = async (id: string) =>
    (await app.get(SourceQueries).byId(harness.read(robot), id))!.postCount;
  const schedule = async () => {
    await harness.sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    await run();
  };

  it('has the newest page at once, and the rest after it, each post once', async () => {
    const id = await create();
    await run();
    expect(await postCount(id)).toBe(PER_PAGE);
    await start(id);
    await run();
    expect(await postCount(id)).toBe(POSTS);
    expect(await backfillOf(id)).toMatchObject({
      state: 'done',
      postCount: POSTS,
      pageCount: 10,
      reachedAt: new Date('2026-11-20T02:00:00Z'),
      finishedAt: harness.clock.now(),
    });
    expect(
      await harness.sql(
        'select 1 from post_snapshot where source_id = $1 group by post_id having count(*) > 1',
        [id],
      ),
    ).toEqual([]);
  });

  it('stops where a person pauses it, and goes on from there', async () => {
    const id = await create();
    await run();
    meanwhile = async (asked) => {
      if (asked === 6) await act((ctx) => backfills().pause(ctx, id));
    };
    await start(id);
    await run();
    const paused = await backfillOf(id);
    expect(paused).toMatchObject({ state: 'paused', finishedAt: null });
    expect(paused.pageCount).toBeGreaterThan(0);
    expect(paused.pageCount).toBeLessThan(10);
    await schedule();
    expect(await backfillOf(id)).toEqual(paused);
    await act((ctx) => backfills().resume(ctx, id));
    await run();
    expect(await backfillOf(id)).toMatchObject({ state: 'done', pageCount: 10 });
    expect(await postCount(id)).toBe(POSTS);
  });

  it('keeps what it brought when a person calls it off, and begins anew to another day', async () => {
    const id = await create();
    await run();
    meanwhile = async (asked) => {
      if (asked === 6) await act((ctx) => backfills().cancel(ctx, id));
    };
    await start(id);
    await run();
    expect(await backfillOf(id)).toMatchObject({ state: 'cancelled', finishedAt: harness.clock.now() });
    expect(await postCount(id)).toBeGreaterThan(PER_PAGE);
    await start(id, new Date('2026-11-21T00:00:00Z'));
    expect(await backfillOf(id)).toMatchObject({ state: 'running', pageCount: 0, finishedAt: null });
    await run();
    // Its first page lies wholly before that day.
    expect(await backfillOf(id)).toMatchObject({ state: 'done', pageCount: 1, postCount: 0 });
  });

  it('leaves half of the host’s budget to the present, and goes on when there is room again', async () => {
    limit = LIMIT;
    const id = await create();
    await run();
    await start(id);
    await run();
    const waiting = await backfillOf(id);
    expect(waiting).toMatchObject({ state: 'running', failureCode: 'RATE_LIMITED' });
    expect(waiting.pageCount).toBeLessThan(LIMIT / 2);
    const room = harness.clock.now().getTime() + 300_000;
    expect(waiting.nextRunAt.getTime()).toBeGreaterThanOrEqual(room - 1_000);
    // The present is still let through.
    await act((ctx) => app.get(SourceService).pull(ctx, id));
    await run();
    const [latest] = (await app.get(PullLog).recentOf(harness.read(robot), [id], 1)).get(id)!;
    expect(latest).toMatchObject({ kind: 'live', outcome: 'finished' });
    limit = null;
    harness.clock.advance({ minutes: 7 });
    await schedule();
    expect(await backfillOf(id)).toMatchObject({ state: 'done', failureCode: null });
  });

  it('waits while its source is paused, and is taken up again by the schedule', async () => {
    const id = await create();
    await run();
    await start(id);
    await act((ctx) => app.get(SourceService).pause(ctx, id));
    await run();
    expect(await backfillOf(id)).toMatchObject({ state: 'running', pageCount: 0 });
    await act((ctx) => app.get(SourceService).resume(ctx, id));
    harness.clock.advance({ minutes: 1 });
    await schedule();
    expect(await backfillOf(id)).toMatchObject({ state: 'done' });
  });
});
