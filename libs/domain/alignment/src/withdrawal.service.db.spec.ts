import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { collectionEntities, PostStore, WithdrawnPosts } from '@conductor/collection';
import type { CollectedPost } from '@conductor/connector-contract';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  ConsentQueries,
  ConsentService,
  socialAccountsEntities,
  WithdrawalProgress,
  type WithdrawalChoice,
} from '@conductor/social-accounts';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
} from '@conductor/testing';
import { alignmentEntities } from './alignment.module.js';
import { WithdrawalService } from './withdrawal.service.js';

const service = new WithdrawalService(new WithdrawalProgress(), new WithdrawnPosts());
const consents = new ConsentService();
const store = new PostStore();
const robot = systemActor('spec');

const by = (
  authorHandle: string | null,
  externalId: string,
  text = `Halo dari ${externalId}`,
): CollectedPost => ({
  network: 'bluesky',
  externalId,
  url: `https://bsky.app/profile/ani.example/post/${externalId}`,
  text,
  language: 'id',
  postedAt: new Date('2026-03-01T03:00:00Z'),
  asOf: null,
  mentions: [],
  media: [{ kind: 'image', url: 'https://cdn.example/ani.example/1.jpg', description: null }],
  relation: { kind: 'reply', externalId: 'ani.example/0', url: null },
  authorHandle,
  authorName: 'Ani Sungguhan',
  hashtags: [],
  links: [],
  metrics: { likes: 3 },
  raw: { author: 'ani.example' },
});

describe('WithdrawalService', () => {
  let harness: Harness;
  let own: string;
  let holder: UserActor;
  let reviewer: UserActor;
  let accountId: string;
  let sourceId: string;
  let agendaItemId: string;

  beforeAll(async () => {
    harness = await createHarness([...socialAccountsEntities, ...collectionEntities, ...alignmentEntities]);
    await harness.act(robot, async (ctx) => {
      own = await buildOrganisation(ctx);
      holder = await buildActor(ctx, 'officer', own);
      reviewer = await buildActor(ctx, 'reviewer', own);
      agendaItemId = await buildAgendaItem(ctx, { leadOrganisationId: own });
    });
  });
  afterAll(() => harness.close());

  beforeEach(async () => {
    await harness.sql(
      `truncate account_withdrawal, account_consent, post_snapshot, post, withdrawn_post, collection_source, social_account cascade`,
    );
    await harness.act(robot, async (ctx) => {
      accountId = await buildSocialAccount(ctx, {
        organisationId: own,
        network: 'bluesky',
        handle: 'ani.example',
        kind: 'personal',
        holderId: holder.userId,
      });
      await buildSocialAccount(ctx, { organisationId: own, network: 'bluesky', handle: 'lembaga.example' });
      [{ id: sourceId }] = await ctx.db.query(
        `insert into collection_source (connector, name, address, config, state, next_pull_at, created_at)
         values ('bluesky', 'Ani', 'https://bsky.app/profile/ani.example', '{}', 'active', now(), now()),
                ('bluesky', 'Lembaga', 'https://bsky.app/profile/lembaga.example', '{}', 'active', now(), now()) returning id`,
      );
    });
  });

  const save = (posts: CollectedPost[]) =>
    harness.act(robot, (ctx) =>
      store.storePage(ctx, { origin: { kind: 'source', sourceId }, posts, isDemo: false }),
    );
  /** As an import or a person brings them: the account's own source is gone. */
  const bring = (posts: CollectedPost[]) =>
    harness.act(robot, (ctx) =>
      store.storePage(ctx, { origin: { kind: 'report', reportedBy: null }, posts, isDemo: false }),
    );
  const withdraw = async (choice: WithdrawalChoice) =>
    (await harness.act(holder, (ctx) => consents.withdraw(ctx, accountId, choice))).id;
  const workOff = (consentId: string) => harness.act(robot, (ctx) => service.workOff(ctx, consentId));
  const reportOf = async () => {
    const rows = await new ConsentQueries().ofAccounts(harness.read(holder), [accountId]);
    return rows.get(accountId)?.[0]?.report;
  };
  const postNamed = async (externalId: string) =>
    (await harness.sql<{ id: string }>('select id from post where external_id = $1', [externalId]))[0]!.id;
  const code = async (postId: string, ledBy: string | null = null) =>
    (
      await harness.sql<{ id: string }>(
        `insert into alignment_code (post_id, agenda_item_id, verdict, coder_id, coded_at, led_by)
         values ($1, $2, 'aligned', $3, now(), $4) returning id`,
        [postId, agendaItemId, reviewer.userId, ledBy],
      )
    )[0]!.id;

  it('detaches: the text stays as an unnamed personal post, and nothing leads to the person', async () => {
    await save([by('ani.example', 'a'), by('ani.example', 'b'), by('lembaga.example', 'c')]);
    const consentId = await withdraw('detach');
    expect(await workOff(consentId)).toEqual({ isDone: true });
    const rows = await harness.sql<{ row: object }>(
      `select to_jsonb(p) as row from post p where p.external_id like 'detached:%'
       union all select to_jsonb(s) from post_snapshot s join post p on p.id = s.post_id and p.external_id like 'detached:%'`,
    );
    expect(rows).toHaveLength(4);
    for (const { row } of rows) {
      expect(JSON.stringify(row)).not.toMatch(/ani\.example|Ani Sungguhan/);
      expect(row).toMatchObject({ text: expect.stringMatching(/^Halo dari/), organisation_id: own });
    }
    const counted = await harness.sql('select is_personal from insights_post order by is_personal');
    expect(counted).toEqual([{ is_personal: false }, { is_personal: true }, { is_personal: true }]);
    expect(await reportOf()).toMatchObject({
      posts: 2,
      snapshots: 2,
      sources: 1,
      doneAt: harness.clock.now(),
    });
  });

  it('deletes: posts go with all that was said of them, and others’ stay', async () => {
    await save([by('ani.example', 'a', 'Sama persis'), by('lembaga.example', 'c', 'Sama persis')]);
    await save([by('ani.example', 'a', 'Disunting')]);
    const [mine, copy] = [await postNamed('a'), await postNamed('c')];
    await harness.act(robot, async (ctx) => {
      await buildAttributionRun(ctx, { postId: mine, agendaItemId });
      await buildAttributionRun(ctx, { postId: copy, agendaItemId });
    });
    const led = await code(copy, await code(mine));
    expect(await workOff(await withdraw('delete'))).toEqual({ isDone: true });
    expect(await harness.sql('select external_id from post')).toEqual([{ external_id: 'c' }]);
    expect(await harness.sql('select id, led_by from alignment_code')).toEqual([{ id: led, led_by: null }]);
    expect(await reportOf()).toMatchObject({
      posts: 1,
      snapshots: 2,
      attributions: 1,
      alignments: 1,
      sources: 1,
    });
    expect(await harness.sql('select name from collection_source')).toEqual([{ name: 'Lembaga' }]);
  });

  it('takes posts of the handle that came in before it was registered', async () => {
    await harness.sql(`update social_account set handle = 'lain.example' where id = $1`, [accountId]);
    await save([by('ani.example', 'before')]);
    await harness.sql(`update social_account set handle = 'ani.example' where id = $1`, [accountId]);
    await workOff(await withdraw('delete'));
    expect(await harness.sql('select 1 from post')).toEqual([]);
  });

  it('lets nothing of it in again, under its handle or without it, and takes new posts once there is consent', async () => {
    await save([by('ani.example', 'a')]);
    await workOff(await withdraw('detach'));
    expect(await bring([by('ani.example', 'new')])).toMatchObject({ refused: 1, created: 0 });
    expect(await bring([by(null, 'a')])).toMatchObject({ refused: 1, created: 0 });
    await harness.act(holder, (ctx) => consents.give(ctx, accountId, 1));
    expect(await bring([by('ani.example', 'a'), by('ani.example', 'new')])).toMatchObject({
      refused: 1,
      created: 1,
    });
  });

  it('works in batches, goes on after a worker died, and counts nothing twice', async () => {
    const posts = Array.from({ length: 450 }, (_, at) => by('ani.example', `p${at}`));
    await save(posts);
    const consentId = await withdraw('delete');
    expect(await workOff(consentId)).toEqual({ isDone: false });
    const died = harness.act(robot, async (ctx) => {
      await service.workOff(ctx, consentId);
      throw new Error('the process ends here');
    });
    await expect(died).rejects.toThrow('the process ends here');
    expect(await reportOf()).toMatchObject({ posts: 200, doneAt: null, begunAt: harness.clock.now() });
    // Two workers at once: the one waits for the other.
    const both = await Promise.all([workOff(consentId), workOff(consentId)]);
    expect(both.map(({ isDone }) => isDone).toSorted()).toEqual([false, true]);
    expect(await workOff(consentId)).toEqual({ isDone: true });
    expect(await reportOf()).toMatchObject({ posts: 450, snapshots: 450, sources: 1 });
    const audited = await harness.sql(
      `select facts from audit_entry where action = 'withdrawal.finished' and subject_id = $1`,
      [accountId],
    );
    expect(audited).toEqual([
      { facts: { posts: 450, snapshots: 450, attributions: 0, alignments: 0, sources: 1 } },
    ]);
  });
});
