import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NetworkSpendingService, SourceService } from '@conductor/collection';
import { type OutboundHttp, OutboundRefusal, type OutboundRequest } from '@conductor/connector-contract';
import type { JobHandlers } from '@conductor/jobs';
import { systemActor } from '@conductor/kernel';
import { type Configuration, type Logger, readConfiguration } from '@conductor/runtime';
import { createHarness, type Harness, settle } from '@conductor/testing';
import { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { RecordedNetwork } from '../../../libs/connectors/src/spec-kit/recorded-network.js';
import {
  timeline,
  timelineUrl,
  tweet,
  USER,
  user,
  userUrl,
} from '../../../libs/connectors/src/spec-kit/recorded-shapes/x.js';
import { entities } from './entities.js';
import type { NetworkAccesses } from './parts.js';
import { handlersOf } from './pipeline.js';
import { PricedHttp } from './priced-http.js';
import { WorkerModule } from './worker.module.js';

const KEY = 'AAAAcanary%2Fkey=';
const robot = systemActor('test');
const requests = (count: number): OutboundRequest[] =>
  Array.from({ length: count }, (_, index) => ({
    url: `https://api.x.com/${index}`,
    resources: { most: 10, countIn: () => 1 },
  }));

describe('a network that charges', () => {
  let harness: Harness;
  let configuration: Configuration;
  let works: Works;
  let app: INestApplicationContext;
  let handlers: JobHandlers;
  /** Taken away by a test, as an operator would and start anew. */
  let networks: Map<string, NonNullable<ReturnType<NetworkAccesses['get']>>>;
  const network = new RecordedNetwork();
  const lines: string[] = [];
  const logger: Logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });

  beforeAll(async () => {
    harness = await createHarness(entities);
    configuration = readConfiguration({
      DATABASE_URL: harness.database.url,
      X_BEARER_TOKEN: KEY,
      X_MONTHLY_REQUESTS: '100',
      X_MONTHLY_RUPIAH: '20000',
      X_RUPIAH_PER_RESOURCE: '80',
    });
    networks = new Map(configuration.networks);
    works = new Works(harness.database.dataSource.manager, harness.clock);
    const parts = {
      works,
      clock: harness.clock,
      http: network,
      networks,
      embeddings: null,
      logger,
      afterPosts: [],
    };
    app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: false });
    handlers = handlersOf(app);
  });
  beforeEach(async () => {
    await harness.sql('delete from network_spending');
    await harness.sql(`update collection_source set state = 'paused'`);
    networks.clear();
    for (const [key, access] of configuration.networks) networks.set(key, access);
  });
  afterAll(async () => {
    await app.close();
    await harness.close();
  });

  const spent = async () =>
    (await harness.sql(`select requests::int, cost::float from network_spending where network = 'x'`))[0];
  const priced = (http: OutboundHttp) =>
    new PricedHttp(works, app.get(NetworkSpendingService), networks).within('x', http);
  const answering = (): OutboundHttp & { sent: number } => ({
    sent: 0,
    async request({ url }) {
      this.sent += 1;
      return { status: 200, url, headers: {}, body: new Uint8Array() };
    },
  });
  const refusing = (code: ConstructorParameters<typeof OutboundRefusal>[0]): OutboundHttp => ({
    request: () => Promise.reject(new OutboundRefusal(code)),
  });

  it('is asked no more than its budget allows when 20 workers ask at once', async () => {
    const http = answering();
    const way = priced({ request: (request) => http.request(request) });
    // Each sets 800 aside of 20 000 and gives 720 back; the limit of requests comes first in the second round.
    const rounds = [...requests(60), ...requests(60)];
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, worker) => {
        for (const request of rounds.filter((__, index) => index % 20 === worker)) await way.request(request);
      }),
    );
    expect(http.sent).toBe(100);
    expect(await spent()).toEqual({ requests: 100, cost: 8000 });
    for (const result of asked)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'BUDGET_SPENT' });
  });

  it('has not been paid for what was never sent, and may have been for what broke off', async () => {
    const [request] = requests(1) as [OutboundRequest];
    await expect(priced(refusing('NAME_NOT_FOUND')).request(request)).rejects.toMatchObject({
      code: 'NAME_NOT_FOUND',
    });
    expect(await spent()).toEqual({ requests: 0, cost: 0 });
    await expect(priced(refusing('TIMED_OUT')).request(request)).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(await spent()).toEqual({ requests: 1, cost: 800 });
  });

  it('is counted even where a request does not say what it may hold', async () => {
    await priced(answering()).request({ url: 'https://api.x.com/' });
    expect(await spent()).toEqual({ requests: 1, cost: 0 });
  });

  it('is the only kind that is counted', () => {
    const http = answering();
    expect(new PricedHttp(works, app.get(NetworkSpendingService), networks).within('feed', http)).toBe(http);
  });

  let accounts = 0;
  const follow = async (tweets: readonly object[]) => {
    const name = `akun${(accounts += 1)}`;
    const id = `${USER}${accounts}`;
    network.on(userUrl(name), { body: user(name, {}, id) });
    network.on(timelineUrl(id), { body: timeline(tweets.map((item) => ({ ...item, author_id: id }))) });
    const source = await harness.act(robot, (ctx) =>
      app.get(SourceService).create(ctx, {
        connector: 'x',
        name,
        address: `https://x.com/${name}`,
        organisationId: null,
        config: { account: name },
      }),
    );
    await settle(harness.database, handlers);
    return { id: source.id, user: id };
  };
  const pullAgain = async (id: string) => {
    await harness.act(robot, (ctx) => app.get(SourceService).pull(ctx, id));
    await settle(harness.database, handlers);
  };
  const sourceNow = async (id: string) =>
    (
      await harness.sql<{ state: string; code: string | null; next: Date }>(
        'select state, failure_code as code, next_pull_at as next from collection_source where id = $1',
        [id],
      )
    )[0];

  it('is pulled until its budget is spent, says so, and goes on in the next month', async () => {
    harness.clock.set('2026-11-30T10:00:00Z');
    const { id, user: number } = await follow([tweet('1', 'Harga turun')]);
    expect(await sourceNow(id)).toMatchObject({ state: 'active', code: null });
    // Two for the profile, one for the post.
    expect(await spent()).toEqual({ requests: 2, cost: 240 });
    await harness.sql('update network_spending set cost = 19000');
    const asked = network.requests.length;
    await pullAgain(id);
    expect(network.requests.length).toBe(asked);
    const waiting = await sourceNow(id);
    expect(waiting).toMatchObject({ state: 'active', code: 'BUDGET_SPENT' });
    // At the first moment of the next month in western Indonesia, and up to half a minute of jitter.
    const late = waiting!.next.getTime() - Date.parse('2026-11-30T17:00:00Z');
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(30_000);
    network.on(timelineUrl(number, { since_id: '1' }), {
      body: timeline([tweet('2', 'Stok aman', { author_id: number })]),
    });
    harness.clock.set('2026-11-30T17:01:00Z');
    await harness.sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    await settle(harness.database, handlers);
    expect(await sourceNow(id)).toMatchObject({ state: 'active', code: null });
    expect(await harness.sql(`select text from post where network = 'x' order by external_id`)).toEqual([
      { text: 'Harga turun' },
      { text: 'Stok aman' },
    ]);
  });

  it('waits for a person when its key is taken away', async () => {
    const { id } = await follow([tweet('11', 'Panen')]);
    networks.delete('x');
    await pullAgain(id);
    expect(await sourceNow(id)).toMatchObject({ state: 'paused', code: 'CREDENTIALS_MISSING' });
  });

  it('leaves its key in no line of the log, no row, and no failure', async () => {
    await follow([tweet('21', `kunci ${KEY} ${encodeURIComponent(KEY)}`)]);
    network.on(userUrl('ditolak'), { status: 401, body: { title: 'Unauthorized', detail: `Bearer ${KEY}` } });
    await harness.act(robot, (ctx) =>
      app.get(SourceService).create(ctx, {
        connector: 'x',
        name: 'ditolak',
        address: 'https://x.com/ditolak',
        organisationId: null,
        config: { account: 'ditolak' },
      }),
    );
    await settle(harness.database, handlers);
    expect(network.requests.at(-1)?.headers).toMatchObject({ authorization: `Bearer ${KEY}` });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('canary'))).toEqual([]);
    const tables = await harness.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) => harness.sql(`select t::text from ${name} t where t::text like '%canary%'`)),
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(rows.flat()).toEqual([]);
  });
});
