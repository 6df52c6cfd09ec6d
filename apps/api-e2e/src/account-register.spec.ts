import { connectorNamed, readTable } from '@conductor/connectors';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLTestClient } from '@conductor/testing';
import { parseAtomFeed } from 'feedsmith';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const PROBLEMS = 'problems { code message path }';
const REGISTER = `mutation ($input: RegisterSocialAccountInput!) { registerSocialAccount(input: $input) { socialAccount { id viewerCan retiredOn } ${PROBLEMS} } }`;
const RETIRE = `mutation ($input: RetireSocialAccountInput!) { retireSocialAccount(input: $input) { socialAccount { id viewerCan retiredOn retiredReason } ${PROBLEMS} } }`;
const PREVIEW = `mutation ($input: PreviewAccountImportInput!) { previewAccountImport(input: $input) { preview { fileName rows { row verdict organisation network handle kind
  problems { code message column value } lookAlike { handle reason } } } ${PROBLEMS} } }`;
const IMPORT = `mutation ($input: ImportSocialAccountsInput!) { importSocialAccounts(input: $input) { counts { createdCount updatedCount } ${PROBLEMS} } }`;
const VERIFY = `query ($address: String!) { verifyAccount(address: $address) { verification { verdict officials { handle retiredOn } } } }`;

describe('the register of official accounts, outward and inward', () => {
  let harness: ApiHarness;
  let admin: GraphQLTestClient;
  let officer: GraphQLTestClient;
  beforeAll(async () => {
    harness = await startApiHarness();
    admin = (await harness.as('admin')).client;
    officer = (await harness.as('officer')).client;
  });
  afterAll(() => harness.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(path, harness.api.address), { headers });
  const feed = async (path = '/akun-resmi.atom') => {
    const response = await get(path);
    return { response, feed: parseAtomFeed(await response.text()) };
  };
  const register = async (handle: string, values: Record<string, unknown> = {}): Promise<string> => {
    const input = {
      organisationId: harness.ministryId,
      network: 'x',
      handle,
      kind: 'INSTITUTIONAL',
      ...values,
    };
    const { registerSocialAccount } = await officer.ask(REGISTER, { input });
    expect(registerSocialAccount.problems).toEqual([]);
    return registerSocialAccount.socialAccount.id;
  };
  const today = (): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(harness.clock.now());
  const retire = async (socialAccountId: string, values: Record<string, unknown> = {}) =>
    (
      await officer.ask(RETIRE, {
        input: { socialAccountId, retiredOn: today(), reason: 'Ditutup', ...values },
      })
    ).retireSocialAccount;
  const put = async (client: GraphQLTestClient, name: string, body: Uint8Array | string): Promise<string> => {
    const response = await fetch(new URL('/berkas/impor', harness.api.address), {
      method: 'PUT',
      headers: { ...client.headers, 'x-file-name': name, 'content-type': 'application/octet-stream' },
      body: body as BodyInit,
    });
    return ((await response.json()) as { uploadId: string }).uploadId;
  };

  describe('the feed of changes', () => {
    it('is a whole Atom document before anything has changed', async () => {
      const { response, feed: empty } = await feed();
      expect(response.status).toBe(200);
      expect(empty.entries ?? []).toEqual([]);
      expect(empty.updated).toBe('1970-01-01T00:00:00.000Z');
    });

    it('tells of a registration as RFC 4287 has it', async () => {
      await register('kemenuji');
      const { response, feed: read } = await feed();
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      expect(read).toMatchObject({
        id: 'tag:localhost,2026:akun-resmi',
        title: { value: 'Perubahan daftar akun resmi pemerintah' },
        updated: harness.clock.now().toISOString(),
        authors: [{ name: 'Daftar akun resmi', uri: 'http://localhost:4000/periksa' }],
        links: [
          { href: 'http://localhost:4000/akun-resmi.atom', rel: 'self' },
          { href: 'http://localhost:4000/periksa', rel: 'alternate' },
          { href: 'http://localhost:4000/akun-resmi.atom', rel: 'first' },
        ],
        xml: { lang: 'id' },
      });
      expect(read.entries).toEqual([
        {
          id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
          title: { value: '@kemenuji (X) kini akun resmi Kementerian kemenuji' },
          summary: { value: 'Akun lembaga. Profil: https://x.com/kemenuji' },
          published: harness.clock.now().toISOString(),
          updated: harness.clock.now().toISOString(),
          links: [
            {
              href: 'http://localhost:4000/periksa?alamat=https%3A%2F%2Fx.com%2Fkemenuji',
              rel: 'alternate',
              type: 'text/html',
            },
            { href: 'https://x.com/kemenuji', rel: 'related' },
          ],
          categories: [
            { term: 'registered', label: 'registered' },
            { term: 'x', label: 'X' },
          ],
        },
      ]);
      const english = await feed('/akun-resmi.atom?bahasa=en');
      expect(english.feed.entries?.[0]?.title?.value).toBe(
        '@kemenuji (X) is now an official account of Ministry kemenuji',
      );
      expect(english.feed.entries?.[0]?.id).toBe(read.entries?.[0]?.id);
    });

    it('answers 304 to who has it already, by its tag or by its day, and anew after a change', async () => {
      const first = await get('/akun-resmi.atom');
      const etag = first.headers.get('etag')!;
      const modified = first.headers.get('last-modified')!;
      expect((await get('/akun-resmi.atom', { 'if-none-match': etag })).status).toBe(304);
      expect((await get('/akun-resmi.atom', { 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
      expect((await get('/akun-resmi.atom', { 'if-modified-since': modified })).status).toBe(304);
      expect(
        (await get('/akun-resmi.atom', { 'if-none-match': '"x"', 'if-modified-since': modified })).status,
      ).toBe(200);
      harness.clock.advance({ minutes: 2 });
      await register('berikutnya');
      expect((await get('/akun-resmi.atom', { 'if-none-match': etag })).status).toBe(200);
      expect((await get('/akun-resmi.atom', { 'if-modified-since': modified })).status).toBe(200);
    });

    it('says when an account is official no longer, and forgets a personal one', async () => {
      const person = await register('pejabat_uji', { kind: 'PERSONAL' });
      // Nothing is told of it before its holder consents.
      expect((await feed()).feed.entries).toHaveLength(2);
      const { consentPurpose } = await officer.ask('{ consentPurpose { version } }');
      const input = { accountId: person, purposeVersion: consentPurpose.version };
      const { giveConsent } = await officer.ask(
        'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { problems { code } } }',
        { input },
      );
      expect(giveConsent.problems).toEqual([]);
      expect((await feed()).feed.entries).toHaveLength(3);
      harness.clock.advance({ minutes: 2 });
      expect((await retire(person)).problems).toEqual([]);
      const { response, feed: read } = await feed();
      expect(JSON.stringify(read)).not.toContain('pejabat_uji');
      expect(read.updated).toBe(harness.clock.now().toISOString());
      expect(response.headers.get('last-modified')).toBe(harness.clock.now().toUTCString());
      const closed = await register('ditutup');
      await retire(closed);
      const [entry] = (await feed()).feed.entries ?? [];
      expect(entry?.title?.value).toBe('@ditutup (X) tidak lagi akun resmi Kementerian kemenuji');
      expect(entry?.summary?.value).toMatch(/^Akun lembaga\. Tidak lagi resmi sejak \d+ [A-Z][a-z]+ 2026\./);
    });

    it('is read by our own connector, every change once', async () => {
      const body = new Uint8Array(await (await get('/akun-resmi.atom')).arrayBuffer());
      const url = 'https://gpr.example.go.id/akun-resmi.atom';
      const posts: string[] = [];
      const services = {
        http: {
          request: () =>
            Promise.resolve({
              status: 200,
              url,
              headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
              body,
            }),
        },
        clock: harness.clock,
        signal: new AbortController().signal,
        readUpload: () => Promise.reject(new Error('no upload')),
      };
      for await (const page of connectorNamed('feed')!.fetch({ url }, null, services as never)) {
        expect(page.rejected).toEqual([]);
        posts.push(...page.posts.map(({ externalId }) => externalId));
      }
      expect(new Set(posts).size).toBe((await feed()).feed.entries?.length);
    });

    it('goes on to older pages until all is told, and knows no page that it did not give out', async () => {
      harness.clock.advance({ minutes: 3 });
      await harness.act((ctx) =>
        ctx.db.query(
          `insert into account_change (kind, changed_at, social_account_id, organisation_id, network, handle, url, account_kind, is_demo)
           select 'control_proven', $1, a.id, a.organisation_id, a.network, a.handle, a.url, a.kind, a.is_demo
             from social_account a, generate_series(1, 120) where a.handle = 'kemenuji'`,
          [harness.clock.now()],
        ),
      );
      const ids: string[] = [];
      let next: string | null = '/akun-resmi.atom';
      const lengths: number[] = [];
      while (next !== null) {
        const { feed: page }: Awaited<ReturnType<typeof feed>> = await feed(next);
        ids.push(...(page.entries ?? []).map(({ id }) => id ?? ''));
        lengths.push(page.entries?.length ?? 0);
        const self = page.links?.find(({ rel }) => rel === 'self')?.href ?? '';
        expect(new URL(self).pathname + new URL(self).search).toBe(next);
        const link = page.links?.find(({ rel }) => rel === 'next')?.href;
        next = link === undefined ? null : new URL(link).pathname + new URL(link).search;
      }
      const [{ n }] = await harness.act((ctx) =>
        ctx.db.query(`select count(*)::int n from account_change where forgotten_at is null`),
      );
      expect(new Set(ids).size).toBe(n);
      expect(ids).toHaveLength(n);
      expect(lengths.slice(0, 2)).toEqual([50, 50]);
      for (const cursor of ['x', '', 'WyIxIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0gIA'])
        expect((await get(`/akun-resmi.atom?sebelum=${cursor}`)).status).toBe(404);
    });

    it('stops one who asks without end', async () => {
      harness.clock.advance({ minutes: 2 });
      const statuses = [];
      for (let at = 0; at < 31; at += 1) statuses.push((await get('/akun-resmi.atom')).status);
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
      const refused = await get('/akun-resmi.atom');
      expect(refused.headers.get('retry-after')).toBe('60');
      expect(refused.headers.get('cache-control')).toBeNull();
      harness.clock.advance({ minutes: 2 });
      expect((await get('/akun-resmi.atom')).status).toBe(200);
    });
  });

  it('lets an officer end an own account, and everybody learn the day of it', async () => {
    const id = await register('akhir');
    const retired = await retire(id);
    expect(retired.socialAccount).toEqual({
      id,
      viewerCan: [],
      retiredOn: today(),
      retiredReason: 'Ditutup',
    });
    expect((await retire(id)).problems).toMatchObject([{ code: 'ACCOUNT_ALREADY_RETIRED' }]);
    expect((await retire(id, { reason: '' })).problems).toMatchObject([{ code: 'INPUT_EMPTY' }]);
    harness.clock.advance({ minutes: 2 });
    const { verifyAccount } = await harness.anonymous().ask(VERIFY, { address: 'https://x.com/akhir' });
    expect(verifyAccount.verification).toEqual({
      verdict: 'FORMERLY_OFFICIAL',
      officials: [{ handle: 'akhir', retiredOn: today() }],
    });
    expect(
      await (
        await harness.as('leader')
      ).client.refusal(RETIRE, {
        input: { socialAccountId: id, retiredOn: today(), reason: 'x' },
      }),
    ).toBe('FORBIDDEN');
  });

  describe('files', () => {
    it('go out as CSV and as a workbook, to those who may, filtered and audited', async () => {
      await register('kemenuji', { network: 'instagram' });
      const csv = await get('/berkas/akun.csv?jejaring=instagram', officer.headers);
      expect(csv.status).toBe(200);
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="akun-resmi.csv"');
      expect(await csv.text()).toBe(
        '"Lembaga";"Nama lembaga";"Jejaring";"Akun";"Alamat";"Jenis";"Terdaftar sejak";"Tidak resmi sejak"\r\n' +
          `"kemenuji";"Kementerian kemenuji";"instagram";"kemenuji";"https://www.instagram.com/kemenuji/";"lembaga";"${today()}";""\r\n`,
      );
      const xlsx = await get(`/berkas/akun.xlsx?lembaga=${harness.ministryId}`, officer.headers);
      const table = await readTable(new Uint8Array(await xlsx.arrayBuffer()), 'akun.xlsx');
      expect(table.columns.slice(0, 4)).toEqual(['Lembaga', 'Nama lembaga', 'Jejaring', 'Akun']);
      const [{ n }] = await harness.act((ctx) =>
        ctx.db.query(`select count(*)::int n from audit_entry where action = 'accounts.exported'`),
      );
      expect(n).toBe(2);
      expect((await get('/berkas/akun.csv')).status).toBe(401);
      expect((await get('/berkas/akun.csv', (await harness.as('leader')).client.headers)).status).toBe(403);
      expect((await get('/berkas/akun.csv?lembaga=x', officer.headers)).status).toBe(404);
    });

    it.each(['csv', 'xlsx'])('come back as %s with nothing changed', async (format) => {
      const out = await get(`/berkas/akun.${format}`, admin.headers);
      const bytes = new Uint8Array(await out.arrayBuffer());
      const uploadId = await put(admin, `akun.${format}`, bytes);
      const { previewAccountImport } = await admin.ask(PREVIEW, { input: { uploadId } });
      expect(previewAccountImport.problems).toEqual([]);
      const { rows } = previewAccountImport.preview;
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.filter(({ verdict }: { verdict: string }) => verdict !== 'UNCHANGED')).toEqual([]);
    });

    it('come in after a look at each row, in either language, all of them or none', async () => {
      const uploadId = await put(
        admin,
        'akun.csv',
        [
          'Organisation,Network,Account,Kind',
          'gpr,X,@gprpusat,institutional',
          "kemenuji,Instagram,'@kemenuji_ri,lembaga",
          'tiada,Orkut,apa saja,entah',
        ].join('\n'),
      );
      const { previewAccountImport } = await admin.ask(PREVIEW, { input: { uploadId } });
      expect(previewAccountImport.preview.rows).toEqual([
        {
          row: 2,
          verdict: 'NEW',
          organisation: 'gpr',
          network: 'x',
          handle: 'gprpusat',
          kind: 'INSTITUTIONAL',
          problems: [],
          lookAlike: null,
        },
        {
          row: 3,
          verdict: 'NEW',
          organisation: 'kemenuji',
          network: 'instagram',
          handle: 'kemenuji_ri',
          kind: 'INSTITUTIONAL',
          problems: [],
          lookAlike: { handle: 'kemenuji', reason: expect.any(String) },
        },
        {
          row: 4,
          verdict: 'REFUSED',
          organisation: 'tiada',
          network: 'Orkut',
          handle: 'apa saja',
          kind: null,
          problems: [
            {
              code: 'ORGANISATION_NOT_FOUND',
              message: expect.any(String),
              column: 'Organisation',
              value: 'tiada',
            },
            { code: 'ACCOUNT_KIND_UNKNOWN', message: expect.any(String), column: 'Kind', value: 'entah' },
            { code: 'NETWORK_NOT_FOUND', message: expect.any(String), column: 'Network', value: 'Orkut' },
          ],
          lookAlike: null,
        },
      ]);
      const send = async (rows: number[]) =>
        (await admin.ask(IMPORT, { input: { uploadId, rows } })).importSocialAccounts;
      expect((await send([2, 4])).problems).toMatchObject([
        { code: 'ACCOUNT_ROW_NOT_READY', path: ['input', 'rows'] },
      ]);
      expect((await send([])).problems).toMatchObject([{ code: 'ACCOUNT_ROWS_NOT_CHOSEN' }]);
      expect(await send([2, 3])).toEqual({ counts: { createdCount: 2, updatedCount: 0 }, problems: [] });
      expect((await send([2])).problems).toMatchObject([{ code: 'ACCOUNT_ROW_NOT_READY' }]);
    });

    it.each([
      ['nothing', '', 'FILE_EMPTY'],
      ['another table', 'Tanggal;Teks\n1;2', 'ACCOUNT_FILE_COLUMNS_MISSING'],
      [
        'too many rows',
        `Lembaga;Jejaring;Akun;Jenis\n${'a;x;b;lembaga\n'.repeat(5_001)}`,
        'ACCOUNT_FILE_TOO_LONG',
      ],
    ])('with %s are refused', async (_, text, code) => {
      const uploadId = text === '' ? null : await put(admin, 'akun.csv', text);
      if (uploadId === null) return expect(await put(admin, 'akun.csv', text)).toBeUndefined();
      const { previewAccountImport } = await admin.ask(PREVIEW, { input: { uploadId } });
      expect(previewAccountImport.problems).toMatchObject([{ code }]);
      return undefined;
    });

    it('come in by administrators only', async () => {
      expect(
        await officer.refusal(PREVIEW, { input: { uploadId: '00000000-0000-7000-8000-000000000000' } }),
      ).toBe('FORBIDDEN');
      expect(
        await harness.anonymous().refusal(IMPORT, {
          input: { uploadId: '00000000-0000-7000-8000-000000000000', rows: [] },
        }),
      ).toBe('UNAUTHENTICATED');
    });
  });
});
