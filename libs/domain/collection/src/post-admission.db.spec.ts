import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CollectedPost } from '@conductor/connector-contract';
import { systemActor, type UserActor } from '@conductor/kernel';
import { ConsentService, SocialAccountQueries, socialAccountsEntities } from '@conductor/social-accounts';
import {
  buildActor,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
  untilSomebodyWaits,
} from '@conductor/testing';
import { collectionEntities } from './collection.module.js';
import { PostAdoption } from './post-adoption.js';
import { PostStore } from './post-store.js';
import { PullService } from './pull.service.js';
import { ReportService } from './report.service.js';
import { SourceHosts } from './source-hosts.js';
import { SourceService } from './source.service.js';

const store = new PostStore();
const pulls = new PullService(store, new SourceHosts());
const consents = new ConsentService();
const robot = systemActor('spec');

const by = (authorHandle: string | null, externalId: string): CollectedPost => ({
  network: 'bluesky',
  externalId,
  url: null,
  text: `Unggahan ${externalId}`,
  language: null,
  postedAt: null,
  asOf: null,
  mentions: [],
  media: [],
  authorHandle,
  authorName: null,
  hashtags: [],
  links: [],
  metrics: {},
  raw: {},
});

const gate = (): [Promise<void>, () => void] => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return [opened, () => open()];
};

describe('what is stored of personal accounts', () => {
  let harness: Harness;
  let own: string;
  let holder: UserActor;
  let accountId: string;
  let sourceId: string;

  beforeAll(async () => {
    harness = await createHarness([...socialAccountsEntities, ...collectionEntities]);
  });
  afterAll(() => harness.close());

  beforeEach(async () => {
    await harness.sql(
      `truncate account_withdrawal, account_consent, post_snapshot, post, withdrawn_post, collection_source, social_account cascade`,
    );
    await harness.act(robot, async (ctx) => {
      own = await buildOrganisation(ctx);
      holder = await buildActor(ctx, 'officer', own);
      accountId = await buildSocialAccount(ctx, {
        organisationId: own,
        network: 'bluesky',
        handle: 'ani.example',
        kind: 'personal',
        holderId: holder.userId,
      });
      await buildSocialAccount(ctx, { organisationId: own, network: 'bluesky', handle: 'lembaga.example' });
      [{ id: sourceId }] = await ctx.db.query(
        `insert into collection_source (connector, name, address, organisation_id, config, state, next_pull_at, created_at)
         values ('bluesky', 'Ani', 'https://bsky.app/profile/ani.example', $1, '{}', 'active', now(), now()) returning id`,
        [own],
      );
    });
  });

  const withdraw = () => harness.act(holder, (ctx) => consents.withdraw(ctx, accountId, 'delete'));
  const page = (...posts: CollectedPost[]) => ({ posts, rejected: [], cursor: null });
  const pull = (...posts: CollectedPost[]) =>
    harness.act(robot, (ctx) => pulls.savePage(ctx, sourceId, null, page(...posts)));
  const save = (posts: CollectedPost[], accountOfAll: string | null = null) =>
    harness.act(robot, (ctx) =>
      store.storePage(ctx, {
        origin: { kind: 'report', reportedBy: null },
        posts,
        isDemo: false,
        defaults: { accountId: accountOfAll },
      }),
    );
  const stored = async () =>
    (await harness.sql<{ id: string }>('select external_id as id from post order by 1')).map(({ id }) => id);

  it('takes posts of a person who consents, with their account', async () => {
    expect(await pull(by('ani.example', 'a'))).toMatchObject({ created: 1, refused: 0 });
    expect(await harness.sql('select social_account_id from post')).toEqual([
      { social_account_id: accountId },
    ]);
  });

  it('stores nothing of one who withdrew, whatever brings it, and all the rest of the page', async () => {
    await withdraw();
    expect(
      await save([by('ani.example', 'a'), by('lembaga.example', 'b'), by('siapa.example', 'c')]),
    ).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      refused: 1,
    });
    expect(await save([by(null, 'd')], accountId)).toMatchObject({ created: 0, refused: 1 });
    expect(await stored()).toEqual(['b', 'c']);
  });

  it('stores nothing of one who was proposed and has not answered, and adopts none of the past', async () => {
    await save([by('budi.example', 'before')]);
    await harness.act(robot, (ctx) =>
      buildSocialAccount(ctx, {
        organisationId: own,
        network: 'bluesky',
        handle: 'budi.example',
        kind: 'personal',
        hasConsent: false,
      }),
    );
    expect(await save([by('budi.example', 'after')])).toMatchObject({ refused: 1 });
    expect(await harness.act(robot, (ctx) => new PostAdoption().adopt(ctx))).toBe(0);
    expect(await stored()).toEqual(['before']);
  });

  it('pauses the source that reads the account, also where its posts name nobody', async () => {
    await withdraw();
    expect(await harness.act(robot, (ctx) => pulls.planPull(ctx, sourceId, 'new'))).toBeNull();
    expect(await harness.sql('select state, failure_code from collection_source')).toEqual([
      { state: 'paused', failure_code: 'SOURCE_ACCOUNT_WITHOUT_CONSENT' },
    ]);
    await harness.sql(`update collection_source set state = 'active'`);
    expect(await pull(by(null, 'a'))).toBeNull();
    expect(await stored()).toEqual([]);
  });

  it('lets nobody add or resume such a source, or link such a post', async () => {
    const planner = await harness.act(robot, (ctx) => buildActor(ctx, 'planner', own));
    await withdraw();
    const sources = new SourceService();
    const address = 'https://bsky.app/profile/ani.example/rss';
    const added = harness.act(planner, (ctx) =>
      sources.create(ctx, { connector: 'feed', name: 'Ani', address, organisationId: null, config: {} }),
    );
    expect(await refusalOf(added)).toBe('SOURCE_ACCOUNT_WITHOUT_CONSENT');
    await harness.sql(`update collection_source set state = 'paused'`);
    expect(await refusalOf(harness.act(planner, (ctx) => sources.resume(ctx, sourceId)))).toBe(
      'SOURCE_ACCOUNT_WITHOUT_CONSENT',
    );
    const link = {
      network: 'bluesky',
      externalId: 'a',
      canonicalUrl: 'https://bsky.app/a',
      handle: 'ani.example',
    };
    const reports = new ReportService(store, new SocialAccountQueries());
    const report = (id: string | null) =>
      harness.act(planner, (ctx) =>
        reports.report(ctx, { link, text: 'Halo', postedAt: null, accountId: id }),
      );
    expect(await refusalOf(report(null))).toBe('POST_WITHOUT_CONSENT');
    expect(await refusalOf(report(accountId))).toBe('POST_WITHOUT_CONSENT');
  });

  /** Holds an act open once it has done its work, until it is let go. */
  const held = () => {
    const [reached, isReached] = gate();
    const [isLetGo, letGo] = gate();
    return {
      reached,
      letGo,
      hold: async (): Promise<void> => {
        isReached();
        await isLetGo;
      },
    };
  };

  it('stores nothing after a withdrawal that commits while a page waits to be stored', async () => {
    const { reached, letGo, hold } = held();
    const withdrawal = harness.act(holder, async (ctx) => {
      await consents.withdraw(ctx, accountId, 'delete');
      await hold();
    });
    await reached;
    const pulled = pull(by('ani.example', 'a'), by(null, 'b'));
    const loose = save([by('ani.example', 'c')]);
    await untilSomebodyWaits(harness);
    letGo();
    await withdrawal;
    expect(await pulled).toBeNull();
    expect(await loose).toMatchObject({ created: 0, refused: 1 });
    expect(await stored()).toEqual([]);
  });

  it('withdraws after a page that is being stored, and finds all of it', async () => {
    const { reached, letGo, hold } = held();
    const saved = harness.act(robot, async (ctx) => {
      const counts = await pulls.savePage(ctx, sourceId, null, page(by('ani.example', 'a')));
      await hold();
      return counts;
    });
    await reached;
    const withdrawal = harness.act(holder, async (ctx) => {
      await consents.withdraw(ctx, accountId, 'delete');
      return ctx.db.query('select external_id as id from post');
    });
    await untilSomebodyWaits(harness);
    letGo();
    expect(await saved).toMatchObject({ created: 1 });
    expect(await withdrawal).toEqual([{ id: 'a' }]);
  });

  it('never stores a row after the commit, however pulls and the withdrawal fall together', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const storing = [1, 2, 3, 4, 5, 6].map((at) => save([by('ani.example', `${round}-${at}`)]));
      const withdrawal = withdraw();
      await withdrawal;
      const atCommit = await stored();
      await Promise.all(storing);
      // A page that was first has its rows, and they were there when the withdrawal committed.
      expect((await stored()).filter((id) => !atCommit.includes(id))).toEqual([]);
      await harness.sql('update account_withdrawal set begun_at = now(), done_at = now()');
      await harness.act(holder, (ctx) => consents.give(ctx, accountId, 1));
    }
  });
});
