import { describe, expect, it } from '@jest/globals';
import type { CollectedPost, Page } from './collected-post.js';
import type { Connector, FetchOptions } from './connector.js';
import { isConnectorFailure, type ConnectorFailure } from './failures.js';
import type { JsonValue } from './json.js';
import type { Live, LiveConnection, LiveOptions, LivePage } from './live.js';

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

/** Held against a connector that reads the past: back-fill and pulls lose nothing between them. */
function describeBackfill(given: ConnectorUnderTest): void {
  const { connector, config, options } = given;
  const backfill = (cursor: JsonValue, until = new Date(0)): AsyncIterable<Page> => {
    if (connector.backfill === undefined) throw new Error('no back-fill');
    return connector.backfill(config(), cursor, until, options());
  };
  /** Read late: a port is known only once the host listens. */
  const all = () => [...given.externalIds].sort();

  it('brings all of the past, each post once', async () => {
    expect(idsOf(await collect(backfill(null))).sort()).toEqual(all());
  });

  it('leaves the past to its back-fill, and takes nothing twice afterwards', async () => {
    const first = await collect(connector.fetch(config(), null, { ...options(), leavesPast: true }));
    expect(first).toHaveLength(1);
    expect(idsOf(first).length).toBeGreaterThan(0);
    for (const { cursor } of first)
      expect(idsOf(await collect(connector.fetch(config(), cursor, options())))).toEqual([]);
  });

  it('goes on into the past behind each cursor, and ends where it ended', async () => {
    const pages = await collect(backfill(null));
    for (const [index, { cursor }] of pages.entries()) {
      expect(throughJson(cursor)).toEqual(cursor);
      expect(idsOf(await collect(backfill(cursor)))).toEqual(idsOf(pages.slice(index + 1)));
    }
  });

  it('brings nothing from before the day it is to reach', async () => {
    expect(idsOf(await collect(backfill(null, new Date('9999-01-01'))))).toEqual([]);
  });

  it('begins the past anew from a cursor that it cannot read, and ends with the reason of its signal', async () => {
    expect(idsOf(await collect(backfill({ forged: ['cursor'] }))).sort()).toEqual(all());
    const reason = new Error('shutting down');
    const aborted = { ...options(), signal: AbortSignal.abort(reason) };
    expect(
      connector.backfill && (await failureOf(connector.backfill(config(), null, new Date(0), aborted))),
    ).toBe(reason);
  });
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

    it('names its host from a sound configuration only', () => {
      expect(connector.hostOf(null)).toBeNull();
      const host = connector.hostOf(given.config());
      if (host !== null) expect(URL.canParse(`http://${host}/`)).toBe(true);
    });

    if (connector.backfill !== undefined) describeBackfill(given);

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

/** What a connector's spec hands to the shared one about hearing posts live. */
export interface LiveUnderTest {
  readonly live: Live;
  readonly config: () => unknown;
  /** Cursor of a source's pulls, from which its place follows. */
  readonly pullCursor: JsonValue;
  readonly options: (more?: Partial<LiveOptions>) => LiveOptions;
  /** Whether the network keeps for a while what was said while nobody listened. */
  readonly remembers: boolean;
  /** The source writes so many posts. */
  readonly say: (count: number) => void;
  /** Resolves when the other side knows what is wanted. */
  readonly isOpen: () => Promise<void>;
  /** The network goes away without a word. */
  readonly cut: () => void;
  /** The answer of a server in place of a socket, and what the connector must call it. */
  readonly failures: readonly (readonly [
    title: string,
    answer: string,
    kind: ConnectorFailure['kind'],
    code: string,
  ])[];
  readonly decline: (answer: string | null) => void;
}

const SOURCE = '01990000-0000-7000-8000-00000000000a';

/** The shared spec: what the listener relies on, held against a connector. */
export function describeLive(name: string, given: LiveUnderTest): void {
  const openFrom = async (cursor: JsonValue, more: Partial<LiveOptions> = {}) => {
    const place = given.live.placeOf(given.config(), given.pullCursor);
    if (place === null) throw new Error('the source has no place');
    const member = { sourceId: SOURCE, name: place.name, config: given.config() };
    return given.live.open(place.channel, [member], cursor, given.options(more));
  };
  const hear = async ({ pages }: LiveConnection, count: number): Promise<LivePage[]> => {
    const heard: LivePage[] = [];
    for await (const page of pages) {
      heard.push(page);
      if (heard.flatMap(({ said }) => said).length >= count) break;
    }
    return heard;
  };
  const textsIn = (pages: readonly LivePage[]) =>
    pages.flatMap(({ said }) => said.map(({ post }) => post.text));

  describe(`${name} keeps the live contract`, () => {
    it('tells each post of a source once, in sound form and in order', async () => {
      const connection = await openFrom(null);
      await given.isOpen();
      given.say(3);
      const pages = await hear(connection, 3);
      expect(new Set(textsIn(pages)).size).toBe(3);
      for (const { sourceId, post } of pages.flatMap(({ said }) => said)) {
        expect(sourceId).toBe(SOURCE);
        expectSound(post);
      }
      for (const { cursor } of pages) expect(throughJson(cursor)).toEqual(cursor);
    });

    if (given.remembers) {
      it('goes on behind the cursor: what was said while nobody listened comes first', async () => {
        const connection = await openFrom(null);
        await given.isOpen();
        given.say(1);
        const [page] = await hear(connection, 1);
        given.cut();
        given.say(2);
        expect(textsIn(await hear(await openFrom(page?.cursor ?? null), 2))).toHaveLength(2);
      });
    }

    it('opens from a cursor that it cannot read', async () => {
      const connection = await openFrom({ forged: ['cursor'] });
      await given.isOpen();
      given.say(1);
      expect(textsIn(await hear(connection, 1))).toHaveLength(1);
    });

    it('ends in a failure that passes when the connection is cut', async () => {
      const connection = await openFrom(null);
      await given.isOpen();
      given.cut();
      await expect(hear(connection, 1)).rejects.toMatchObject({ kind: 'Temporary' });
    });

    it('ends with the reason of its signal', async () => {
      const reason = new Error('shutting down');
      const stop = new AbortController();
      const heard = hear(await openFrom(null, { signal: stop.signal }), 1);
      stop.abort(reason);
      await expect(heard).rejects.toBe(reason);
      await expect(openFrom(null, { signal: stop.signal })).rejects.toBe(reason);
    });

    it.each(given.failures)('calls %s by its name', async (_, answer, kind, code) => {
      given.decline(answer);
      const opened = openFrom(null);
      await expect(opened.finally(() => given.decline(null))).rejects.toMatchObject({ kind, code });
    });
  });
}
