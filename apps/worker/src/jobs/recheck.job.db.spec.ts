import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostQueries, SourceService } from '@conductor/collection';
import { systemActor } from '@conductor/kernel';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { createHarness, type Harness, settle } from '@conductor/testing';
import { Works } from '@conductor/work';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { entities } from '../entities.js';
import { outboundFor } from '../outbound.js';
import { handlersOf } from '../pipeline.js';
import { WorkerModule } from '../worker.module.js';

const robot = systemActor('test');

/** A status in the recorded shape of Mastodon's API. */
interface Status {
  readonly id: string;
  content: string;
  readonly created_at: string;
  edited_at: string | null;
  favourites_count: number;
}

describe('looking at posts again', () => {
  let harness: Harness;
  let server: Server;
  let app: INestApplicationContext;
  let sourceId: string;
  const statuses = new Map<string, Status>();
  const asked: string[] = [];
  let isDown = false;
  const account = { id: '9', acct: 'humas', display_name: 'Humas' };

  const write = (number: number, content: string): string => {
    const id = `11500000000000000${number}`;
    const created_at = harness.clock.now().toISOString();
    statuses.set(id, { id, content, created_at, edited_at: null, favourites_count: 1 });
    return id;
  };
  const answerTo = (url: URL): unknown => {
    const shown = (status: Status) => ({ ...status, account, reblog: null });
    if (url.pathname === '/api/v1/accounts/lookup') return account;
    if (url.pathname === '/api/v1/accounts/9/statuses') {
      const after = url.searchParams.get('min_id') ?? '';
      return [...statuses.values()]
        .filter(({ id }) => id > after)
        .map(shown)
        .reverse();
    }
    const status = statuses.get(url.pathname.split('/').at(-1) ?? '');
    return status === undefined ? null : shown(status);
  };
  const run = () => settle(harness.database, handlersOf(app));
  /** The round after so many hours; sources are not pulled meanwhile. */
  const later = async (hours: number): Promise<string[]> => {
    harness.clock.advance({ hours });
    asked.length = 0;
    await harness.sql(`update collection_source set next_pull_at = '2100-01-01'`);
    await harness.sql(`select graphile_worker.add_job('collection.recheck_round', '{}')`);
    await run();
    return asked
      .filter((path) => path.startsWith('/api/v1/statuses/'))
      .map((path) => path.split('/').at(-1)!);
  };
  const postOf = async (id: string) => {
    const [row] = await harness.sql<{ id: string; text: string; deletedAt: Date | null }>(
      `select id, text, deleted_at as "deletedAt" from post where external_id like '%/' || $1`,
      [id],
    );
    return row!;
  };

  beforeAll(async () => {
    harness = await createHarness(entities);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (isDown) return void response.writeHead(503).end();
      const answer = answerTo(new URL(request.url ?? '/', 'http://localhost'));
      const body = JSON.stringify(answer ?? { error: 'Record not found' });
      response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const configuration = readConfiguration({
      DATABASE_URL: harness.database.url,
      ALLOW_LOOPBACK_SOURCES: 'true',
    });
    app = await NestFactory.createApplicationContext(
      WorkerModule.of({
        works: new Works(harness.database.dataSource.manager, harness.clock),
        clock: harness.clock,
        http: outboundFor(configuration),
        embeddings: null,
        logger: createLogger('test', { logLevel: 'silent' }),
        afterPosts: [],
      }),
      { logger: false },
    );
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    write(1, 'Harga naik');
    write(2, 'Stok aman');
    write(3, 'Panen raya');
    const source = await harness.act(robot, (ctx) =>
      app.get(SourceService).create(ctx, {
        connector: 'mastodon',
        name: 'Humas',
        address: `${origin}/@humas`,
        organisationId: null,
        config: { server: origin, account: 'humas' },
      }),
    );
    sourceId = source.id;
    await run();
  });
  afterAll(async () => {
    await app.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await harness.close();
  });

  it('finds edits, deletions and new counts at the ages that ask for a look, and asks nothing in between', async () => {
    const [edited, gone, still] = [...statuses.keys()];
    expect(await later(0.5)).toEqual([]);
    statuses.get(edited!)!.content = 'Harga turun';
    statuses.get(edited!)!.edited_at = harness.clock.now().toISOString();
    statuses.get(still!)!.favourites_count = 8;
    statuses.delete(gone!);
    expect(await later(0.6)).toEqual([edited, gone, still]);
    expect(await postOf(edited!)).toMatchObject({ text: 'Harga turun', deletedAt: null });
    expect(await postOf(gone!)).toMatchObject({ text: 'Stok aman', deletedAt: harness.clock.now() });
    const { id } = await postOf(still!);
    const measured = await new PostQueries().measurementsOf(harness.read(robot), [id]);
    expect(measured.get(id)!.map(({ metrics }) => metrics.likes)).toEqual([1, 8]);
    expect(await later(0.1)).toEqual([]);
    expect(await later(5)).toEqual([edited, gone, still]);
  });

  it('asks once for the looks that were missed, and stops after a week', async () => {
    expect(await later(80)).toHaveLength(3);
    expect(await later(2)).toHaveLength(0);
    expect(await later(85)).toHaveLength(3);
    expect(await later(24 * 30)).toHaveLength(0);
  });

  it('takes what does not answer for nothing, and asks again', async () => {
    const id = write(4, 'Baru');
    await harness.sql('update collection_source set next_pull_at = $1', [harness.clock.now()]);
    await harness.sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    await run();
    isDown = true;
    expect(await later(2)).toEqual([]);
    expect(asked).toHaveLength(1);
    isDown = false;
    expect(await later(0)).toEqual([id]);
    expect(await postOf(id)).toMatchObject({ deletedAt: null });
    await harness.sql(`update collection_source set state = 'paused' where id = $1`, [sourceId]);
    expect(await later(7)).toEqual([]);
  });
});
