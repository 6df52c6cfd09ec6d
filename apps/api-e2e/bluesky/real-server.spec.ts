import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '@conductor/database';
import { createLogger } from '@conductor/runtime';
import {
  buildAgendaItem,
  buildBriefVersion,
  buildRelease,
  type GraphQLTestClient,
  settle,
} from '@conductor/testing';
import { Works } from '@conductor/work';
import {
  type AssembledJobs,
  assembleJobs,
  outboundFor,
  outboundSocketsFor,
  workerEntities,
} from '@conductor/worker';
import type { DataSource } from 'typeorm';
import { type ApiHarness, startApiHarness } from '../src/api-harness.js';
import { RealServer } from './real-server.js';

const CREATE = `mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { id connector } problems { code message } } }`;
const PULL = `mutation ($id: ID!) { pullSource(input: { sourceId: $id }) { problems { code } } }`;
const SOURCES = '{ sources { id state failureCode liveSince postCount } }';
const SCORE = `query ($filter: ScoreFilter!) { score(filter: $filter) { notes { organisationId day agendaItemId unjudged } } }`;
const POST = `query ($first: Int) { posts(first: $first) { edges { node { text attribution { state agendaItem { id } briefVersion { number } } } } } }`;
const FIGURES = join(import.meta.dirname, '../../../.nx/bluesky-figures.json');
const LONG = 60_000;
/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const loopback = { publicUrl: new URL('http://localhost'), isLoopbackSourceAllowed: true };

interface StoredPost {
  readonly key: string;
  readonly text: string;
  readonly isDeleted: boolean;
  readonly words: number;
  readonly revision: number;
  readonly handle: string;
  readonly media: readonly { readonly url: string; readonly description: string | null }[];
}

describe('with a real Bluesky server', () => {
  const server = new RealServer();
  const http = outboundFor(loopback);
  const figures: Record<string, number> = {};
  let harness: ApiHarness;
  let jobs: AssembledJobs;
  let database: DataSource;
  let admin: GraphQLTestClient;
  let ministry: Awaited<ReturnType<RealServer['createAccount']>>;
  let agency: typeof ministry;
  let sourceId: string;
  let ticking: NodeJS.Timeout;
  let aheadMs = 0;

  beforeAll(async () => {
    const began = performance.now();
    await server.start();
    figures['server up (ms)'] = performance.now() - began;
    harness = await startApiHarness();
    admin = (await harness.as('admin')).client;
    database = await openDatabase({
      url: harness.database.url,
      entities: workerEntities,
      applicationName: 'test',
      onConnectionLost: () => undefined,
    });
    jobs = await assembleJobs({
      works: new Works(database.manager, harness.clock),
      clock: harness.clock,
      http,
      networks: new Map(),
      embeddings: null,
      logger: createLogger('test', { logLevel: 'silent' }),
    });
    [ministry, agency] = [await server.createAccount('kemenuji'), await server.createAccount('badanuji')];
    ticking = setInterval(catchUp, 20);
  }, LONG);
  afterAll(async () => {
    clearInterval(ticking);
    writeFileSync(FIGURES, JSON.stringify(figures));
    await jobs.live.stop();
    await jobs.close();
    await http.close();
    await database.destroy();
    await harness.stop();
    await server.stop();
  }, LONG);

  /** The harness's clock stands still by itself: here it runs, as the server's does. */
  const catchUp = () => harness.clock.set(new Date(Date.now() + aheadMs).toISOString());
  const run = () => settle(harness.database, jobs.handlers);
  const pull = async (id: string) => {
    await admin.ask(PULL, { id });
    await run();
  };
  const follow = async (account: typeof ministry, organisationId: string | null) => {
    const input = { name: account.handle, address: server.addressOf(account), organisationId };
    const { source, problems } = (await admin.ask(CREATE, { input })).createSource;
    expect(problems).toEqual([]);
    await run();
    return source.id as string;
  };
  const sourceNow = async (id: string) =>
    (await admin.ask(SOURCES)).sources.find((source: { id: string }) => source.id === id);
  const posts = (handle = 'kemenuji.test') =>
    harness.database.dataSource.query<StoredPost[]>(
      `select external_id as key, text, deleted_at is not null as "isDeleted", revision, author_handle as handle, media,
              (select count(*)::int from post_snapshot s where s.post_id = p.id) as words
         from post p where author_handle = $1 order by collected_at, external_id`,
      [handle],
    );
  const post = async (key: string, handle?: string) => (await posts(handle)).find((one) => one.key === key);
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await pause(5);
  };
  const cursorOf = async (id: string) =>
    (
      await harness.database.dataSource.query<{ cursor: { known: string[]; did: string } }[]>(
        'select cursor from collection_source where id = $1',
        [id],
      )
    )[0]!.cursor;
  const listen = () =>
    jobs.live.start({
      sockets: outboundSocketsFor(loopback),
      http,
      servers: new Map([['bluesky', server.jetstream.address]]),
      leaseSeconds: 30,
    });

  it('an account that an admin adds is pulled at once, and each of its posts arrives once', async () => {
    await server.post(ministry, 'Harga beras turun #pangan');
    await server.post(ministry, 'Stok aman sampai Lebaran', {
      embed: {
        $type: 'app.bsky.embed.external',
        external: { uri: 'https://kemenuji.go.id/stok', title: 'Stok', description: '' },
      },
    });
    sourceId = await follow(ministry, harness.ministryId);
    expect(await posts()).toMatchObject([
      { text: 'Harga beras turun #pangan', handle: 'kemenuji.test', words: 1, isDeleted: false },
      { text: 'Stok aman sampai Lebaran', words: 1 },
    ]);
    expect(await sourceNow(sourceId)).toMatchObject({ state: 'ACTIVE', failureCode: null, postCount: 2 });
  });

  it('a picture is named by the address that gives its bytes', async () => {
    const image = await server.upload(ministry, PIXEL, 'image/png');
    const key = await server.post(ministry, 'Peta pasar murah', {
      embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'Peta', image }] },
    });
    await pull(sourceId);
    const [picture] = (await post(key))!.media;
    expect(picture).toMatchObject({ description: 'Peta' });
    const given = await http.request({ url: picture!.url });
    expect(given.status).toBe(200);
    expect(Buffer.from(given.body).equals(PIXEL)).toBe(true);
  });

  it('the second pull goes on from its cursor: nothing is stored again', async () => {
    const before = await posts();
    expect((await cursorOf(sourceId)).known).toHaveLength(3);
    await pull(sourceId);
    expect(await posts()).toEqual(before);
  });

  it(
    'a long past is walked page by page, each post once',
    async () => {
      const texts = Array.from({ length: 150 }, (_, index) => `Siaran ${index + 1}`);
      await server.postAll(agency, texts);
      await server.postAll(agency, ['Siaran 151', ...texts.slice(1).map((text) => `${text} lagi`)]);
      const began = performance.now();
      const id = await follow(agency, null);
      // A first pull may leave the past to a later one.
      for (let round = 0; round < 5 && (await posts('badanuji.test')).length < 300; round += 1)
        await pull(id);
      figures['300 posts pulled in three pages (ms)'] = performance.now() - began;
      const stored = await posts('badanuji.test');
      expect(stored).toHaveLength(300);
      expect(stored.every(({ words }) => words === 1)).toBe(true);
    },
    LONG,
  );

  it(
    'live: a post is stored moments after it is written',
    async () => {
      listen();
      await server.jetstream.isHeardBy(ministry.did, agency.did);
      const waits: number[] = [];
      for (let index = 0; index < 20; index += 1) {
        const began = performance.now();
        const key = await server.post(ministry, `Kabar langsung ${index}`);
        const written = performance.now();
        await until(async () => (await post(key)) !== undefined);
        waits.push(performance.now() - (began + written) / 2);
      }
      const sorted = waits.toSorted((a, b) => a - b);
      figures['live: written to stored, median of 20 (ms)'] = sorted[10]!;
      figures['live: written to stored, slowest of 20 (ms)'] = sorted[19]!;
      expect((await sourceNow(sourceId)).liveSince).not.toBeNull();
    },
    LONG,
  );

  it('live: a changed record is an edit of the same post', async () => {
    const key = await server.post(ministry, 'Harga Rp6.800');
    await until(async () => (await post(key)) !== undefined);
    await server.replace(ministry, key, 'Harga Rp6.500');
    await until(async () => (await post(key))!.text === 'Harga Rp6.500');
    expect(await post(key)).toMatchObject({ words: 2, revision: 2, isDeleted: false });
  });

  it('live: a post that is taken down is marked and kept, and its new writing is a post of its own', async () => {
    const first = await server.post(ministry, 'Harga salah ketik');
    await until(async () => (await post(first)) !== undefined);
    await server.take(ministry, first);
    const second = await server.post(ministry, 'Harga yang benar');
    await until(async () => (await post(second)) !== undefined);
    expect(await post(first)).toMatchObject({ text: 'Harga salah ketik', isDeleted: true });
    expect(await post(second)).toMatchObject({ isDeleted: false, words: 1 });
  });

  it('live: what happened while the connection was cut is caught up with', async () => {
    const doomed = await server.post(ministry, 'Tidak lama');
    await until(async () => (await post(doomed)) !== undefined);
    server.jetstream.cut();
    const cutAt = performance.now();
    const key = await server.post(ministry, 'Selama terputus');
    await server.take(ministry, doomed);
    await until(async () => (await post(key)) !== undefined && (await post(doomed))!.isDeleted);
    figures['live: cut to caught up (ms)'] = performance.now() - cutAt;
    expect(await post(key)).toMatchObject({ words: 1 });
  });

  it('both roads agree: a pull after the live road stores nothing again', async () => {
    const before = await posts();
    await pull(sourceId);
    expect(await posts()).toEqual(before);
  });

  it('without the live road the next pull brings what was written', async () => {
    await jobs.live.stop();
    expect((await sourceNow(sourceId)).liveSince).toBeNull();
    const key = await server.post(ministry, 'Tanpa jalur langsung');
    await pull(sourceId);
    expect(await post(key)).toMatchObject({ words: 1 });
    listen();
    await server.jetstream.isHeardBy(ministry.did, agency.did);
    const last = await server.post(ministry, 'Jalur langsung kembali');
    await until(async () => (await post(last)) !== undefined);
    expect(await post(key)).toMatchObject({ words: 1 });
  });

  it('a post that carries a brief is attributed to it and stands on the score', async () => {
    const now = harness.clock.now();
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now);
    const planner = await harness.as('planner');
    const agendaItemId = await harness.act(async (ctx) => {
      const id = await buildAgendaItem(ctx, {
        leadOrganisationId: harness.ministryId,
        title: 'Harga bahan bakar minyak',
        problem: 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia, pasokan tetap aman',
        hashtags: ['hargabbm'],
        periodFrom: day,
        periodUntil: day,
      });
      const { versionId } = await buildBriefVersion(ctx, {
        agendaItemId: id,
        talkingPoints: ['Harga solar dan premium mengikuti harga minyak dunia'],
      });
      await buildRelease(ctx, {
        briefVersionId: versionId,
        releasedBy: planner.actor.userId,
        releasedAt: new Date(now.getTime() - 60_000).toISOString(),
        answerBy: new Date(now.getTime() + 3_600_000).toISOString(),
        organisationIds: [harness.ministryId],
      });
      return id;
    });
    const text = 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia #hargabbm';
    const key = await server.post(ministry, text);
    await until(async () => (await post(key)) !== undefined);
    await run();
    const { posts: page } = await planner.client.ask(POST, { first: 5 });
    expect(page.edges.map(({ node }: { node: unknown }) => node)).toContainEqual({
      text,
      attribution: { state: 'MATCHED', agendaItem: { id: agendaItemId }, briefVersion: { number: 1 } },
    });
    const { score } = await planner.client.ask(SCORE, { filter: { from: day, until: day } });
    expect(score.notes).toEqual([{ organisationId: harness.ministryId, day, agendaItemId, unjudged: 1 }]);
  });

  it(
    'without the live road edits and deletions are found when posts are looked at again, an hour later',
    async () => {
      const edited = await server.post(ministry, 'Stok 17 hari');
      const taken = await server.post(ministry, 'Terlalu cepat');
      await until(async () => (await post(edited)) !== undefined && (await post(taken)) !== undefined);
      await jobs.live.stop();
      await server.replace(ministry, edited, 'Stok 18 hari');
      await server.take(ministry, taken);
      aheadMs = 61 * 60_000;
      catchUp();
      const before = (await posts()).length;
      await harness.database.dataSource.query(
        `select graphile_worker.add_job('collection.recheck_round', '{}')`,
      );
      await run();
      expect(await post(edited)).toMatchObject({ text: 'Stok 18 hari', words: 2, revision: 2 });
      expect(await post(taken)).toMatchObject({ text: 'Terlalu cepat', isDeleted: true });
      expect(await posts()).toHaveLength(before);
    },
    LONG,
  );
});
