import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatcherShelf, SweepService } from '@conductor/attribution';
import { contentFingerprint } from '@conductor/post-text';
import { buildAgendaItem, buildPost, type GraphQLTestClient } from '@conductor/testing';
import { refusalsIn } from './desk.js';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const TWINS = `query ($id: ID!) { post(id: $id) { nearIdentical { id text attribution { state viewerCan } } } }`;
const STANDING = `query ($id: ID!) { post(id: $id) { attribution { state agendaItem { id } decidedBy { id } decidedWith { id } } } }`;
const DECIDED = `post { id attribution { state } } alsoDecided { id attribution { state agendaItem { id } decidedWith { id } } }
  problems { __typename code message path }`;
const mutation = (act: 'confirm' | 'reject' | 'change') => {
  const name = `${act}Attribution`;
  return `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { payload: ${name}(input: $input) { ${DECIDED} } }`;
};
const NOBODY = '01990000-0000-7000-8000-000000000000';
const ON_FUEL = 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia';

describe('one verdict, many near-identical posts', () => {
  let harness: ApiHarness;
  let reviewer: GraphQLTestClient;
  let reviewerId: string;
  let officer: GraphQLTestClient;
  let english: GraphQLTestClient;
  let fuelId: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    const signedIn = await harness.as('reviewer');
    reviewer = signedIn.client;
    reviewerId = signedIn.actor.userId;
    officer = (await harness.as('officer')).client;
    const planner = await harness.as('planner');
    english = planner.client;
    await harness.database.dataSource.query(`update app_user set locale = 'en' where id = $1`, [
      planner.actor.userId,
    ]);
    await harness.act(async (ctx) => {
      fuelId = await buildAgendaItem(ctx, {
        leadOrganisationId: harness.centreId,
        title: 'Harga bahan bakar minyak',
        problem: `${ON_FUEL}, pasokan tetap aman`,
      });
    });
  });
  afterAll(() => harness.stop());

  /** Posts as collection would store them, read by the engine. */
  const posts = async (...texts: string[]): Promise<string[]> => {
    const ids = await harness.act(async (ctx) => {
      const made: string[] = [];
      for (const text of texts)
        made.push(
          await buildPost(ctx, {
            text,
            fingerprint: contentFingerprint(text),
            postedAt: '2026-03-02T01:00:00Z',
          }),
        );
      return made;
    });
    await harness.act((ctx) => new SweepService(new MatcherShelf()).sweep(ctx));
    return ids;
  };
  const decide = async (
    client: GraphQLTestClient,
    act: 'confirm' | 'reject' | 'change',
    input: Record<string, unknown>,
  ) => (await client.ask(mutation(act), { input })).payload;
  const twinsOf = async (client: GraphQLTestClient, id: string) =>
    (await client.ask(TWINS, { id })).post.nearIdentical;

  it('shows the copies of a post, and decides on those chosen by one choice', async () => {
    const [lead, shouted, linked, left] = await posts(
      `${ON_FUEL} hari ini`,
      `${ON_FUEL.toUpperCase()} HARI INI!!!`,
      `${ON_FUEL} hari ini https://esdm.go.id/kabar 🎉`,
      `${ON_FUEL} – hari ini`,
    );
    const shown = await twinsOf(reviewer, lead!);
    expect(shown.map(({ id }: { id: string }) => id).toSorted()).toEqual([shouted, linked, left].toSorted());
    expect(shown[0].attribution).toEqual({ state: 'MATCHED', viewerCan: ['CONFIRM', 'REJECT', 'CHANGE'] });

    const payload = await decide(reviewer, 'confirm', { postId: lead, alsoPostIds: [shouted, linked] });
    expect(payload).toEqual({
      post: { id: lead, attribution: { state: 'CONFIRMED' } },
      alsoDecided: [shouted, linked].map((id) => ({
        id,
        attribution: { state: 'CONFIRMED', agendaItem: { id: fuelId }, decidedWith: { id: lead } },
      })),
      problems: [],
    });
    const { attribution } = (await officer.ask(STANDING, { id: linked })).post;
    expect(attribution).toMatchObject({ decidedBy: { id: reviewerId }, decidedWith: { id: lead } });
    // The one that was taken out waits for a decision of its own.
    expect((await twinsOf(reviewer, lead!)).map(({ id }: { id: string }) => id)).toEqual([left]);
    expect((await reviewer.ask(STANDING, { id: left })).post.attribution).toMatchObject({
      state: 'MATCHED',
      decidedWith: null,
    });
  });

  it('takes them along in a rejection and a change as well', async () => {
    const [one, two, three, four] = await posts(
      `${ON_FUEL} di Ambon`,
      `${ON_FUEL} di AMBON`,
      'Selamat pagi warga Sorong',
      'Selamat pagi, warga Sorong!',
    );
    expect((await decide(reviewer, 'reject', { postId: one, alsoPostIds: [two] })).alsoDecided).toMatchObject(
      [{ id: two, attribution: { state: 'REJECTED', agendaItem: null } }],
    );
    const changed = await decide(reviewer, 'change', {
      postId: three,
      alsoPostIds: [four],
      agendaItemId: fuelId,
    });
    expect(changed.alsoDecided).toMatchObject([
      { id: four, attribution: { state: 'CHANGED', agendaItem: { id: fuelId } } },
    ]);
  });

  it('refuses all of them where one may not be taken along, in words, with its place', async () => {
    const [lead, fine, decided, other] = await posts(
      `${ON_FUEL} di Kupang`,
      `${ON_FUEL} di KUPANG`,
      `${ON_FUEL}, di Kupang`,
      `${ON_FUEL} di Palu`,
    );
    await decide(reviewer, 'reject', { postId: decided });
    const refused = await decide(reviewer, 'confirm', {
      postId: lead,
      alsoPostIds: [fine, decided, other, NOBODY],
    });
    expect(refused).toMatchObject({ post: null, alsoDecided: [] });
    expect(refusalsIn(refused)).toEqual([
      'ATTRIBUTION_ALREADY_DECIDED input.alsoPostIds.1',
      'ATTRIBUTION_NOT_NEAR_IDENTICAL input.alsoPostIds.2',
      'ATTRIBUTION_NOT_NEAR_IDENTICAL input.alsoPostIds.3',
    ]);
    expect(refused.problems[0].message).toBe(
      'Unggahan ini sudah diputuskan orang. Muat ulang: keputusan itu tetap berlaku.',
    );
    const inEnglish = await decide(english, 'confirm', { postId: lead, alsoPostIds: [other] });
    expect(inEnglish.problems[0].message).toBe(
      'This post is no longer near-identical. Reload, and decide on it by itself.',
    );
    for (const id of [lead, fine])
      expect((await reviewer.ask(STANDING, { id })).post.attribution.state).toBe('MATCHED');
  });

  it('refuses what is no list of posts, and officers', async () => {
    const [lead] = await posts(`${ON_FUEL} di Ende`);
    const asked = async (alsoPostIds: string[]) =>
      refusalsIn(await decide(reviewer, 'confirm', { postId: lead, alsoPostIds }));
    expect(await asked(['x'])).toEqual(['INPUT_NOT_AN_ID input.alsoPostIds']);
    expect(await asked([NOBODY, NOBODY])).toEqual(['INPUT_REPEATED input.alsoPostIds']);
    const many = Array.from(
      { length: 101 },
      (_, at) => `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    );
    expect(await asked(many)).toEqual(['INPUT_TOO_MANY input.alsoPostIds']);
    expect(await officer.refusal(mutation('confirm'), { input: { postId: lead, alsoPostIds: [] } })).toBe(
      'FORBIDDEN',
    );
  });
});
