import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Malformed, type Page, RateLimited, SourceGone, Temporary } from '@conductor/connector-contract';
import { systemActor } from '@conductor/kernel';
import { createHarness, type Harness } from '@conductor/testing';
import { CollectionSource } from './collection-source.entity.js';
import { PostStore } from './post-store.js';
import { PullEnding } from './pull-ending.js';
import { PullLog, type SliceReport } from './pull-log.js';
import { enqueuePull } from './pull-queue.js';
import { PullSchedule } from './pull-schedule.js';
import { PullService } from './pull.service.js';
import { SourceHosts } from './source-hosts.js';

const robot = systemActor('test');
const allowance = { requests: 30, seconds: 300 };
const answer = {
  status: 500,
  address: 'https://a.example/',
  contentType: null,
  byteCount: 3,
  excerpt: 'abc',
};

describe('the engine that pulls', () => {
  let harness: Harness;
  const hosts = new SourceHosts();
  const log = new PullLog();
  const pulls = new PullService(new PostStore(), hosts);
  const ending = new PullEnding(hosts, new PullSchedule(hosts), log);
  const report = (more: Partial<SliceReport> = {}): SliceReport => ({
    beganAt: harness.clock.now(),
    requestCount: 1,
    pageCount: 1,
    createdCount: 0,
    updatedCount: 0,
    rejectedCount: 0,
    meanWaitMs: 100,
    answer: null,
    ...more,
  });
  const page = (cursor: string): Page => ({ posts: [], rejected: [], cursor });
  const act: Harness['act'] = (actor, work) => harness.act(actor, work);
  let count = 0;
  const newSource = async (host = `host-${(count += 1)}.example`): Promise<string> => {
    const [row] = await harness.sql<{ id: string }>(
      `insert into collection_source (connector, name, address, host, config, state, next_pull_at, created_at)
       values ('feed', 'Siaran', $1, $2, '{}', 'active', now(), now()) returning id`,
      [`https://${host}/${(count += 1)}`, host],
    );
    return row!.id;
  };
  const queueOf = async (sourceId: string): Promise<string | null> => {
    await act(robot, (ctx) => enqueuePull(ctx, sourceId));
    const rows = await harness.sql<{ queue_name: string }>(
      `select queue_name from graphile_worker.jobs where key = $1`,
      [`collection.pull:${sourceId}`],
    );
    return rows[0]?.queue_name ?? null;
  };
  const stateOf = async (id: string) =>
    (await harness.database.dataSource.manager.findOneBy(CollectionSource, { id }))!;

  beforeAll(async () => {
    harness = await createHarness([CollectionSource]);
  });
  afterAll(() => harness.close());

  it('gives no more of a host’s budget than there is, to however many who ask at once', async () => {
    const take = () => act(robot, (ctx) => hosts.take(ctx, 'shared.example', 'person', allowance));
    const answers = await Promise.all(Array.from({ length: 45 }, take));
    const end = new Date(harness.clock.now().getTime() + 300_000);
    expect(answers.filter((until) => until === null)).toHaveLength(30);
    expect(answers.filter((until) => until !== null)).toEqual(Array(15).fill(end));
  });

  it('writes nothing of a host that names no limit, and leaves one alone that refused', async () => {
    const take = () => act(robot, (ctx) => hosts.take(ctx, 'free.example', 'backfill', null));
    expect(await take()).toBeNull();
    expect(await harness.sql(`select 1 from source_host where host = 'free.example'`)).toEqual([]);
    const retryAt = new Date(harness.clock.now().getTime() + 900_000);
    const silent = { limit: null, remaining: null, seconds: null, resetAt: null };
    await act(robot, (ctx) => hosts.learn(ctx, 'free.example', { ...silent, isRefusal: true, retryAt }));
    expect(await take()).toEqual(retryAt);
  });

  it('lets each quick host have its queue, and all slow ones and all new ones share one each', async () => {
    const [one, other, slow, fresh] = await Promise.all(
      ['satu.example', 'dua.example', 'lambat.example', 'baru.example'].map((host) => newSource(host)),
    );
    await act(robot, async (ctx) => {
      await hosts.notePace(ctx, 'satu.example', 'quick');
      await hosts.notePace(ctx, 'dua.example', 'quick');
      await hosts.notePace(ctx, 'lambat.example', 'slow');
    });
    const queues = [one, other, slow, fresh].map((id) => queueOf(id!));
    expect(await Promise.all(queues)).toEqual([
      'host:satu.example',
      'host:dua.example',
      'hosts:slow',
      'hosts:new',
    ]);
  });

  it('sends a job on that waits in a lane that its host has left', async () => {
    const id = await newSource('berubah.example');
    expect(await queueOf(id)).toBe('hosts:new');
    await act(robot, (ctx) => hosts.notePace(ctx, 'berubah.example', 'quick'));
    expect(await act(robot, (ctx) => pulls.planPull(ctx, id, 'new'))).toBeNull();
    expect(await queueOf(id)).toBe('host:berubah.example');
    expect(await act(robot, (ctx) => pulls.planPull(ctx, id, 'quick'))).toMatchObject({ sliceMs: 5_000 });
  });

  it('stores nothing of a worker that another one has overtaken', async () => {
    const id = await newSource();
    expect(await act(robot, (ctx) => pulls.savePage(ctx, id, null, page('a')))).not.toBeNull();
    expect(await act(robot, (ctx) => pulls.savePage(ctx, id, 'a', page('b')))).not.toBeNull();
    expect(await act(robot, (ctx) => pulls.savePage(ctx, id, 'a', page('late')))).toBeNull();
    expect((await stateOf(id)).cursor).toBe('b');
  });

  it('takes a host for slow that gave nothing in its time, and for failed when it does so in the slow lane', async () => {
    const id = await newSource('diam.example');
    await act(robot, (ctx) => ending.cutOff(ctx, id, 'new', report({ pageCount: 0, meanWaitMs: 5_000 }), 0));
    expect(await stateOf(id)).toMatchObject({ failureCode: null, sliceCount: 1 });
    expect(await queueOf(id)).toBe('hosts:slow');
    await act(robot, (ctx) =>
      ending.cutOff(ctx, id, 'slow', report({ pageCount: 0, meanWaitMs: 15_000 }), 0),
    );
    expect(await stateOf(id)).toMatchObject({ failureCode: 'TIMED_OUT', sliceCount: 0 });
  });

  it('ends a pull that never ends', async () => {
    const id = await newSource();
    for (let slice = 0; slice < 100; slice += 1) await act(robot, (ctx) => ending.goOn(ctx, id, report(), 0));
    expect(await stateOf(id)).toMatchObject({ failureCode: null, sliceCount: 100 });
    await act(robot, (ctx) => ending.goOn(ctx, id, report(), 0));
    expect(await stateOf(id)).toMatchObject({ failureCode: 'PULL_ENDLESS', sliceCount: 0 });
  });

  it('keeps fifty lines and fifty failures of a source, and the raw answer of the latest only', async () => {
    const id = await newSource();
    for (let round = 0; round < 55; round += 1) {
      harness.clock.advance({ minutes: 1 });
      await act(robot, (ctx) => ending.finish(ctx, id, report(), 0));
      await act(robot, (ctx) => log.write(ctx, id, 'live', report({ answer }), new Temporary('HTTP_STATUS')));
    }
    const read = harness.read(robot);
    expect((await log.recentOf(read, [id], 200)).get(id)).toHaveLength(100);
    const failures = (await log.failuresOf(read, [id], 200)).get(id)!;
    expect(failures).toHaveLength(50);
    expect(failures.map((failure) => failure.answer !== null)).toEqual([true, ...Array(49).fill(false)]);
    expect(failures[0]!.answer).toEqual(answer);
  });

  it('counts no wait until a named moment as trouble', async () => {
    const id = await newSource();
    const later = new Date(harness.clock.now().getTime() + 60_000);
    for (let wait = 0; wait < 5; wait += 1)
      await act(robot, (ctx) => ending.fail(ctx, id, report(), new RateLimited(later), 0));
    expect(await stateOf(id)).toMatchObject({ failureCode: 'RATE_LIMITED', failureCount: 0 });
    await act(robot, (ctx) => ending.fail(ctx, id, report(), new Malformed('FEED_IS_HTML'), 0));
    expect(await stateOf(id)).toMatchObject({ state: 'active', failureCount: 1 });
  });

  it('holds no answer against a source that was not asked', async () => {
    const id = await newSource();
    await act(robot, (ctx) => ending.fail(ctx, id, report({ requestCount: 0, answer }), new SourceGone(), 0));
    expect((await log.failuresOf(harness.read(robot), [id], 1)).get(id)![0]!.answer).toBeNull();
    expect(await stateOf(id)).toMatchObject({ state: 'stopped' });
  });
});
