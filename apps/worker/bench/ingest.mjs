/**
 * npm run bench:ingest
 * Rows a second from a page of a source to posts stored with their snapshots, beside other ways into the same tables:
 * COPY into a staging table with an upsert, which is the floor; INSERTs of many rows; TypeORM's upsert and its save. Each
 * way stores the same: posts with their snapshots. Then the rate
 * at which stored posts are attributed, and a replay, which must write nothing. Starts a PostgreSQL of its own.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MatcherShelf, SweepService } from '@conductor/attribution';
import { PostStore } from '@conductor/collection';
import { startEmbedded } from '@conductor/database';
import { systemActor } from '@conductor/kernel';
import { contentFingerprint } from '@conductor/post-text';
import { buildAgendaItem, buildOrganisation, createHarness } from '@conductor/testing';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { EntitySchema } from 'typeorm';
import { entities } from '../dist/entities.js';

const POSTS = 20_000;
const PAGE = 200;
const ROUNDS = 3;
const ITEMS = 40;
const WORDS =
  'harga solar premium minyak dunia disesuaikan pasokan aman kapal ikan laut natuna ditenggelamkan kredit usaha rakyat bunga turun panen raya beras petani karawang sekolah makan bergizi gratis siswa menteri presiden meninjau jalan tol dibuka warga antre loket layanan'.split(
    ' ',
  );
const robot = systemActor('bench');

/** Repeatable numbers between 0 and 1. */
function numbers(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function pages() {
  const next = numbers(7);
  const sentence = (count) =>
    Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const posts = Array.from({ length: POSTS }, (_, at) => {
    const text = `${sentence(24)} ${at}`;
    return {
      network: 'x',
      externalId: `post-${at}`,
      url: `https://x.com/kementerian/status/${at}`,
      text,
      language: 'id',
      postedAt: new Date(Date.UTC(2026, 2, 1) + at * 60_000),
      asOf: null,
      authorHandle: null,
      authorName: 'Kementerian',
      hashtags: ['kerja'],
      mentions: [],
      links: [],
      media: [],
      metrics: { likes: at % 100 },
      raw: {
        id: `post-${at}`,
        text,
        user: { id: 'u', name: 'Kementerian' },
        entities: { hashtags: ['kerja'] },
      },
    };
  });
  return Array.from({ length: POSTS / PAGE }, (_, page) => posts.slice(page * PAGE, (page + 1) * PAGE));
}

const ALL = pages();

async function house() {
  const harness = await createHarness([...entities, Snapshot]);
  await harness.act(robot, async (ctx) => {
    const leadOrganisationId = await buildOrganisation(ctx, { kind: 'centre' });
    const next = numbers(11);
    for (let at = 0; at < ITEMS; at += 1) {
      const title = Array.from({ length: 6 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
      await buildAgendaItem(ctx, { leadOrganisationId, title: `${title} ${at}` });
    }
  });
  const sourceId = randomUUID();
  await harness.sql(
    `insert into collection_source (id, connector, name, address, config, state, next_pull_at, created_at)
     values ($1, 'feed', 'Sumber', 'https://a.example/', '{}', 'active', now(), now())`,
    [sourceId],
  );
  return { harness, sourceId };
}

async function ours({ harness, sourceId }) {
  const store = new PostStore();
  const origin = { kind: 'source', sourceId };
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const posts of ALL) {
    const page = await harness.act(robot, (ctx) => store.storePage(ctx, { origin, posts, isDemo: false }));
    for (const name of Object.keys(counts)) counts[name] += page[name];
  }
  return counts;
}

/** One line of COPY's text form. */
const copied = (values) =>
  values
    .map((value) =>
      value === null
        ? '\\N'
        : String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n'),
    )
    .join('\t') + '\n';
const COLUMNS =
  'network, external_id, author_name, url, text, language, hashtags, links, fingerprint, posted_at';
const list = (values) => `{${values.map((value) => `"${value}"`).join(',')}}`;
const valuesOf = (post) => [
  post.network,
  post.externalId,
  post.authorName,
  post.url,
  post.text,
  post.language,
  list(post.hashtags),
  list(post.links),
  contentFingerprint(post.text),
  post.postedAt.toISOString(),
];

async function inTransactions(client, work) {
  for (const posts of ALL) {
    await client.query('begin');
    await work(posts);
    await client.query('commit');
  }
}

async function withClient({ harness }, work) {
  const client = new pg.Client({ connectionString: harness.database.url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const copy = (place) =>
  withClient(place, async (client) => {
    await client.query(`create temporary table staging (network text, external_id text, author_name text, url text, text text,
      language text, hashtags text[], links text[], fingerprint text, posted_at timestamptz, metrics jsonb, raw jsonb)`);
    await inTransactions(client, async (posts) => {
      await client.query('truncate staging');
      const lines = posts.map((post) =>
        copied([...valuesOf(post), JSON.stringify(post.metrics), JSON.stringify(post.raw)]),
      );
      await pipeline(Readable.from(lines), client.query(copyFrom('copy staging from stdin')));
      await client.query(
        `with stored as (
           insert into post (${COLUMNS}, collected_at) select ${COLUMNS}, now() from staging
           on conflict (network, external_id) do update set text = excluded.text, fingerprint = excluded.fingerprint
           returning id, network, external_id)
         insert into post_snapshot (post_id, taken_at, source_id, text, fingerprint, url, author_name, hashtags, links, posted_at, metrics, raw)
         select stored.id, now(), $1, text, fingerprint, url, author_name, hashtags, links, posted_at, metrics, raw
           from staging join stored using (network, external_id)`,
        [place.sourceId],
      );
    });
  });

const placeholders = (rows, width) =>
  rows
    .map(
      (_, row) =>
        `(${Array.from({ length: width }, (_, at) => `$${row * width + at + 1}`).join(', ')}, now())`,
    )
    .join(', ');

const insert = (place) =>
  withClient(place, (client) =>
    inTransactions(client, async (posts) => {
      const { rows } = await client.query(
        `insert into post (${COLUMNS}, collected_at) values ${placeholders(posts, 10)} returning id`,
        posts.flatMap(valuesOf),
      );
      await client.query(
        `insert into post_snapshot (post_id, source_id, text, fingerprint, posted_at, metrics, raw, taken_at) values ${placeholders(posts, 7)}`,
        posts.flatMap((post, at) => [
          rows[at].id,
          place.sourceId,
          post.text,
          contentFingerprint(post.text),
          post.postedAt,
          post.metrics,
          post.raw,
        ]),
      );
    }),
  );

/** The house has no entity for snapshots, since it never loads one by one. */
const Snapshot = new EntitySchema({
  name: 'PostSnapshot',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    postId: { type: 'uuid' },
    takenAt: { type: 'timestamptz' },
    sourceId: { type: 'uuid' },
    text: { type: 'text' },
    fingerprint: { type: 'text' },
    url: { type: 'text' },
    authorName: { type: 'text' },
    hashtags: { type: 'text', array: true },
    links: { type: 'text', array: true },
    postedAt: { type: 'timestamptz' },
    metrics: { type: 'jsonb' },
    raw: { type: 'jsonb' },
  },
});

const postRow = (post) => ({
  network: post.network,
  externalId: post.externalId,
  url: post.url,
  text: post.text,
  language: post.language,
  postedAt: post.postedAt,
  authorName: post.authorName,
  hashtags: post.hashtags,
  mentions: post.mentions,
  links: post.links,
  media: post.media,
  fingerprint: contentFingerprint(post.text),
  collectedAt: new Date(),
  isDemo: false,
  revision: 1,
});

const snapshotRow = (post, postId, sourceId) => ({
  postId,
  takenAt: new Date(),
  sourceId,
  text: post.text,
  fingerprint: contentFingerprint(post.text),
  url: post.url,
  authorName: post.authorName,
  hashtags: post.hashtags,
  links: post.links,
  postedAt: post.postedAt,
  metrics: post.metrics,
  raw: post.raw,
});

const inTypeorm =
  (storePosts) =>
  async ({ harness, sourceId }) => {
    for (const posts of ALL) {
      await harness.database.dataSource.transaction(async (manager) => {
        const ids = await storePosts(manager, posts.map(postRow));
        await manager.insert(
          'PostSnapshot',
          posts.map((post, at) => snapshotRow(post, ids[at], sourceId)),
        );
      });
    }
  };

const typeormUpsert = inTypeorm(async (manager, rows) => {
  const { identifiers } = await manager.upsert('post', rows, ['network', 'externalId']);
  return identifiers.map(({ id }) => id);
});

/** What the library's own guide begins with: entities, saved. */
const typeormSave = inTypeorm(async (manager, rows) => {
  const saved = await manager.save('post', rows);
  return saved.map(({ id }) => id);
});

async function attribute({ harness }) {
  const sweeper = new SweepService(new MatcherShelf());
  while (!(await harness.act(robot, (ctx) => sweeper.sweep(ctx))).isDone);
}

const written = async ({ harness }) => {
  const [row] = await harness.sql(
    'select (select max(xmin::text::bigint) from post) as post, (select max(xmin::text::bigint) from post_snapshot) as snapshot',
  );
  return JSON.stringify(row);
};

async function rateOf(work, place) {
  const start = performance.now();
  await work(place);
  return POSTS / ((performance.now() - start) / 1_000);
}

const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const shown = (values) => {
  const round = (value) => Math.round(value).toLocaleString('en');
  return `${round(middle(values))} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
};

async function main() {
  const contenders = {
    'storePage (ours)': ours,
    'COPY, upsert': copy,
    'INSERT of many rows': insert,
    'TypeORM upsert': typeormUpsert,
    'TypeORM save': typeormSave,
  };
  const rates = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  const attributed = [];
  console.log(
    `${POSTS} posts in pages of ${PAGE}, a transaction each; ${ROUNDS} rounds, in turns; rows a second, median (least to most)`,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const place = await house();
      rates[name].push(await rateOf(work, place));
      if (work === ours) {
        const before = await written(place);
        const replay = await ours(place);
        const isStill = before === (await written(place)) && replay.unchanged === POSTS;
        if (!isStill) throw new Error(`the replay wrote rows: ${JSON.stringify(replay)}`);
        attributed.push(await rateOf(attribute, place));
      }
      await place.harness.close();
    }
  }
  for (const [name, values] of Object.entries(rates)) console.log(`  ${name.padEnd(22)} ${shown(values)}`);
  const ratio = (name) =>
    middle(rates['storePage (ours)'].map((rate, at) => rate / rates[name][at])).toFixed(2);
  console.log(
    `  ours to COPY ${ratio('COPY, upsert')} (goal 0.7), to TypeORM's upsert ${ratio('TypeORM upsert')} (goal 3), to its save ${ratio('TypeORM save')}`,
  );
  console.log(`  attributed among ${ITEMS} items   ${shown(attributed)}`);
  console.log('  a replay of all pages wrote no row');
}

const folder = await mkdtemp(join(tmpdir(), 'conductor-bench-'));
const server = await startEmbedded(folder);
process.env.CONDUCTOR_TEST_SERVER = server.url;
process.env.JEST_RUN_ID = String(process.pid);
try {
  await main();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
