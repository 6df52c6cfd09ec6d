import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const CREATE = `mutation ($input: CreateSourceInput!) {
  createSource(input: $input) { source { connector address state network { key } } problems { code message path } } }`;
const READ = `query ($address: String!) { sourceReading(address: $address) { connector address network { name } } }`;
const NETWORKS = `{ sourceNetworks { network { key name } access keySettings
  spending { month requests requestLimit rupiah rupiahLimit nextAt } } }`;

interface SourceNetwork {
  readonly network: { readonly key: string };
  readonly access: string;
  readonly keySettings: readonly string[];
  readonly spending: object | null;
}

const create = async (client: GraphQLTestClient, address: string) =>
  (await client.ask(CREATE, { input: { name: address, address } })).createSource;
const networksOf = async (client: GraphQLTestClient): Promise<SourceNetwork[]> =>
  (await client.ask(NETWORKS)).sourceNetworks;

describe('networks that ask for a key, without one', () => {
  let harness: ApiHarness;
  let admin: GraphQLTestClient;
  beforeAll(async () => {
    harness = await startApiHarness();
    admin = (await harness.as('admin')).client;
  });
  afterAll(() => harness.stop());

  it.each([
    ['https://x.com/kemenkeuri', 'X_BEARER_TOKEN'],
    ['https://www.threads.net/@kemenkeuri', 'THREADS_TOKEN'],
    ['https://www.instagram.com/kemenkeuri/', 'INSTAGRAM_TOKEN, INSTAGRAM_ACCOUNT_ID'],
    ['https://www.facebook.com/KemenkeuRI', 'FACEBOOK_TOKEN'],
  ])('refuse %s, and say in both languages what is missing and what is left', async (address, settings) => {
    const { source, problems } = await create(admin, address);
    expect(source).toBeNull();
    expect(problems).toMatchObject([{ code: 'SOURCE_NETWORK_NEEDS_KEY', path: ['input', 'address'] }]);
    expect(problems[0].message).toContain(settings);
    expect(problems[0].message).toMatch(/Tanpa kunci, impor berkas ekspornya atau tautkan/);
    const english = (await harness.as('admin')).client;
    await english.ask(`mutation { changeLocale(input: { locale: EN }) { problems { code } } }`);
    const [problem] = (await create(english, address)).problems;
    expect(problem.message).toContain(settings);
    expect(problem.message).toMatch(/Without a key, import its export file or link/);
    expect((await admin.ask(READ, { address })).sourceReading).toBeNull();
  });

  it('are told from those that are open and those that are closed', async () => {
    const networks = await networksOf(admin);
    expect(Object.fromEntries(networks.map(({ network, access }) => [network.key, access]))).toEqual({
      x: 'KEY_MISSING',
      instagram: 'KEY_MISSING',
      facebook: 'KEY_MISSING',
      tiktok: 'CLOSED',
      youtube: 'OPEN',
      threads: 'KEY_MISSING',
      bluesky: 'OPEN',
      mastodon: 'OPEN',
      web: 'OPEN',
    });
    expect(networks.every(({ spending }) => spending === null)).toBe(true);
    expect(networks.find(({ network }) => network.key === 'bluesky')?.keySettings).toEqual([]);
  });

  it('are shown to those who may read sources, and to nobody else', async () => {
    for (const role of ['planner', 'auditor'] as const)
      expect(await networksOf((await harness.as(role)).client)).toHaveLength(9);
    for (const role of ['officer', 'reviewer', 'leader'] as const)
      expect(await (await harness.as(role)).client.refusal(NETWORKS, {})).toBe('FORBIDDEN');
    expect(await harness.anonymous().refusal(NETWORKS, {})).toBe('UNAUTHENTICATED');
  });
});

describe('networks that ask for a key, with one', () => {
  let harness: ApiHarness;
  let admin: GraphQLTestClient;
  beforeAll(async () => {
    harness = await startApiHarness({
      X_BEARER_TOKEN: 'canary-x',
      X_MONTHLY_REQUESTS: '10000',
      X_MONTHLY_RUPIAH: '500000',
      X_RUPIAH_PER_RESOURCE: '82.5',
      THREADS_TOKEN: 'canary-threads',
    });
    admin = (await harness.as('admin')).client;
  });
  afterAll(() => harness.stop());

  it('are followed by the address of a profile, each by itself', async () => {
    expect((await admin.ask(READ, { address: 'twitter.com/KemenkeuRI' })).sourceReading).toEqual({
      connector: 'x',
      address: 'https://x.com/kemenkeuri',
      network: { name: 'X' },
    });
    expect(await create(admin, 'https://x.com/KemenkeuRI')).toMatchObject({
      source: { connector: 'x', address: 'https://x.com/kemenkeuri', state: 'ACTIVE', network: { key: 'x' } },
      problems: [],
    });
    expect((await create(admin, 'https://twitter.com/kemenkeuri')).problems).toMatchObject([
      { code: 'SOURCE_EXISTS' },
    ]);
    expect((await create(admin, 'https://x.com/explore')).problems).toMatchObject([
      { code: 'SOURCE_ADDRESS_INVALID' },
    ]);
    expect((await create(admin, 'https://www.instagram.com/kemenkeuri/')).problems).toMatchObject([
      { code: 'SOURCE_NETWORK_NEEDS_KEY' },
    ]);
  });

  it('tell what the month has cost where they charge, and never their key', async () => {
    await harness.database.dataSource.query(
      `insert into network_spending (network, month, requests, cost)
       values ('x', '2026-03-01', 41, 12345.5), ('x', '2026-02-01', 9, 9)`,
    );
    const networks = await networksOf(admin);
    const named = (key: string) => networks.find(({ network }) => network.key === key);
    expect(named('x')).toMatchObject({
      access: 'KEY_GIVEN',
      spending: {
        month: '2026-03-01',
        requests: 41,
        requestLimit: 10_000,
        rupiah: 12_345.5,
        rupiahLimit: 500_000,
        nextAt: '2026-03-31T17:00:00.000Z',
      },
    });
    expect(named('threads')).toMatchObject({ access: 'KEY_GIVEN', spending: null });
    expect(JSON.stringify(networks)).not.toMatch(/canary/);
    const [stored] = await harness.database.dataSource.query<{ row: string }[]>(
      `select string_agg(c::text, ' ') as row from collection_source c`,
    );
    expect(stored?.row).not.toMatch(/canary/);
  });
});
