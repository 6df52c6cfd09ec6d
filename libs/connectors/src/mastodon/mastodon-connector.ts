import {
  defineConnector,
  type FetchOptions,
  type JsonValue,
  Malformed,
  type OutboundResponse,
  type Page,
  SourceGone,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { requireAllowance } from '../http/failure-of.js';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { accountName } from './account-address.js';
import { lookUpStatuses } from './look-up.js';
import { type PastCursor, pastCursorSchema, walkBack } from '../paging/walk-back.js';
import {
  type Account,
  accountShape,
  editionShape,
  statusListShape,
  statusShape,
} from './mastodon-payload.js';
import { NETWORK, postOfStatus, type Reading } from './post-of-status.js';
import { askApi } from './rest-api.js';
import { streaming } from './streaming.js';

const configSchema = z.object({
  /** Origin. */
  server: z
    .url({ protocol: /^https?$/ })
    .refine((server) => URL.canParse(server) && new URL(server).origin === server),
  account: z.string().refine((account) => accountName(account) !== null),
});
type Config = z.infer<typeof configSchema>;

/** Most that a server gives at once. So many of the newest are looked at again for later versions of their text. */
const PER_PAGE = 40;
const cursorSchema = z.object({
  /** The newest status that was taken; `0` before the first. */
  after: z.string(),
  /** When each of the newest was last edited, by id, the oldest first. */
  recent: z.array(z.tuple([z.string(), z.string().nullable()])).max(PER_PAGE),
});
type Cursor = z.infer<typeof cursorSchema>;
type Edition = Cursor['recent'][number];

const BEGINNING: Cursor = { after: '0', recent: [] };

interface StatusPage {
  /** The newest first, as the server gives them. */
  readonly items: readonly JsonValue[];
  readonly editions: readonly Edition[];
  readonly response: OutboundResponse;
}

function editionOf(item: JsonValue): Edition | null {
  const read = editionShape.safeParse(item);
  return read.success ? [read.data.id, read.data.edited_at ?? null] : null;
}

/** One pull of one account. */
class AccountReader {
  constructor(
    private readonly config: Config,
    private readonly wasKnown: boolean,
    private readonly options: FetchOptions,
  ) {}

  /** @throws SourceGone when the server says that the account is closed, or lives elsewhere now */
  async account(): Promise<Account> {
    const url = new URL('/api/v1/accounts/lookup', this.config.server);
    url.searchParams.set('acct', this.config.account);
    const account = readJson(accountShape, await askApi(url, this.wasKnown, this.options));
    if (account.suspended === true) throw new SourceGone({ reason: 'suspended' });
    if (account.moved != null) throw new SourceGone({ reason: 'moved', to: account.moved.acct ?? null });
    return account;
  }

  async page(account: Account, between: Readonly<Record<string, string>> = {}): Promise<StatusPage> {
    const url = new URL(`/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`, this.config.server);
    url.searchParams.set('limit', String(PER_PAGE));
    url.searchParams.set('exclude_replies', 'false');
    for (const [name, id] of Object.entries(between)) url.searchParams.set(name, id);
    const response = await askApi(url, this.wasKnown, this.options);
    const items = readJson(statusListShape, response);
    const editions = items.flatMap((item) => {
      const edition = editionOf(item);
      return edition === null ? [] : [edition];
    });
    return { items, editions, response };
  }
}

/** @throws Malformed PAGES_REPEAT when what should be newer was taken before */
function cursorAfter({ after, recent }: Cursor, { editions }: StatusPage): Cursor {
  const taken = new Set([after, ...recent.map(([id]) => id)]);
  const newest = editions[0];
  if (newest === undefined) throw new Malformed('ANSWER_UNREADABLE');
  if (editions.some(([id]) => taken.has(id))) throw new Malformed('PAGES_REPEAT');
  return { after: newest[0], recent: [...recent, ...editions.toReversed()].slice(-PER_PAGE) };
}

const read = (items: readonly JsonValue[], reading: Reading): Omit<Page, 'cursor'> =>
  readItems(items, statusShape, (status, raw) => postOfStatus(status, raw, reading));

/** Statuses that say something else than when they were taken. */
function editedIn({ items }: StatusPage, { recent }: Cursor): readonly JsonValue[] {
  const known = new Map(recent);
  return items.filter((item) => {
    const edition = editionOf(item);
    return edition !== null && known.has(edition[0]) && known.get(edition[0]) !== edition[1];
  });
}

function withEditions({ after, recent }: Cursor, { editions }: StatusPage): Cursor {
  const now = new Map(editions);
  return { after, recent: recent.map(([id, edited]) => [id, now.get(id) ?? edited]) };
}

const readingOf = ({ server }: Config, account: Account, { clock }: FetchOptions): Reading => ({
  server: new URL(server),
  account,
  now: clock.now(),
});

async function* past(
  config: Config,
  before: PastCursor | null,
  until: Date,
  options: FetchOptions,
): AsyncGenerator<Page> {
  const reader = new AccountReader(config, before !== null, options);
  const account = await reader.account();
  const reading = readingOf(config, account, options);
  yield* walkBack(before, until, async (after) => {
    const { items, editions } = await reader.page(account, after === null ? {} : { max_id: after });
    const keys = editions.map(([id]) => id);
    return { ...read(items, reading), keys, next: keys.at(-1) ?? null };
  });
}

/** An account of Mastodon or of a server that speaks its API, from the oldest status that is not yet taken on. */
export const mastodon = defineConnector<Config, Cursor, PastCursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  live: streaming(configSchema),
  addressOf: ({ server }) => server,
  // What the software comes with, for each address that asks without signing in.
  allowance: { requests: 300, seconds: 300 },
  backfill: { cursorSchema: pastCursorSchema, pages: past },
  lookUp: {
    most: 20,
    async posts(config, _, known, options) {
      const account = await new AccountReader(config, true, options).account();
      return lookUpStatuses(known, readingOf(config, account, options), options);
    },
  },
  async *pages(config, before, options): AsyncGenerator<Page> {
    const reader = new AccountReader(config, before !== null, options);
    const account = await reader.account();
    const reading = readingOf(config, account, options);
    let cursor = before ?? BEGINNING;
    if (before === null && options.leavesPast === true) {
      const newest = await reader.page(account);
      if (newest.items.length === 0) return;
      return yield { ...read(newest.items.toReversed(), reading), cursor: cursorAfter(cursor, newest) };
    }
    if (before !== null) {
      const newest = await reader.page(account);
      const edited = editedIn(newest, cursor);
      cursor = withEditions(cursor, newest);
      if (edited.length > 0) yield { ...read(edited, reading), cursor };
      const known = new Set(cursor.recent.map(([id]) => id));
      if (newest.editions.every(([id]) => known.has(id))) return;
    }
    for (;;) {
      const page = await reader.page(account, { min_id: cursor.after });
      if (page.items.length === 0) return;
      cursor = cursorAfter(cursor, page);
      yield { ...read(page.items.toReversed(), reading), cursor };
      requireAllowance(page.response, options.clock.now());
    }
  },
});
