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
/** A lease, a round, and what two busy processors need to open a socket. */
const LONGEST_TAKEOVER_MS = 1_000 * LEASE_SECONDS + 334 + 4_000;
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
      const waits: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(Math.random() * 500);
        const name = listener();
        const child = workers.get(name)!;
        child.kill('SIGKILL');
        const killedAt = performance.now();
        while (listener() === name) await pause(5);
        waits.push(performance.now() - killedAt);
        await stream.isHeardBy(DID);
        await start(name);
      }
      clearInterval(telling);
      expect(Math.max(...waits)).toBeLessThan(LONGEST_TAKEOVER_MS);
      const counts = () =>
        database.dataSource.query<{ posts: number; words: number }[]>(
          'select (select count(*)::int from post) as posts, (select count(*)::int from post_snapshot) as words',
        );
      while ((await counts())[0]!.posts < told) await pause(20);
      tell();
      while ((await counts())[0]!.posts < told) await pause(20);
      expect(await counts()).toEqual([{ posts: told, words: told }]);
    },
    LIMIT,
  );
});
