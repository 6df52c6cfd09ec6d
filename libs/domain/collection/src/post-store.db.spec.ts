import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost } from '@conductor/connector-contract';
import { systemActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import fc from 'fast-check';
import { collectionEntities } from './collection.module.js';
import { ImportUndo } from './import-undo.js';
import { PostAdoption } from './post-adoption.js';
import { type PostDefaults, type PostOrigin, PostStore } from './post-store.js';
import { PostQueries } from './post.queries.js';

const store = new PostStore();
const robot = systemActor('test');

const post = (externalId: string, text: string, values: Partial<CollectedPost> = {}): CollectedPost => ({
  network: 'web',
  externalId,
  url: null,
  text,
  language: null,
  postedAt: null,
  asOf: null,
  authorHandle: null,
  authorName: null,
  hashtags: [],
  mentions: [],
  links: [],
  media: [],
  metrics: {},
  raw: { text },
  ...values,
});

describe('PostStore', () => {
  let harness: Harness;
  let ministry: string;
  let person: string;
  const origins: PostOrigin[] = [];
  const feed = () => origins[0]!;

  const newSource = async (): Promise<PostOrigin> => {
    const [row] = await harness.sql<{ id: string }>(
      `insert into collection_source (connector, name, address, config, state, next_pull_at, created_at)
       values ('feed', 'Sumber', 'https://a.example/' || gen_random_uuid(), '{}', 'active', now(), now()) returning id`,
    );
    return { kind: 'source', sourceId: row!.id };
  };
  const newImport = async (): Promise<PostOrigin & { kind: 'import' }> => {
    const [row] = await harness.sql<{ id: string }>(
      `insert into post_import (file_name, byte_count, encoding, columns, mapping, connector, config, state, created_by, created_at)
       values ('a.csv', 1, 'utf-8', '{}', '{}', 'spreadsheet', '{}', 'running', $1, now()) returning id`,
      [person],
    );
    return { kind: 'import', importId: row!.id };
  };
  const save = (origin: PostOrigin, posts: CollectedPost[], defaults: PostDefaults = {}) =>
    harness.act(robot, (ctx) => store.storePage(ctx, { origin, posts, isDemo: false, defaults }));
  /** Everything that is stored of the posts, with the mark that PostgreSQL sets on each written row. */
  const rows = () => harness.sql('select xmin, * from post order by network, external_id');
  const snapshots = () => harness.sql('select xmin, id from post_snapshot order by id');
  const shown = () =>
    harness.sql(
      `select to_jsonb(p) - 'id' - 'revision' - 'changed_in' as post from post p order by p.network, p.external_id`,
    );
  const one = async (externalId: string) => {
    const [row] = await harness.sql<Record<string, unknown>>('select * from post where external_id = $1', [
      externalId,
    ]);
    return row;
  };

  beforeAll(async () => {
    harness = await createHarness(collectionEntities);
    await harness.act(robot, async (ctx) => {
      ministry = await buildOrganisation(ctx);
      person = (await buildActor(ctx, 'admin', ministry)).userId;
      await ctx.db.query(
        `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
         values ($1, 'x', 'kemenx', 'https://x.com/kemenx', 'institutional', now())`,
        [ministry],
      );
    });
    origins.push(await newSource(), await newSource());
  });
  afterAll(() => harness.close());

  it('writes no row when a page is replayed', async () => {
    const page = [post('a', 'satu', { postedAt: new Date('2015-03-01T00:00:00Z') }), post('b', 'dua')];
    expect(await save(feed(), page)).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
    const before = [await rows(), await snapshots()];
    harness.clock.advance({ hours: 1 });
    expect(await save(feed(), page)).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0 });
    expect(await save(feed(), [...page].reverse())).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      refused: 0,
    });
    expect([await rows(), await snapshots()]).toEqual(before);
  });

  it('stores a post without the address or link that no index holds', async () => {
    // Digests, since what repeats would be packed small enough.
    const digests = Array.from({ length: 60 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('hex'),
    );
    const long = `https://a.example/${digests.join('')}`;
    await save(feed(), [post('panjang', 'x', { url: long, links: [long, 'https://a.example/pendek'] })]);
    expect(await one('panjang')).toMatchObject({ url: null, links: ['https://a.example/pendek'] });
  });

  it('keeps the text before an edit, and the moment of collection where a source gives none', async () => {
    await save(feed(), [post('edit', 'harga naik')]);
    const collected = harness.clock.now();
    harness.clock.advance({ minutes: 5 });
    expect(await save(feed(), [post('edit', 'harga turun', { url: 'https://a.example/e' })])).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      refused: 0,
    });
    expect(await one('edit')).toMatchObject({
      revision: 2,
      text: 'harga turun',
      posted_at: collected,
      url: 'https://a.example/e',
    });
    const id = String((await one('edit'))!['id']);
    const history = await new PostQueries().snapshotsOf(harness.read(robot), [id]);
    expect(history.get(id)!.map(({ text }) => text)).toEqual(['harga naik', 'harga turun']);
  });

  it('sees a change of a comma or a link as an edit, and keeps facts that the edit leaves out', async () => {
    await save(feed(), [
      post('comma', 'Rp1.500', { authorName: 'Humas', postedAt: new Date('2015-03-02T00:00:00Z') }),
    ]);
    expect((await save(feed(), [post('comma', 'Rp1,500')])).updated).toBe(1);
    expect(await one('comma')).toMatchObject({
      text: 'Rp1,500',
      author_name: 'Humas',
      posted_at: new Date('2015-03-02T00:00:00Z'),
    });
  });

  it('marks a deletion, keeps the text, and takes the mark away when the post is back', async () => {
    await save(feed(), [post('gone', 'masih ada')]);
    const deletedAt = new Date('2026-03-02T01:00:00Z');
    expect((await save(feed(), [post('gone', '', { deletedAt })])).updated).toBe(1);
    expect(await one('gone')).toMatchObject({ text: 'masih ada', deleted_at: deletedAt });
    expect((await save(feed(), [post('gone', '', { deletedAt })])).unchanged).toBe(1);
    await save(feed(), [post('gone', 'masih ada')]);
    expect(await one('gone')).toMatchObject({ deleted_at: null });
  });

  it('orders the wordings of a source that dates them by its clock, whichever comes first', async () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
    const word = (text: string, hour: number) =>
      post('dated', text, { postedAt: at(8), asOf: at(hour), links: [`https://a.example/${hour}`] });
    await save(feed(), [word('sesudah', 10)]);
    expect((await save(feed(), [word('sebelum', 8)])).updated).toBe(0);
    expect(await one('dated')).toMatchObject({ text: 'sesudah', links: ['https://a.example/10'] });
    expect((await save(feed(), [word('terakhir', 12), word('antara', 11)])).updated).toBe(2);
    const id = String((await one('dated'))!['id']);
    const history = await new PostQueries().snapshotsOf(harness.read(robot), [id]);
    expect(history.get(id)!.map(({ text }) => text)).toEqual(['sebelum', 'sesudah', 'antara', 'terakhir']);
  });

  it('sees a post of a source with dates go and come back', async () => {
    const here = post('hidden', 'ada', { asOf: new Date('2026-03-01T00:00:00Z') });
    const gone = post('hidden', '', { deletedAt: new Date('2026-03-02T00:00:00Z') });
    for (let times = 0; times < 2; times += 1) {
      await save(feed(), [here]);
      expect(await one('hidden')).toMatchObject({ text: 'ada', deleted_at: null });
      harness.clock.advance({ minutes: 1 });
      expect((await save(feed(), [gone])).updated).toBe(1);
      expect((await save(feed(), [gone])).updated).toBe(0);
      expect(await one('hidden')).toMatchObject({ text: 'ada', deleted_at: gone.deletedAt });
      harness.clock.advance({ minutes: 1 });
    }
  });

  it('keeps whom a post speaks to, what it shows and what it answers', async () => {
    const media = [{ kind: 'image', url: 'https://a.example/p.png', description: 'Peta\u0000' }] as const;
    const relation = { kind: 'reply', externalId: '9', url: 'https://a.example/9' } as const;
    await save(feed(), [post('rich', '@warga baik', { mentions: ['warga'], media, relation })]);
    const kept = { mentions: ['warga'], media: [{ ...media[0], description: 'Peta' }], relation };
    expect(await one('rich')).toMatchObject(kept);
    await save(feed(), [post('rich', '@warga baik.', { mentions: ['warga'], media, relation })]);
    expect(await one('rich')).toMatchObject({ ...kept, text: '@warga baik.' });
    await save(feed(), [post('rich', 'sendiri')]);
    expect(await one('rich')).toMatchObject({ mentions: [], media: [], relation: null });
  });

  it('measures counts over time, a row for each change and none for a replay', async () => {
    const counted = (likes: number) => post('counted', 'x', { metrics: { likes, views: 10 * likes } });
    for (const likes of [1, 1, 4, 4, 9]) {
      await save(feed(), [counted(likes)]);
      harness.clock.advance({ hours: 1 });
    }
    // A network that hides its counts today has not set them to nothing.
    await save(feed(), [post('counted', 'x')]);
    const id = String((await one('counted'))!['id']);
    const measured = await new PostQueries().measurementsOf(harness.read(robot), [id]);
    expect(measured.get(id)!.map(({ metrics }) => metrics)).toEqual([
      { likes: 1, views: 10 },
      { likes: 4, views: 40 },
      { likes: 9, views: 90 },
    ]);
    const hours = measured.get(id)!.map(({ measuredAt }) => measuredAt.getTime() / 3_600_000);
    expect([hours[1]! - hours[0]!, hours[2]! - hours[1]!]).toEqual([2, 2]);
  });

  it('writes down a second origin that agrees, once, and lets an origin speak only when it changes its own word', async () => {
    const [first, second] = origins;
    await save(first!, [post('two', 'ringkas')]);
    expect(await save(second!, [post('two', 'ringkas')])).toEqual({
      created: 0,
      updated: 0,
      unchanged: 1,
      refused: 0,
    });
    expect((await save(second!, [post('two', 'lengkap')])).updated).toBe(1);
    const before = await snapshots();
    // Two feeds that cut a text differently do not overwrite each other at every pull.
    expect((await save(first!, [post('two', 'ringkas')])).unchanged).toBe(1);
    expect((await save(second!, [post('two', 'lengkap')])).unchanged).toBe(1);
    expect(await snapshots()).toEqual(before);
    expect(await one('two')).toMatchObject({ text: 'lengkap' });
  });

  it('counts a post that a page names twice once, and the last word stands', async () => {
    expect(await save(feed(), [post('twice', 'satu'), post('twice', 'dua')])).toEqual({
      created: 1,
      updated: 0,
      unchanged: 1,
      refused: 0,
    });
    expect(await one('twice')).toMatchObject({ text: 'dua' });
  });

  it('stores what the database cannot hold in a form that it can', async () => {
    await save(feed(), [post('nul', 'a\u0000b\ud83d', { raw: { k: '\u0000\udc00' } })]);
    expect(await one('nul')).toMatchObject({ text: 'ab\ufffd' });
  });

  it('finds account and organisation by handle, else by what the origin says', async () => {
    const [account] = await harness.sql<{ id: string }>('select id from social_account');
    await save(feed(), [post('h', 'x', { network: 'x', authorHandle: 'kemenx' })]);
    expect(await one('h')).toMatchObject({
      social_account_id: account!.id,
      organisation_id: ministry,
      author_name: 'kemenx',
    });
    await save(
      feed(),
      [post('d', 'x', { network: 'x' }), post('c', 'x', { network: 'x', authorHandle: 'warga' })],
      { accountId: account!.id },
    );
    expect(await one('d')).toMatchObject({ social_account_id: account!.id, organisation_id: ministry });
    expect(await one('c')).toMatchObject({
      social_account_id: null,
      organisation_id: null,
      author_handle: 'warga',
    });
    await save(feed(), [post('o', 'x')], { organisationId: ministry, authorName: 'Siaran pers' });
    expect(await one('o')).toMatchObject({
      social_account_id: null,
      organisation_id: ministry,
      author_name: 'Siaran pers',
    });
  });

  it('gives posts to an account that is registered later', async () => {
    await save(feed(), [post('late', 'x', { network: 'x', authorHandle: 'menyusul' })]);
    const adopt = () => harness.act(robot, (ctx) => new PostAdoption().adopt(ctx));
    expect(await adopt()).toBe(0);
    await harness.sql(
      `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
       values ($1, 'x', 'menyusul', 'https://x.com/menyusul', 'institutional', now())`,
      [ministry],
    );
    expect(await adopt()).toBe(1);
    expect(await one('late')).toMatchObject({ organisation_id: ministry });
    expect(await adopt()).toBe(0);
  });

  it('refuses an unknown network and writes nothing of the page', async () => {
    const before = await rows();
    const page = [post('n1', 'x'), post('n2', 'x', { network: 'orkut' })];
    expect(await refusalOf(save(feed(), page))).toBe('NETWORK_UNKNOWN');
    expect(await rows()).toEqual(before);
  });

  it('stores each post once when the same page comes from several workers at once', async () => {
    const page = Array.from({ length: 40 }, (_, number) => post(`race-${number}`, 'x'));
    const counts = await Promise.all([
      save(feed(), page),
      save(origins[1]!, [...page].reverse()),
      save(feed(), page),
    ]);
    expect(counts.reduce((sum, { created }) => sum + created, 0)).toBe(40);
    const [stored] = await harness.sql<{ words: number }>(
      `select count(*)::int as words from post_snapshot s join post p on p.id = s.post_id where p.external_id like 'race-%'`,
    );
    // One word of each of the two origins, however often it was said.
    expect(stored!.words).toBe(80);
  });

  const anyPage = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 5 }),
      text: fc.constantFrom('a', 'b', 'c'),
      isDeleted: fc.boolean(),
      url: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  const pageOf = (
    prefix: string,
    page: readonly { id: number; text: string; isDeleted: boolean; url: boolean }[],
  ) =>
    page.map(({ id, text, isDeleted, url }) =>
      post(`${prefix}-${id}`, isDeleted ? '' : text, {
        ...(isDeleted ? { deletedAt: new Date('2026-01-01T00:00:00Z') } : {}),
        url: url ? `https://a.example/${text}` : null,
      }),
    );

  it('is the same for any order of pages and any replay: nothing lost, nothing twice', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), anyPage), { maxLength: 6 }),
        async (pages) => {
          const prefix = `p${(run += 1)}`;
          const last = new Map<string, string>();
          for (const [origin, page] of pages) {
            const posts = pageOf(prefix, page);
            const counts = await save(origins[origin]!, posts);
            expect(counts.created + counts.updated + counts.unchanged).toBe(posts.length);
            const before = [await rows(), await snapshots()];
            expect(await save(origins[origin]!, posts)).toMatchObject({ created: 0, updated: 0 });
            expect([await rows(), await snapshots()]).toEqual(before);
            for (const { externalId, text } of posts) last.set(externalId, text);
          }
          const stored = await harness.sql<{ id: string }>(
            'select external_id as id from post where external_id like $1',
            [`${prefix}-%`],
          );
          expect(stored.map(({ id }) => id).sort()).toEqual([...last.keys()].sort());
          const [strays] = await harness.sql<{ count: number }>(
            `select count(*)::int from post p join post_projection v on v.post_id = p.id where p.text <> v.text or p.posted_at <> v.posted_at`,
          );
          expect(strays!.count).toBe(0);
        },
      ),
      { seed: 20150309, numRuns: 25 },
    );
  });

  it('takes an import back to exactly the state before, whatever it held', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPage, { maxLength: 3 }),
        fc.array(anyPage, { minLength: 1, maxLength: 3 }),
        async (before, imported) => {
          const prefix = `u${(run += 1)}`;
          for (const page of before) await save(feed(), pageOf(prefix, page));
          const state = await shown();
          const origin = await newImport();
          for (const page of imported) await save(origin, pageOf(prefix, page));
          await harness.act(robot, (ctx) => new ImportUndo(store).undo(ctx, origin.importId));
          expect(await shown()).toEqual(state);
          expect(
            await harness.sql('select 1 from post_snapshot where post_import_id = $1', [origin.importId]),
          ).toEqual([]);
        },
      ),
      { seed: 20150625, numRuns: 25 },
    );
  });

  it('keeps a post that a feed saw too when the import that brought it is undone', async () => {
    const origin = await newImport();
    await save(origin, [post('kept', 'dari berkas'), post('lost', 'dari berkas')]);
    await save(feed(), [post('kept', 'dari berkas')]);
    expect(await harness.act(robot, (ctx) => new ImportUndo(store).undo(ctx, origin.importId))).toMatchObject(
      { removed: 1 },
    );
    expect(await one('kept')).toMatchObject({ text: 'dari berkas' });
    expect(await one('lost')).toBeUndefined();
  });
});
