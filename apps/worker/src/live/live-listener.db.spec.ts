import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveQueries } from '@conductor/collection';
import { Host, JetstreamHost } from '@conductor/connectors/spec-kit';
import { systemActor } from '@conductor/kernel';
import { createLogger } from '@conductor/runtime';
import {
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  settle,
} from '@conductor/testing';
import { Works } from '@conductor/work';
import { type AssembledJobs, assembleJobs } from '../assemble.js';
import { entities } from '../entities.js';
import { outboundFor, outboundSocketsFor } from '../outbound.js';

const robot = systemActor('test');
const settings = { publicUrl: new URL('http://localhost'), isLoopbackSourceAllowed: true };
const DID = 'did:plc:kemenuji';
const OTHER = 'did:plc:lain';

describe('listening to a network', () => {
  let harness: Harness;
  const stream = new JetstreamHost();
  const server = new Host();
  const http = outboundFor(settings);
  let jobs: AssembledJobs[] = [];
  let ids: Record<string, string>;

  const assemble = () =>
    assembleJobs({
      works: new Works(harness.database.dataSource.manager, harness.clock),
      clock: harness.clock,
      http,
      networks: new Map(),
      embeddings: null,
      logger: createLogger('test', { logLevel: 'silent' }),
    });
  const live = (process: AssembledJobs, leaseSeconds = 0.15) =>
    process.live.start({
      sockets: outboundSocketsFor(settings),
      http,
      servers: new Map([['bluesky', stream.address]]),
      leaseSeconds,
    });
  const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await isSo())) await pause(10);
  };
  const posts = () =>
    harness.sql<{ key: string; text: string; isDeleted: boolean; words: number; revision: number }>(
      `select external_id as key, text, deleted_at is not null as "isDeleted", revision,
              (select count(*)::int from post_snapshot s where s.post_id = p.id) as words
         from post p order by external_id`,
    );
  const stored = async (count: number) => {
    await until(async () => (await posts()).length >= count);
    return posts();
  };
  const heardSince = async () => new LiveQueries().heardSince(harness.read(robot), Object.values(ids));
  const insert = async (did: string) => {
    const config = { actor: did, service: server.origin, api: 'repository' };
    const [source] = await harness.sql<{ id: string }>(
      `insert into collection_source (connector, name, address, config, cursor, state, next_pull_at, created_at)
       values ('bluesky', $1, $2, $3, $4, 'active', now(), now()) returning id`,
      [
        did,
        `https://bsky.app/profile/${did}`,
        JSON.stringify(config),
        JSON.stringify({ did, known: [], walk: null }),
      ],
    );
    return source!.id;
  };
  const serveName = (did: string) =>
    server.serve(
      `/xrpc/com.atproto.repo.describeRepo?${new URLSearchParams({ repo: did })}`,
      200,
      JSON.stringify({ did, handle: `${did.slice(8)}.go.id` }),
    );

  beforeAll(async () => {
    harness = await createHarness(entities);
    await stream.start();
    await server.start();
    serveName(DID);
    serveName(OTHER);
  });
  beforeEach(async () => {
    await harness.sql('truncate post, collection_source, live_channel cascade');
    ids = { [DID]: await insert(DID) };
    jobs = [await assemble()];
  });
  afterEach(async () => {
    for (const process of jobs) {
      await process.live.stop();
      await process.close();
    }
  });
  afterAll(async () => {
    await http.close();
    await stream.stop();
    await server.stop();
    await harness.close();
  });

  it('stores what an account writes, changes and takes down, and has it swept', async () => {
    live(jobs[0]!);
    await stream.isHeardBy(DID);
    stream.post(DID, 'satu', 'Harga naik');
    expect(await stored(1)).toMatchObject([{ key: 'satu', text: 'Harga naik', isDeleted: false, words: 1 }]);
    expect(
      await harness.sql(`select 1 from graphile_worker.jobs where task_identifier = 'attribution.sweep'`),
    ).toHaveLength(1);
    expect(await heardSince()).toEqual(new Map([[ids[DID], harness.clock.now()]]));
    stream.commit(DID, { operation: 'update', rkey: 'satu', record: { text: 'Harga turun' } });
    await until(async () => (await posts())[0]!.text === 'Harga turun');
    stream.commit(DID, { operation: 'delete', rkey: 'satu' });
    await until(async () => (await posts())[0]!.isDeleted);
    expect(await posts()).toMatchObject([{ text: 'Harga turun', revision: 2, words: 3 }]);
    const [row] = await harness.sql<{ author_handle: string }>('select author_handle from post');
    expect(row!.author_handle).toBe('kemenuji.go.id');
  });

  it('goes on where it ended, and takes what was written, changed and taken down within one page in order', async () => {
    live(jobs[0]!);
    await stream.isHeardBy(DID);
    stream.post(DID, 'pertama', 'Pertama');
    await stored(1);
    await jobs[0]!.live.stop();
    stream.post(DID, 'kilat', 'Harga naik');
    stream.commit(DID, { operation: 'update', rkey: 'kilat', record: { text: 'Harga turun' } });
    stream.commit(DID, { operation: 'delete', rkey: 'kilat' });
    stream.post(DID, 'lalu', 'Ditulis ulang');
    stream.commit(DID, { operation: 'delete', rkey: 'lalu' });
    stream.post(DID, 'lalu', 'Ditulis ulang');
    live(jobs[0]!);
    expect(await stored(3)).toEqual([
      { key: 'kilat', text: 'Harga turun', isDeleted: true, words: 3, revision: 2 },
      { key: 'lalu', text: 'Ditulis ulang', isDeleted: false, words: 3, revision: 1 },
      { key: 'pertama', text: 'Pertama', isDeleted: false, words: 1, revision: 1 },
    ]);
  });

  it('lets nobody take down what another wrote, and stores nothing only to be deleted', async () => {
    ids[OTHER] = await insert(OTHER);
    live(jobs[0]!);
    await stream.isHeardBy(DID, OTHER);
    stream.post(DID, 'milikku', 'Milikku');
    await stored(1);
    stream.commit(OTHER, { operation: 'delete', rkey: 'milikku' });
    stream.commit(OTHER, { operation: 'delete', rkey: 'tak-dikenal' });
    stream.post(OTHER, 'penutup', 'Penutup');
    expect(await stored(2)).toMatchObject([
      { key: 'milikku', isDeleted: false, words: 1 },
      { key: 'penutup', isDeleted: false, words: 1 },
    ]);
  });

  it('takes nothing of a person who does not consent', async () => {
    ids[OTHER] = await insert(OTHER);
    await harness.act(robot, async (ctx) => {
      const organisationId = await buildOrganisation(ctx);
      const named = { network: 'bluesky', handle: OTHER, kind: 'personal' as const };
      await buildSocialAccount(ctx, { organisationId, ...named, hasConsent: false });
    });
    live(jobs[0]!);
    await stream.isHeardBy(DID, OTHER);
    stream.post(OTHER, 'pribadi', 'Pribadi');
    stream.post(DID, 'dinas', 'Dinas');
    expect(await stored(1)).toMatchObject([{ key: 'dinas' }]);
  });

  it('is done by one process at a time, and by another when that one ends', async () => {
    jobs.push(await assemble());
    // Longer than a busy machine may pause for: whoever ends lets go of it at once.
    for (const process of jobs) live(process, 10);
    await stream.isHeardBy(DID);
    const before = stream.requests.length;
    // Three rounds of each.
    await pause(200);
    expect(stream.requests).toHaveLength(before);
    stream.post(DID, 'satu', 'Satu');
    await stored(1);
    const [first] = await harness.sql<{ holder: string }>('select holder from live_channel');
    for (const process of jobs) {
      await process.live.stop();
      const [row] = await harness.sql<{ holder: string | null }>('select holder from live_channel');
      if (row!.holder !== first!.holder) break;
    }
    jobs.push(await assemble());
    live(jobs.at(-1)!);
    stream.post(DID, 'dua', 'Dua');
    expect(await stored(2)).toMatchObject([
      { key: 'dua', words: 1 },
      { key: 'satu', words: 1 },
    ]);
  });

  it('listens to a source from when it is added until it is paused', async () => {
    live(jobs[0]!);
    await stream.isHeardBy(DID);
    ids[OTHER] = await insert(OTHER);
    await stream.isHeardBy(DID, OTHER);
    await until(async () => (await heardSince()).size === 2);
    await harness.sql(`update collection_source set state = 'paused' where id = $1`, [ids[OTHER]]);
    await until(async () => stream.options.at(-1)!.payload.wantedDids.length === 1);
    expect([...(await heardSince()).keys()]).toEqual([ids[DID]]);
    await harness.sql(`update collection_source set state = 'paused'`);
    await until(
      async () => (await harness.sql('select 1 from live_channel where holder is null')).length === 1,
    );
    expect(await heardSince()).toEqual(new Map());
  });

  it('comes back when the network was away, and says meanwhile that it does not hear', async () => {
    live(jobs[0]!);
    await stream.isHeardBy(DID);
    stream.post(DID, 'satu', 'Satu');
    await stored(1);
    stream.decline = (socket) => socket.destroy();
    stream.cut();
    await until(async () => (await heardSince()).size === 0);
    const [row] = await harness.sql<{ failure_code: string }>('select failure_code from live_channel');
    expect(row!.failure_code).toBe('CONNECTION_FAILED');
    stream.post(DID, 'dua', 'Dua');
    stream.decline = null;
    expect(await stored(2)).toMatchObject([{ key: 'dua' }, { key: 'satu' }]);
    await until(async () => (await heardSince()).size === 1);
  });

  it('and a pull agree: what both bring is there once', async () => {
    live(jobs[0]!);
    await stream.isHeardBy(DID);
    const event = stream.post(DID, '3lbaaaaaaaaa2', 'Harga turun', { langs: ['id'] });
    await stored(1);
    const before = await harness.sql('select * from post');
    const { record } = event.commit as { record: object };
    server.serve(
      `/xrpc/com.atproto.repo.listRecords?${new URLSearchParams({ repo: DID, collection: 'app.bsky.feed.post', limit: '100' })}`,
      200,
      JSON.stringify({ records: [{ uri: `at://${DID}/app.bsky.feed.post/3lbaaaaaaaaa2`, value: record }] }),
    );
    await harness.sql(`update collection_source set next_pull_at = $1`, [harness.clock.now()]);
    await harness.sql(`select graphile_worker.add_job('collection.schedule', '{}')`);
    await settle(harness.database, jobs[0]!.handlers);
    const [source] = await harness.sql<{ cursor: { known: string[] } }>(
      'select cursor from collection_source',
    );
    expect(source!.cursor.known).toHaveLength(1);
    expect(await harness.sql('select * from post')).toEqual(before);
    expect(await posts()).toMatchObject([{ words: 1 }]);
  });
});
