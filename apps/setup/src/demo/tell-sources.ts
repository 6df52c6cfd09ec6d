import type { AnswerExcerpt, JsonValue } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import type { Story } from './story.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface DemoSource {
  readonly connector: string;
  readonly name: string;
  readonly address: string;
  readonly host: string;
  readonly config: JsonValue;
  readonly failureCode: string | null;
}

/** Names that lead nowhere (RFC 2606). Both are paused, so that the demo asks nobody. */
const ACCOUNT: DemoSource = {
  connector: 'mastodon',
  name: 'Akun Mastodon kementerian (demo)',
  address: 'https://sosial.example/@demo',
  host: 'sosial.example',
  config: { server: 'https://sosial.example', account: 'demo' },
  failureCode: null,
};
const FEED: DemoSource = {
  connector: 'feed',
  name: 'Siaran pers kementerian (demo)',
  address: 'https://siaran.example/rss',
  host: 'siaran.example',
  config: { url: 'https://siaran.example/rss' },
  failureCode: 'FEED_IS_HTML',
};
const MAINTENANCE: AnswerExcerpt = {
  status: 200,
  address: 'https://siaran.example/rss',
  contentType: 'text/html; charset=utf-8',
  byteCount: 132,
  excerpt:
    '<!doctype html>\n<html lang="id">\n<title>Pemeliharaan</title>\n<p>Situs sedang dalam pemeliharaan. Silakan kembali besok.</p>\n</html>\n',
};

async function insert({ db, clock }: WorkContext, source: DemoSource): Promise<string> {
  const [row]: { id: string }[] = await db.query(
    `insert into collection_source (connector, name, address, host, config, state, last_pulled_at, next_pull_at, failure_code, failure_count, created_at)
     values ($1, $2, $3, $4, $5, 'paused', $6, $7, $8, $9, $6) returning id`,
    [
      source.connector,
      source.name,
      source.address,
      source.host,
      JSON.stringify(source.config),
      new Date(clock.now().getTime() - 20 * MINUTE),
      clock.now(),
      source.failureCode,
      source.failureCode === null ? 0 : 4,
    ],
  );
  if (row === undefined) throw new Error('A demo source was not stored.');
  return row.id;
}

interface DemoPull {
  readonly minutesAgo: number;
  readonly kind: 'live' | 'backfill';
  readonly created: number;
  readonly failureCode?: string;
  readonly answer?: AnswerExcerpt;
}

async function log({ db, clock }: WorkContext, sourceId: string, pulls: readonly DemoPull[]): Promise<void> {
  for (const { minutesAgo, kind, created, failureCode, answer } of pulls) {
    const beganAt = new Date(clock.now().getTime() - minutesAgo * MINUTE);
    await db.query(
      `insert into pull_log (source_id, kind, began_at, ended_at, outcome, failure_code, request_count, page_count, created_count,
                             updated_count, rejected_count, answer)
       values ($1, $2, $3, $4, $5, $6, 2, 1, $7, 0, 0, $8)`,
      [
        sourceId,
        kind,
        beganAt,
        new Date(beganAt.getTime() + 1_500),
        failureCode === undefined ? 'finished' : 'failed',
        failureCode ?? null,
        created,
        answer === undefined ? null : JSON.stringify(answer),
      ],
    );
  }
}

/** An account whose past is half filled in, and a feed that gave up on a maintenance page. */
export async function tellSources({ works, clock, present }: Story): Promise<void> {
  clock.moveTo(present.now());
  await works.runAs('setup.demo', async (ctx) => {
    const account = await insert(ctx, ACCOUNT);
    await ctx.db.query(
      `update post_snapshot s set source_id = $1 from post p where p.id = s.post_id and p.is_demo and p.network = $2`,
      [account, ACCOUNT.connector],
    );
    const now = ctx.clock.now().getTime();
    await ctx.db.query(
      `insert into source_backfill (source_id, state, since, begun_at, reached_at, post_count, page_count, next_run_at)
       values ($1, 'paused', $2, $3, $4, 212, 6, $3)`,
      [account, new Date(now - 90 * DAY), ctx.clock.now(), new Date(now - 38 * DAY)],
    );
    await log(ctx, account, [
      { minutesAgo: 190, kind: 'live', created: 3 },
      { minutesAgo: 95, kind: 'backfill', created: 40 },
      { minutesAgo: 20, kind: 'live', created: 1 },
    ]);
    const feed = await insert(ctx, FEED);
    const failure = { kind: 'live', created: 0, failureCode: 'FEED_IS_HTML' } as const;
    await log(ctx, feed, [
      { minutesAgo: 240, kind: 'live', created: 2 },
      { ...failure, minutesAgo: 27 },
      { ...failure, minutesAgo: 26 },
      { ...failure, minutesAgo: 24 },
      { ...failure, minutesAgo: 20, answer: MAINTENANCE },
    ]);
  });
}
