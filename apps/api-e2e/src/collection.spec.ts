import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostStore } from '@conductor/collection';
import type { CollectedPost } from '@conductor/connector-contract';
import { type GraphQLTestClient } from '@conductor/testing';
import writeWorkbook from 'write-excel-file/node';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { startWorkerHarness, type WorkerHarness } from './worker-harness.js';

const PROBLEMS = 'problems { code message path }';
const IMPORT = `postImport { id state isDryRun rowCount processedCount createdCount updatedCount unchangedCount rejectedCount encoding delimiter columns presetName
  viewerCan failureCode mapping { text postedAt dateFormat externalId network account }
  preview { row text postedAt externalId isNew network account } rowProblems { row column code message value } } ${PROBLEMS}`;
const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ${IMPORT} } }`;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { ${IMPORT} } }`;
const UNDO = `mutation ($input: UndoImportInput!) { undoImport(input: $input) { ${IMPORT} } }`;
const REPORT = `mutation ($input: ReportPostInput!) { reportPost(input: $input) { wasKnown post { id text network { key } externalId organisation { code } account { handle } } ${PROBLEMS} } }`;
const CREATE_SOURCE = `mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { id state viewerCan organisation { code } } ${PROBLEMS} } }`;

const CSV = [
  'ID;Tanggal;Teks;Jejaring;Akun',
  '1;09/03/2015 10:00;Harga solar turun mulai hari ini;X;@KemenESDM',
  '2;31/03/2015;Premium tetap;X;kemenesdm',
  '3;bukan tanggal;Baris rusak;X;kemenesdm',
  '4;01/04/2015;;X;kemenesdm',
].join('\r\n');

describe('collecting posts', () => {
  let harness: ApiHarness;
  let worker: WorkerHarness;
  let admin: GraphQLTestClient;
  let officer: GraphQLTestClient;
  let feed: Server;

  beforeAll(async () => {
    harness = await startApiHarness();
    admin = (await harness.as('admin')).client;
    officer = (await harness.as('officer')).client;
    worker = await startWorkerHarness(harness);
    feed = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          '<rss version="2.0"><channel><title>t</title><item><guid>g1</guid><title>Siaran pers</title></item></channel></rss>',
        ),
    );
    await new Promise<void>((done) => feed.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    feed.closeAllConnections();
    await new Promise((done) => feed.close(done));
    await worker.stop();
    await harness.stop();
  });

  const run = () => worker.run();
  const put = (client: GraphQLTestClient, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(new URL('/berkas/impor', harness.api.address), {
      method: 'PUT',
      headers: {
        ...client.headers,
        'x-file-name': encodeURIComponent('unggahan maret.csv'),
        'accept-language': client.locale,
        ...headers,
      },
      body: body as BodyInit,
    });
  const upload = async (body: string | Uint8Array): Promise<string> => {
    const response = await put(admin, body);
    expect(response.status).toBe(201);
    return ((await response.json()) as { uploadId: string }).uploadId;
  };
  const preview = async (uploadId: string, mapping: Record<string, unknown> | null = null) =>
    (await admin.ask(PREVIEW, { input: { uploadId, mapping } })).previewImport;
  const read = async (id: string) =>
    (
      await admin.ask(
        `query ($id: ID!) { ${IMPORT.replace('postImport', 'postImport(id: $id)').replace(PROBLEMS, '')} }`,
        { id },
      )
    ).postImport;
  const postCount = async (): Promise<number> => {
    const [row] = await harness.database.dataSource.query('select count(*)::int as count from post');
    return row.count;
  };

  it('knows a network’s own export, and takes it in as it is meant without anybody mapping a column', async () => {
    const file = [
      'Content,Video title,Video publish time,Duration,Views,Likes',
      'Total,,,,1250,10',
      'a1B2c3D4e5F,Konferensi pers harga,"Sep 20, 2026",45,"1,250",10',
    ].join('\n');
    const { postImport } = await preview(await upload(file));
    expect(postImport).toMatchObject({
      presetName: 'YouTube Studio',
      mapping: { text: 'Video title', externalId: 'Content', network: null },
      rowProblems: [],
    });
    expect(postImport.preview).toMatchObject([{ row: 3, network: 'youtube', externalId: 'a1B2c3D4e5F' }]);
    await admin.ask(START, { input: { importId: postImport.id, isDryRun: false } });
    await run();
    expect(await read(postImport.id)).toMatchObject({ state: 'DONE', createdCount: 1, rejectedCount: 0 });
    const [post] = await harness.database.dataSource.query(
      `select url from post where network = 'youtube' and external_id = 'a1B2c3D4e5F'`,
    );
    expect(post).toEqual({ url: 'https://www.youtube.com/watch?v=a1B2c3D4e5F' });
    await admin.ask(UNDO, { input: { importId: postImport.id } });
  });

  it('reads an export as an ordinary table once somebody says that it is of another network', async () => {
    const uploadId = await upload('Content,Video title,Video publish time\nabc,Judul,"Sep 20, 2026"\n');
    const mapping = { text: 'Video title', defaultNetwork: 'web' };
    const { postImport } = await preview(uploadId, mapping);
    expect(postImport).toMatchObject({ presetName: null, preview: [{ network: 'web' }] });
  });

  it('previews a file, rehearses it, takes it in, and takes it back as a whole', async () => {
    const before = await postCount();
    const { postImport, problems } = await preview(await upload(CSV));
    expect(problems).toEqual([]);
    expect(postImport).toMatchObject({
      state: 'PREVIEWED',
      rowCount: 4,
      delimiter: ';',
      encoding: 'utf-8',
      viewerCan: ['START'],
      mapping: { text: 'Teks', postedAt: 'Tanggal', externalId: 'ID', network: 'Jejaring', account: 'Akun' },
    });
    expect(postImport.preview[0]).toEqual({
      row: 2,
      text: 'Harga solar turun mulai hari ini',
      postedAt: '2015-03-09T03:00:00.000Z',
      externalId: '1',
      isNew: true,
      network: 'x',
      account: 'kemenesdm',
    });
    expect(postImport.rowProblems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual(
      [
        [4, 'DATE_UNREADABLE'],
        [5, 'TEXT_MISSING'],
      ],
    );
    expect(postImport.rowProblems[0]).toMatchObject({
      column: 'Tanggal',
      value: 'bukan tanggal',
      message: 'Tanggal “bukan tanggal” tidak terbaca.',
    });

    const { id } = postImport;
    await admin.ask(START, { input: { importId: id, isDryRun: true } });
    await run();
    expect(await read(id)).toMatchObject({
      state: 'PREVIEWED',
      isDryRun: true,
      processedCount: 4,
      createdCount: 2,
      rejectedCount: 2,
    });
    expect(await postCount()).toBe(before);

    await admin.ask(START, { input: { importId: id, isDryRun: false } });
    const twice = (await admin.ask(START, { input: { importId: id, isDryRun: false } })).startImport;
    expect(twice).toMatchObject({ postImport: null, problems: [{ code: 'IMPORT_NOT_ALLOWED_FROM_STATE' }] });
    await run();
    expect(await read(id)).toMatchObject({
      state: 'DONE',
      processedCount: 4,
      createdCount: 2,
      rejectedCount: 2,
      viewerCan: ['UNDO'],
    });
    expect(await postCount()).toBe(before + 2);

    expect((await admin.ask(UNDO, { input: { importId: id } })).undoImport.postImport).toMatchObject({
      state: 'UNDONE',
      viewerCan: [],
    });
    expect(await postCount()).toBe(before);
    const again = (await admin.ask(UNDO, { input: { importId: id } })).undoImport;
    expect(again.problems).toMatchObject([{ code: 'IMPORT_NOT_ALLOWED_FROM_STATE' }]);
  });

  it('reads a workbook, and a file that is imported twice changes nothing', async () => {
    const buffer = await workbook([
      ['Teks', 'ID', 'Tanggal'],
      ['Kapal ditenggelamkan', 'xl-1', '2015-03-20'],
      ['KUR turun', 'xl-2', '2015-03-21'],
    ]);
    const first = (await preview(await upload(buffer))).postImport;
    expect(first).toMatchObject({ rowCount: 2, delimiter: null, rowProblems: [] });
    await admin.ask(START, { input: { importId: first.id, isDryRun: false } });
    await run();
    const second = (await preview(await upload(buffer))).postImport;
    expect(second.preview.map(({ isNew }: { isNew: boolean }) => isNew)).toEqual([false, false]);
    await admin.ask(START, { input: { importId: second.id, isDryRun: false } });
    await run();
    expect(await read(second.id)).toMatchObject({
      state: 'DONE',
      createdCount: 0,
      updatedCount: 0,
      unchangedCount: 2,
    });
  });

  it.each([
    ['a web page', '<!doctype html><html></html>', 'FILE_NOT_A_TABLE'],
    ['bytes that are no text', new Uint8Array([0x41, 0, 0x42, 0x81]), 'FILE_UNKNOWN_ENCODING'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'FILE_NOT_A_WORKBOOK'],
  ])('refuses %s with a code and a place', async (_, body, code) => {
    const { postImport, problems } = await preview(await upload(body));
    expect(postImport).toBeNull();
    expect(problems).toEqual([
      { code, path: ['input', 'uploadId'], message: expect.not.stringContaining(code) },
    ]);
  });

  it('names the column that is not there, and the network that is unknown', async () => {
    const uploadId = await upload(CSV);
    const column = await preview(uploadId, { text: 'Isi', defaultNetwork: 'x' });
    expect(column.problems).toMatchObject([
      {
        code: 'IMPORT_COLUMN_UNKNOWN',
        path: ['input', 'mapping', 'text'],
        message: 'Kolom Isi tidak ada dalam berkas.',
      },
    ]);
    const network = await preview(uploadId, { text: 'Teks', defaultNetwork: 'orkut' });
    expect(network.problems).toMatchObject([
      { code: 'NETWORK_UNKNOWN', path: ['input', 'mapping', 'defaultNetwork'] },
    ]);
  });

  it('closes the door to a file that is too large before it is read, in both languages', async () => {
    const announced = () =>
      new Promise<{ status: number; body: string }>((done, fail) => {
        const { hostname, port } = new URL(harness.api.address.replace('[::1]', 'localhost'));
        const request = send({
          hostname,
          port,
          path: '/berkas/impor',
          method: 'PUT',
          headers: { ...admin.headers, 'accept-language': 'id', 'content-length': 200 * 1024 * 1024 },
        });
        request.on('response', (response) => {
          let body = '';
          response.on('data', (chunk) => (body += String(chunk)));
          response.on('end', () => {
            request.destroy();
            done({ status: response.statusCode ?? 0, body });
          });
        });
        request.on('error', fail);
        request.flushHeaders();
      });
    const { status, body } = await announced();
    expect(status).toBe(413);
    expect(JSON.parse(body)).toEqual({
      code: 'FILE_TOO_LARGE',
      message: 'Berkas terlalu besar: paling banyak 50 MB. Bagi menjadi beberapa berkas.',
    });
    // Without a length the bytes themselves are counted.
    const chunk = new Uint8Array(1024 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let sent = 0; sent < 51; sent += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const streamed = await fetch(new URL('/berkas/impor', harness.api.address), {
      method: 'PUT',
      headers: admin.headers,
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it('takes files from administrators and planners only', async () => {
    expect((await put(harness.anonymous(), CSV)).status).toBe(401);
    expect((await put(officer, CSV)).status).toBe(403);
    expect((await put(admin, '')).status).toBe(422);
    const planner = (await harness.as('planner')).client;
    const { previewImport } = await planner.ask(PREVIEW, { input: { uploadId: await upload(CSV) } });
    expect(previewImport.problems).toMatchObject([{ code: 'UPLOAD_NOT_FOUND' }]);
  });

  it('follows a feed from its address, and refuses what is no address or is there already', async () => {
    const { port } = feed.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/rss`;
    const create = async (input: Record<string, unknown>) =>
      (await admin.ask(CREATE_SOURCE, { input })).createSource;
    const { source } = await create({ name: 'Siaran pers', address, organisationId: harness.ministryId });
    expect(source).toMatchObject({
      state: 'ACTIVE',
      viewerCan: ['PAUSE', 'PULL'],
      organisation: { code: 'kemenuji' },
    });
    await run();
    const { sources } = await admin.ask(`{ sources { id postCount failureCode lastPulledAt } }`);
    expect(sources).toMatchObject([{ id: source.id, postCount: 1, failureCode: null }]);
    expect((await create({ name: 'Lagi', address })).problems).toMatchObject([
      { code: 'SOURCE_EXISTS', path: ['input', 'address'] },
    ]);
    for (const bad of ['ftp://a.example/x', 'https://user:pass@a.example/', 'bukan alamat']) {
      expect((await create({ name: 'Salah', address: bad })).problems).toMatchObject([
        { code: 'SOURCE_ADDRESS_INVALID' },
      ]);
    }
    const { pauseSource } = await admin.ask(
      `mutation ($id: ID!) { pauseSource(input: { sourceId: $id }) { source { state viewerCan } } }`,
      { id: source.id },
    );
    expect(pauseSource.source).toEqual({ state: 'PAUSED', viewerCan: ['RESUME'] });
    const { pullSource } = await admin.ask(
      `mutation ($id: ID!) { pullSource(input: { sourceId: $id }) { source { state } ${PROBLEMS} } }`,
      { id: source.id },
    );
    expect(pullSource.problems).toMatchObject([{ code: 'SOURCE_NOT_ALLOWED_FROM_STATE' }]);
    expect(await officer.refusal(`{ sources { id } }`)).toBe('FORBIDDEN');
  });

  it('stores a reported link once, knows it again, and says why not', async () => {
    const report = async (input: Record<string, unknown>) =>
      (await officer.ask(REPORT, { input })).reportPost;
    const url = 'https://x.com/KemenUji/status/574893000000000001';
    const first = await report({ url, text: 'Harga BBM satu suara #bbm', postedAt: '2026-03-01T02:00:00Z' });
    expect(first).toMatchObject({
      wasKnown: false,
      problems: [],
      post: { network: { key: 'x' }, organisation: { code: 'kemenuji' }, account: null },
    });
    await run();
    const { post } = await officer.ask(`query ($id: ID!) { post(id: $id) { attribution { state } } }`, {
      id: first.post.id,
    });
    expect(post.attribution).toEqual({ state: 'NONE' });
    const again = await report({ url: `${url}?s=20`, text: 'teks lain', postedAt: null });
    expect(again).toMatchObject({
      wasKnown: true,
      post: { id: first.post.id, text: 'Harga BBM satu suara #bbm' },
    });
    const { linkReading } = await officer.ask(
      `query ($url: String!) { linkReading(url: $url) { externalId handle network { key } knownPost { id } } }`,
      { url },
    );
    expect(linkReading).toMatchObject({
      handle: 'kemenuji',
      knownPost: { id: first.post.id },
      network: { key: 'x' },
    });

    expect((await report({ url: 'bukan tautan', text: 'x' })).problems).toMatchObject([
      { code: 'POST_URL_UNKNOWN', path: ['input', 'url'] },
    ]);
    expect((await report({ url: 'https://x.com/a/status/9', text: '  ' })).problems).toMatchObject([
      { code: 'POST_TEXT_MISSING' },
    ]);
    const speak = (locale: string) =>
      officer.ask(
        `mutation ($locale: Locale!) { changeLocale(input: { locale: $locale }) { problems { code } } }`,
        { locale },
      );
    await speak('EN');
    const future = await report({
      url: 'https://x.com/a/status/9',
      text: 'x',
      postedAt: '2030-01-01T00:00:00Z',
    });
    await speak('ID');
    expect(future).toMatchObject({
      post: null,
      problems: [{ code: 'POST_IN_FUTURE', message: 'The time of posting has not come yet.' }],
    });
    const leader = (await harness.as('leader')).client;
    expect(await leader.refusal(REPORT, { input: { url, text: 'x' } })).toBe('FORBIDDEN');
  });

  it('tells what a post answers, who takes it up, and how its counts grew', async () => {
    const store = new PostStore();
    const collected = (externalId: string, values: Partial<CollectedPost>): CollectedPost => ({
      network: 'x',
      externalId,
      url: null,
      text: externalId,
      language: null,
      postedAt: null,
      asOf: null,
      authorHandle: null,
      authorName: null,
      hashtags: [],
      mentions: ['warga'],
      links: [],
      media: [{ kind: 'image', url: 'https://a.example/p.png', description: 'Peta' }],
      metrics: {},
      raw: null,
      ...values,
    });
    const relation = { kind: 'reply', externalId: 'tanya', url: null } as const;
    const save = (posts: CollectedPost[]) =>
      harness.act((ctx) =>
        store.storePage(ctx, { origin: { kind: 'report', reportedBy: null }, posts, isDemo: false }),
      );
    await save([collected('jawab', { relation }), collected('tanya', { metrics: { likes: 1 } })]);
    harness.clock.advance({ hours: 1 });
    await save([collected('tanya', { metrics: { likes: 4, views: 3_000_000_000 } })]);
    const { posts } = await officer.ask(
      `{ posts(first: 2) { edges { node { externalId mentions media { kind url description }
          relation { kind url post { externalId } } takenUpBy { externalId } measurements { likes views } } } } }`,
    );
    const shown = {
      mentions: ['warga'],
      media: [{ kind: 'IMAGE', url: 'https://a.example/p.png', description: 'Peta' }],
    };
    const nodes = posts.edges.map(({ node }: { node: { externalId: string } }) => node);
    expect(nodes).toHaveLength(2);
    expect(nodes).toEqual(
      expect.arrayContaining([
        {
          ...shown,
          externalId: 'jawab',
          relation: { kind: 'REPLY', url: null, post: { externalId: 'tanya' } },
          takenUpBy: [],
          measurements: [],
        },
        {
          ...shown,
          externalId: 'tanya',
          relation: null,
          takenUpBy: [{ externalId: 'jawab' }],
          measurements: [
            { likes: 1, views: null },
            { likes: 4, views: 3_000_000_000 },
          ],
        },
      ]),
    );
  });

  it('registers an account once, for one’s own ministry', async () => {
    const REGISTER = `mutation ($input: RegisterSocialAccountInput!) { registerSocialAccount(input: $input) { socialAccount { handle network { name } organisation { code } } ${PROBLEMS} } }`;
    const register = async (organisationId: string) =>
      (
        await officer.ask(REGISTER, {
          input: {
            organisationId,
            network: 'x',
            handle: '@KemenUji',
            url: 'https://x.com/kemenuji',
            kind: 'INSTITUTIONAL',
          },
        })
      ).registerSocialAccount;
    expect((await register(harness.centreId)).problems).toMatchObject([{ code: 'ORGANISATION_NOT_FOUND' }]);
    expect((await register(harness.ministryId)).socialAccount).toEqual({
      handle: 'kemenuji',
      network: { name: 'X' },
      organisation: { code: 'kemenuji' },
    });
    expect((await register(harness.ministryId)).problems).toMatchObject([
      { code: 'ACCOUNT_ALREADY_REGISTERED', path: ['input', 'handle'] },
    ]);
    const { socialAccounts } = await officer.ask(
      `{ socialAccounts(filter: { network: "x" }) { edges { node { handle } } pageInfo { hasNextPage } } }`,
    );
    expect(socialAccounts).toEqual({
      edges: [{ node: { handle: 'kemenuji' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  async function workbook(rows: string[][]): Promise<Uint8Array> {
    const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
    return new Uint8Array(await writeWorkbook(cells).toBuffer());
  }
});
