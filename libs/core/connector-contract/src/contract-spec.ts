import { describe, expect, it } from '@jest/globals';
import type { CollectedPost, Page } from './collected-post.js';
import type { Connector, FetchOptions } from './connector.js';
import { isConnectorFailure, type ConnectorFailure } from './failures.js';
import type { JsonValue } from './json.js';

/** One thing that goes wrong at the source, and what the connector must call it. */
export interface FailingSource {
  readonly title: string;
  readonly config: unknown;
  readonly options?: () => FetchOptions;
  readonly kind: ConnectorFailure['kind'];
  readonly code: string;
}

/** What a connector's spec hands to the shared one. Values behind functions exist only once a test runs. */
export interface ConnectorUnderTest {
  readonly connector: Connector;
  /** A source with at least two posts. */
  readonly config: () => unknown;
  readonly options: () => FetchOptions;
  /** External ids in the order of the source. */
  readonly externalIds: readonly string[];
  /** Rows of the source that are to be rejected, by position. */
  readonly rejectedRows: readonly number[];
  readonly invalidConfigs: readonly unknown[];
  readonly failures: readonly FailingSource[];
}

async function collect(pages: AsyncIterable<Page>): Promise<Page[]> {
  const collected: Page[] = [];
  for await (const page of pages) collected.push(page);
  return collected;
}

async function failureOf(pages: AsyncIterable<Page>): Promise<unknown> {
  try {
    await collect(pages);
  } catch (thrown) {
    return thrown;
  }
  return null;
}

const idsOf = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ posts }) => posts.map((post) => post.externalId));
const throughJson = (value: JsonValue): unknown => JSON.parse(JSON.stringify(value));

function expectSound(post: CollectedPost): void {
  expect(post.network).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(post.externalId.trim()).not.toBe('');
  expect(post.externalId.length).toBeLessThanOrEqual(512);
  expect(post.text).toBe(post.text.trim());
  for (const link of [...post.links, post.url, post.relation?.url].filter((url) => url != null))
    expect(link).toMatch(/^https?:\/\//);
  for (const tag of post.hashtags) expect(tag).toMatch(/^[^#\sA-Z]+$/);
  for (const name of post.mentions) expect(name).toMatch(/^[^@\sA-Z][^\sA-Z]*$/);
  for (const { url } of post.media) expect(url).toMatch(/^https?:\/\//);
  for (const moment of [post.postedAt, post.asOf].filter((at) => at !== null))
    expect(Number.isNaN(moment.getTime())).toBe(false);
  if (post.authorHandle !== null) expect(post.authorHandle).toMatch(/^[^@\sA-Z][^\sA-Z]*$/);
  for (const count of Object.values(post.metrics)) expect(count).toBeGreaterThanOrEqual(0);
  if (post.relation !== undefined) expect(post.relation.externalId).not.toBe(post.externalId);
  expect(throughJson(post.raw)).toEqual(post.raw);
}

/** The shared spec: what collection relies on, held against a connector. */
export function describeConnector(name: string, given: ConnectorUnderTest): void {
  const { connector } = given;
  const fetchFrom = (cursor: JsonValue): AsyncIterable<Page> =>
    connector.fetch(given.config(), cursor, given.options());

  describe(`${name} keeps the connector contract`, () => {
    it('has a key that can be stored', () => expect(connector.key).toMatch(/^[a-z][a-z-]*$/));

    it('yields each post of the source once, in sound form', async () => {
      const pages = await collect(fetchFrom(null));
      expect(idsOf(pages)).toEqual(given.externalIds);
      pages.flatMap(({ posts }) => posts).forEach(expectSound);
    });

    it('reports what it rejects by position and stable code', async () => {
      const rejected = (await collect(fetchFrom(null))).flatMap((page) => page.rejected);
      expect(rejected.map(({ row }) => row)).toEqual(given.rejectedRows);
      for (const { problems } of rejected) {
        expect(problems.length).toBeGreaterThan(0);
        for (const { code } of problems) expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      }
    });

    it('says the same when asked the same', async () => {
      expect(await collect(fetchFrom(null))).toEqual(await collect(fetchFrom(null)));
    });

    it('goes on behind each cursor with neither loss nor repetition', async () => {
      const pages = await collect(fetchFrom(null));
      for (const [index, { cursor }] of pages.entries()) {
        expect(throughJson(cursor)).toEqual(cursor);
        expect(idsOf(await collect(fetchFrom(cursor)))).toEqual(idsOf(pages.slice(index + 1)));
      }
    });

    it('begins anew from a cursor that it cannot read', async () => {
      expect(idsOf(await collect(fetchFrom({ forged: ['cursor'] })))).toEqual(given.externalIds);
    });

    it('ends with the reason of its signal', async () => {
      const reason = new Error('shutting down');
      const options = { ...given.options(), signal: AbortSignal.abort(reason) };
      expect(await failureOf(connector.fetch(given.config(), null, options))).toBe(reason);
    });

    it.each(given.invalidConfigs.map((config) => [config]))(
      'refuses the configuration %j',
      async (config) => {
        const failure = await failureOf(connector.fetch(config, null, given.options()));
        expect(failure).toMatchObject({ kind: 'Malformed', code: 'SOURCE_CONFIG_INVALID' });
      },
    );

    it.each(given.failures.map((failing) => [failing.title, failing] as const))(
      'calls %s by its name',
      async (_, failing) => {
        const options = (failing.options ?? given.options)();
        const failure = await failureOf(connector.fetch(failing.config, null, options));
        expect(isConnectorFailure(failure)).toBe(true);
        expect(failure).toMatchObject({ kind: failing.kind, code: failing.code });
      },
    );
  });
}
