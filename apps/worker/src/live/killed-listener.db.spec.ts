import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Host, JetstreamHost } from '@conductor/connectors/spec-kit';
import { createTestDatabase, type TestDatabase } from '@conductor/testing';

const DID = 'did:plc:kemenuji';
const NAMES = ['satu', 'dua'] as const;
const KILLS = 4;
const LEASE_SECONDS = 1;
const PAGE = 100;
/** A worker takes some ten seconds to start where others use the processors. */
const LIMIT = 300_000;

describe('a listener that is killed at any moment', () => {
  const stream = new JetstreamHost();
  const server = new Host();
  const workers = new Map<string, ChildProcess>();
  let database: TestDatabase;
  let told = 0;

  /** The built worker; `tsc -b` comes first. Its user agent says which one it is. */
  const start = async (name: string): Promise<void> => {
    const environment = {
      DATABASE_URL: database.url,
      PUBLIC_URL: `http://${name}.test`,
      LIVE_SERVERS: `bluesky=${stream.address}`,
      WORKER_LEASE_SECONDS: String(LEASE_SECONDS),
    };
    const script = join(import.meta.dirname, '../spec-kit/listening-child.mjs');
    const child = fork(script, [JSON.stringify(environment)], { execArgv: [], env: {} });
    workers.set(name, child);
    await once(child, 'message');
  };
  /** The one that came last. */
  const listener = (): string =>
    NAMES.find((name) => stream.requests.at(-1)?.headers['user-agent']?.includes(name) === true)!;
  const counts = async () => {
    const [row] = await database.dataSource.query<{ posts: number; words: number }[]>(
      'select (select count(*)::int from post) as posts, (select count(*)::int from post_snapshot) as words',
    );
    return row!;
  };
  /** Whose author could not be named just then comes with the next pull, of everything that was told. */
  const pull = async (): Promise<void> => {
    const uris = Array.from({ length: told }, (_, at) => told - at).map((number) => ({
      uri: `at://${DID}/app.bsky.feed.post/${String(number).padStart(6, '0')}`,
      cid: 'bafy',
      value: { text: `Kabar ${number}`, createdAt: '2026-11-22T02:00:00.000Z' },
    }));
    for (let from = 0; from <= told; from += PAGE) {
      const query = new URLSearchParams({ repo: DID, collection: 'app.bsky.feed.post', limit: String(PAGE) });
      if (from > 0) query.set('cursor', String(from));
      const records = uris.slice(from, from + PAGE);
      const next = records.length < PAGE ? {} : { cursor: String(from + PAGE) };
      server.serve(`/xrpc/com.atproto.repo.listRecords?${query}`, 200, JSON.stringify({ records, ...next }));
    }
    await database.dataSource.query('update collection_source set next_pull_at = now()');
    await database.dataSource.query(`select graphile_worker.add_job('collection.schedule', '{}')`);
  };
  const tell = () => stream.post(DID, String((told += 1)).padStart(6, '0'), `Kabar ${told}`);

  beforeAll(async () => {
    await stream.start();
    await server.start();
    server.serve(
      `/xrpc/com.atproto.repo.describeRepo?${new URLSearchParams({ repo: DID })}`,
      200,
      JSON.stringify({ did: DID, handle: 'kemenuji.go.id' }),
    );
    database = await createTestDatabase([]);
    await database.dataSource.query(
      `insert into collection_source (connector, name, address, config, cursor, state, next_pull_at, created_at)
       values ('bluesky', 'Uji', 'https://bsky.app/profile/uji', $1, $2, 'active', 'infinity', now())`,
      [
        JSON.stringify({ actor: DID, service: server.origin, api: 'repository' }),
        JSON.stringify({ did: DID, known: [], walk: null }),
      ],
    );
    await Promise.all(NAMES.map(start));
  }, LIMIT);
  afterAll(async () => {
    for (const child of workers.values()) child.kill('SIGKILL');
    await stream.stop();
    await server.stop();
    await database.drop();
  });

  it(
    'is replaced by another process: nothing is lost, nothing is there twice',
    async () => {
      await stream.isHeardBy(DID);
      const telling = setInterval(tell, 10);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(Math.random() * 500);
        const name = listener();
        const child = workers.get(name)!;
        child.kill('SIGKILL');
        while (listener() === name) await pause(5);
        await stream.isHeardBy(DID);
        await start(name);
      }
      clearInterval(telling);
      await pull();
      while ((await counts()).posts < told) await pause(20);
      expect(await counts()).toEqual({ posts: told, words: told });
    },
    LIMIT,
  );
});
