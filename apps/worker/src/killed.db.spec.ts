import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, PagedHost, type TestDatabase, uriOf } from '@conductor/testing';
import { SpecWorker } from './spec-kit/spec-worker.js';

const KILLS = 20;
/** Between two kills: pages take some 60 ms each, so that every step of one is met. */
const LONGEST_PAUSE_MS = 900;
const POSTS = 2_000;
/** A killed one's successor starts while the others work. */
const WORKERS = 3;
/** Starting a process 20 times takes its time on a machine that has other things to do. */
const LIMIT = 300_000;

describe('workers that are killed at any moment', () => {
  const host = new PagedHost(POSTS);
  let database: TestDatabase;
  let workers: Promise<SpecWorker>[] = [];
  const sql = <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.dataSource.query(text, parameters);
  const start = () => SpecWorker.start({ databaseUrl: database.url, concurrency: 2, leaseSeconds: 1 });

  const insert = async (name: string, connector: string, config: object, cursor: object | null) => {
    const [source] = await sql<{ id: string }>(
      `insert into collection_source (connector, name, address, host, config, cursor, state, next_pull_at, created_at)
       values ($1, $2, $3, $2, $4, $5, 'active', now(), now()) returning id`,
      [
        connector,
        name,
        `http://${name}/`,
        JSON.stringify(config),
        cursor === null ? null : JSON.stringify(cursor),
      ],
    );
    return source!.id;
  };
  const at = (did: string, name: string) => ({
    actor: did,
    service: host.originOf(name),
    api: 'repository',
  });
  const oldest = (did: string) => [uriOf(did, '000001')];
  /** Whatever may be left to do: a pull that has more, a back-fill, a job in anybody's hands. */
  const isDone = async (): Promise<boolean> => {
    const [left] = await sql<{ count: number }>(
      `select (select count(*) from collection_source where slice_count > 0 or last_pulled_at is null)
            + (select count(*) from source_backfill where state <> 'done')
            + (select count(*) from graphile_worker.jobs where task_identifier in ('collection.pull', 'collection.backfill')) as count`,
    );
    return Number(left!.count) === 0;
  };
  const counts = () =>
    sql<{ name: string; posts: number; words: number }>(
      `select c.name, count(distinct s.post_id)::int as posts, count(*)::int as words
         from post_snapshot s join collection_source c on c.id = s.source_id group by c.name order by c.name`,
    );

  beforeAll(async () => {
    await host.start();
    database = await createTestDatabase([]);
    const server = { server: host.originOf('dua.example'), account: 'humas' };
    await insert('satu.example', 'bluesky', at('did:plc:satu', 'satu.example'), {
      did: 'did:plc:satu',
      // All but the oldest is new: the walk goes down to it.
      known: oldest('did:plc:satu'),
      walk: null,
    });
    await insert('dua.example', 'mastodon', server, { after: '0', recent: [] });
    const past = await insert('tiga.example', 'bluesky', at('did:plc:tiga', 'tiga.example'), null);
    await sql(
      `insert into source_backfill (source_id, state, since, begun_at, next_run_at) values ($1, 'running', '2020-01-01', now(), now())`,
      [past],
    );
    workers = Array.from({ length: WORKERS }, start);
  }, LIMIT);
  afterAll(async () => {
    for (const worker of workers) await (await worker).stop();
    await host.stop();
    await database.drop();
  });

  it(
    'lose nothing, store nothing twice and leave nothing behind',
    async () => {
      await Promise.all(workers);
      await sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
      let midway = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(Math.random() * LONGEST_PAUSE_MS);
        await (await workers[kill % WORKERS]!).kill();
        workers[kill % WORKERS] = start();
        if (!(await isDone())) midway += 1;
      }
      // Otherwise it was no work in progress that they were killed in.
      expect(midway).toBeGreaterThan(KILLS / 2);
      await Promise.all(workers);
      while (!(await isDone())) await pause(200);
      expect(await counts()).toEqual([
        { name: 'dua.example', posts: POSTS, words: POSTS },
        { name: 'satu.example', posts: POSTS - 1, words: POSTS - 1 },
        { name: 'tiga.example', posts: POSTS, words: POSTS },
      ]);
      const [stored] = await sql<{ posts: number }>('select count(*)::int as posts from post');
      expect(stored!.posts).toBe(3 * POSTS - 1);
    },
    LIMIT,
  );

  it('leave cursors from which the next pull finds nothing new', async () => {
    const before = await counts();
    await sql('delete from pull_log');
    await sql('update collection_source set next_pull_at = now()');
    await sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    const lines = () =>
      sql<{ outcome: string; created: number }>(
        'select outcome, created_count as created from pull_log order by began_at',
      );
    while ((await lines()).length < 3) await pause(100);
    expect(await lines()).toEqual(Array(3).fill({ outcome: 'finished', created: 0 }));
    expect(await counts()).toEqual(before);
  }, 60_000);

  it('leave no lock behind', async () => {
    expect(
      await sql(
        `select 1 from graphile_worker._private_job_queues q where q.locked_by is not null
            and not exists (select 1 from worker_lease where q.locked_by = any(worker_ids))`,
      ),
    ).toEqual([]);
  });
});
