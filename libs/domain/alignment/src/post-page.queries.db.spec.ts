import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildOrganisation,
  buildPost,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { AttributionService, attributionEntities } from '@conductor/attribution';
import { alignmentEntities } from './alignment.module.js';
import { AlignmentQueueService } from './alignment-queue.service.js';
import { AlignmentService } from './alignment.service.js';
import type { PostFilter } from './post-filter.js';
import { PostPageQueries } from './post-page.queries.js';

const queries = new PostPageQueries();
const service = new AlignmentService(new AlignmentQueueService());
const decisions = new AttributionService();
const system = systemActor('spec');

describe('PostPageQueries', () => {
  let harness: Harness;
  let reviewer: UserActor;
  let ministryId: string;
  let coordinatorId: string;
  let itemId: string;
  let otherItemId: string;
  /** By name, oldest first. */
  const posts: Record<string, string> = {};

  beforeAll(async () => {
    harness = await createHarness([...attributionEntities, ...alignmentEntities]);
    await harness.act(system, async (ctx) => {
      coordinatorId = await buildOrganisation(ctx, { kind: 'coordinating_ministry' });
      ministryId = await buildOrganisation(ctx, { coordinatorId });
      reviewer = await buildActor(ctx, 'reviewer', coordinatorId);
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: ministryId });
      otherItemId = await buildAgendaItem(ctx, { leadOrganisationId: ministryId, title: 'Lain' });
      const socialAccountId = await buildSocialAccount(ctx, {
        organisationId: ministryId,
        kind: 'personal',
        handle: 'menteri',
      });
      const post = async (
        name: string,
        hour: number,
        values: object,
        run: { agendaItemId: string | null; band?: 'suggest' } | null,
      ) => {
        const postedAt = `2026-03-01T0${hour}:00:00.123456Z`;
        posts[name] = await buildPost(ctx, { postedAt, ...values });
        if (run) await buildAttributionRun(ctx, { postId: posts[name], ...run });
      };
      await post('unread', 0, { text: 'Belum dibaca mesin' }, null);
      await post('none', 1, { text: 'Penyesuaian tarif kereta' }, { agendaItemId: null });
      await post('suggested', 2, { organisationId: ministryId }, { agendaItemId: itemId, band: 'suggest' });
      await post(
        'matched',
        3,
        { organisationId: ministryId, socialAccountId, network: 'bluesky' },
        { agendaItemId: itemId },
      );
      await post('changed', 3, { text: 'Harga disesuaikan' }, { agendaItemId: itemId });
      await post('rejected', 4, { text: 'Menyesuaikan diri' }, { agendaItemId: itemId });
    });
    await harness.act(reviewer, (ctx) => decisions.change(ctx, posts['changed']!, otherItemId, null));
    await harness.act(reviewer, (ctx) => decisions.reject(ctx, posts['rejected']!));
    await harness.act(reviewer, (ctx) =>
      service.code(ctx, {
        postId: posts['matched']!,
        verdict: 'partly_aligned',
        reasons: ['tone', 'date'],
        note: null,
      }),
    );
  });
  afterAll(() => harness.close());

  const nameOf = (id: string) => Object.keys(posts).find((name) => posts[name] === id);
  const found = async (filter: PostFilter) => {
    const read = harness.read(reviewer);
    const rows = await queries.page(read, filter, 50, null);
    expect(await queries.count(read, filter)).toBe(rows.length);
    return rows.map(({ id }) => nameOf(id));
  };

  it('joins everything a list shows of a post', async () => {
    const row = (await queries.byIds(harness.read(reviewer), [posts['matched']!])).get(posts['matched']!);
    expect(row).toMatchObject({
      network: 'bluesky',
      isDemo: true,
      account: { handle: 'menteri', kind: 'personal', organisationId: ministryId },
      organisation: { id: ministryId, coordinatorId, kind: 'ministry' },
      attribution: { state: 'matched', agendaItemId: itemId, isCounted: true, confidence: 0.9 },
      alignment: { verdict: 'partly_aligned', reasons: ['tone', 'date'], coderId: reviewer.userId },
    });
    const [unread] = await queries.page(harness.read(reviewer), { text: 'mesin' }, 1, null);
    expect(unread).toMatchObject({ account: null, organisation: null, attribution: null, alignment: null });
  });

  it.each<[string, () => PostFilter, string[]]>([
    [
      'everything, newest first',
      () => ({}),
      ['rejected', 'changed', 'matched', 'suggested', 'none', 'unread'],
    ],
    ['a word in any of its forms', () => ({ text: ' penyesuaian ' }), ['rejected', 'changed', 'none']],
    ['an organisation', () => ({ organisationId: ministryId }), ['matched', 'suggested']],
    [
      'an item by what stands, not by what the engine said',
      () => ({ agendaItemId: itemId }),
      ['matched', 'suggested'],
    ],
    ['an item that a person gave', () => ({ agendaItemId: otherItemId }), ['changed']],
    ['a network', () => ({ network: 'bluesky' }), ['matched']],
    ['states', () => ({ states: ['suggested', 'rejected'] }), ['rejected', 'suggested']],
    ['posts without an item', () => ({ isUnattributed: true }), ['rejected', 'none']],
    ['posts with an item', () => ({ isUnattributed: false }), ['changed', 'matched', 'suggested']],
    [
      'a span whose end is not part of it',
      () => ({ from: new Date('2026-03-01T01:00:00.123Z'), until: new Date('2026-03-01T03:00:00.123Z') }),
      ['suggested', 'none'],
    ],
    [
      'several at once',
      () => ({ organisationId: ministryId, states: ['matched'], agendaItemId: itemId }),
      ['matched'],
    ],
    ['nothing', () => ({ importId: ministryId }), []],
  ])('finds %s', async (_, filter, expected) => {
    expect(await found(filter())).toEqual(expected);
  });

  it('pages through posts of one microsecond without losing or repeating one', async () => {
    const names: (string | undefined)[] = [];
    let after: { key: string; id: string } | null = null;
    do {
      const rows = await queries.page(harness.read(reviewer), {}, 2, after);
      names.push(...rows.slice(0, 2).map(({ id }) => nameOf(id)));
      after = rows.length > 2 ? { key: rows[1]!.positionKey, id: rows[1]!.id } : null;
    } while (after);
    expect(names).toEqual(['rejected', 'changed', 'matched', 'suggested', 'none', 'unread']);
  });

  it.each(['kemarin', '2026', '2026-13-99T00:00:00.000000Z'])('refuses a cursor at %s', async (key) => {
    const page = queries.page(harness.read(reviewer), {}, 2, { key, id: posts['none']! });
    expect(await refusalOf(page)).toBe('CURSOR_INVALID');
  });

  it('finds a post by the item that only a claim names', async () => {
    const before = await found({ agendaItemId: itemId });
    await harness.sql(
      'insert into attribution_claim (post_id, agenda_item_id, claimed_by, claimed_at) values ($1, $2, $3, now())',
      [posts['none'], itemId, reviewer.userId],
    );
    expect(await found({ agendaItemId: itemId })).toEqual([...before, 'none']);
    expect(await found({ isUnattributed: true })).not.toContain('none');
  });
});
