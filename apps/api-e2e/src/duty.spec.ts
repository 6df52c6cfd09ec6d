import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type UserActor } from '@conductor/kernel';
import { announce } from '@conductor/live';
import { buildOrganisation, type GraphQLTestClient } from '@conductor/testing';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { openDesk, perform, refusalsIn } from './desk.js';

const OWNER = 'owner { person { id } email ground busyUntil until }';
const DUTY = `query ($from: DateTime!, $until: DateTime!) { duty { ${OWNER} viewerCan nextOpening { startsAt endsAt }
  officers { person { id } busyUntil cover { id } } runningShift { person { id } handedBy { id } }
  shifts(from: $from, until: $until) { id person { id } startsAt endsAt viewerCan } gaps(from: $from, until: $until) { startsAt endsAt }
  swaps { id state viewerCan shift { id } returnShift { id } askedBy { id } askedOf { id } } } }`;
const WEEK = { from: '2026-03-01T17:00:00Z', until: '2026-03-08T17:00:00Z' };
const DELIVERY = `query ($id: ID!) { delivery(id: $id) { onDuty { person { id } email ground } handedOnFrom { id } } }`;

const act = async (client: GraphQLTestClient, name: string, input: Record<string, unknown> | null) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query =
    input === null
      ? `mutation { ${name} { duty { ${OWNER} } problems { code path } } }`
      : `mutation ($input: ${type}!) { ${name}(input: $input) { duty { ${OWNER} } problems { code path } } }`;
  return (await client.ask(query, input === null ? {} : { input }))[name];
};

describe('duty', () => {
  let harness: ApiHarness;
  beforeAll(async () => {
    harness = await startApiHarness();
  });
  afterAll(() => harness.stop());

  const office = async () => {
    const organisationId = await harness.act((ctx) => buildOrganisation(ctx));
    const ani = await harness.as('officer', organisationId);
    const budi = await harness.as('officer', organisationId);
    return { organisationId, ani, budi };
  };
  const idOf = ({ actor }: { actor: UserActor }) => ({ id: actor.userId });

  it('is taken, covered, handed over, and told to whoever looks at a delivery', async () => {
    const { organisationId, ani, budi } = await office();
    const before = (await ani.client.ask(DUTY, WEEK)).duty;
    expect(before).toMatchObject({
      owner: { ground: 'FALLBACK' },
      nextOpening: { startsAt: '2026-03-02T02:00:00.000Z', endsAt: '2026-03-02T10:00:00.000Z' },
      viewerCan: ['TAKE', 'COPY_WEEK', 'SAY_BUSY'],
      runningShift: null,
      shifts: [],
    });
    const taken = await act(ani.client, 'takeDutyShift', before.nextOpening);
    expect(taken.duty.owner).toMatchObject({
      person: idOf(ani),
      ground: 'SHIFT',
      until: '2026-03-02T10:00:00.000Z',
      email: expect.stringContaining('@test.example'),
    });

    const desk = await openDesk(harness);
    const item = await desk.approvedItem();
    const { id: versionId } = await desk.approvedBrief(item.id);
    const { release } = await perform(desk.planner, 'releaseBrief', {
      versionId,
      audience: 'EXPLICIT',
      organisationIds: [organisationId],
      answerBy: '2026-03-09T02:00:00Z',
    });
    const [{ id }] = release.deliveries;
    expect((await desk.planner.ask(DELIVERY, { id })).delivery).toMatchObject({
      onDuty: { person: idOf(ani), ground: 'SHIFT' },
      handedOnFrom: null,
    });

    harness.clock.advance({ minutes: 1 });
    const busy = await act(ani.client, 'sayBusy', { until: '2026-03-02T05:00:00Z' });
    expect(busy.duty.owner).toMatchObject({ person: idOf(budi), ground: 'COVER' });
    expect((await budi.client.ask(DELIVERY, { id })).delivery).toMatchObject({
      onDuty: { person: idOf(budi), ground: 'COVER' },
      handedOnFrom: idOf(ani),
    });
    const left = await act(budi.client, 'sayBusy', { until: '2026-03-02T05:00:00Z' });
    expect(refusalsIn(left)).toEqual(['DUTY_NOBODY_FREE input.until']);
    expect((await act(ani.client, 'comeBack', null)).duty.owner).toMatchObject({ person: idOf(ani) });

    const given = await act(ani.client, 'handOverDuty', { userId: budi.actor.userId });
    expect(given.duty.owner).toMatchObject({ person: idOf(budi), ground: 'SHIFT' });
    expect((await budi.client.ask(DUTY, WEEK)).duty.runningShift).toMatchObject({ handedBy: idOf(ani) });
    await budi.client.ask(
      `mutation ($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) { problems { code } } }`,
      { input: { deliveryId: id } },
    );
    expect((await budi.client.ask(DELIVERY, { id })).delivery.handedOnFrom).toBeNull();
  });

  it('swaps what was asked for and accepted', async () => {
    const { ani, budi } = await office();
    await act(ani.client, 'takeDutyShift', {
      startsAt: '2026-03-03T01:00:00Z',
      endsAt: '2026-03-03T09:00:00Z',
    });
    const { shifts } = (await ani.client.ask(DUTY, WEEK)).duty;
    expect(shifts[0].viewerCan).toEqual(['DROP', 'ASK_SWAP']);
    await act(ani.client, 'askDutySwap', { shiftId: shifts[0].id, userId: budi.actor.userId });
    const [swap] = (await budi.client.ask(DUTY, WEEK)).duty.swaps;
    expect(swap).toMatchObject({ state: 'ASKED', viewerCan: ['ACCEPT', 'DECLINE'], askedBy: idOf(ani) });
    expect((await ani.client.ask(DUTY, WEEK)).duty.swaps[0].viewerCan).toEqual(['WITHDRAW']);
    await act(budi.client, 'acceptDutySwap', { swapId: swap.id });
    const after = (await budi.client.ask(DUTY, WEEK)).duty;
    expect(after.shifts).toMatchObject([{ person: idOf(budi) }]);
    expect(after.swaps).toMatchObject([{ state: 'ACCEPTED', viewerCan: [] }]);
    const again = await act(budi.client, 'declineDutySwap', { swapId: swap.id });
    expect(refusalsIn(again)).toEqual(['DUTY_SWAP_NOT_ALLOWED_FROM_STATE ']);
  });

  it('shows an officer the own organisation only, and those above who is on duty everywhere', async () => {
    const { organisationId } = await office();
    const stranger = await harness.as('officer');
    const ONE = 'query ($id: ID!) { duty(organisationId: $id) { owner { ground } } }';
    expect((await stranger.client.ask(ONE, { id: organisationId })).duty).toBeNull();
    const everywhere = 'query { dutyOverview { organisation { id code } owner { ground } } }';
    expect(await stranger.client.refusal(everywhere, {})).toBe('FORBIDDEN');
    const empty = await harness.act((ctx) => buildOrganisation(ctx));
    for (const role of ['planner', 'leader', 'admin'] as const) {
      const { client } = await harness.as(role);
      expect((await client.ask(ONE, { id: organisationId })).duty.owner.ground).toBe('FALLBACK');
      const { dutyOverview } = await client.ask(everywhere, {});
      const owners = new Map(dutyOverview.map((duty: any) => [duty.organisation.id, duty.owner]));
      expect(owners.get(organisationId)).toEqual({ ground: 'FALLBACK' });
      expect(owners.get(empty)).toBeNull();
      expect(owners.has(harness.centreId)).toBe(false);
    }
  });

  it.each([null, ...ROLES])('opens the subscription to %s as the table says', async (role) => {
    const { client, organisationId } = await (async () => {
      if (role === null) return { client: harness.anonymous(), organisationId: harness.centreId };
      const signedIn = await harness.as(role);
      return { client: signedIn.client, organisationId: signedIn.actor.organisationId };
    })();
    const { headers } = client;
    class SignedIn extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    }
    const url = new URL('/graphql', client.address).href.replace(/^http/, 'ws');
    const socket = createClient({ url, webSocketImpl: SignedIn, retryAttempts: 0 });
    const stream = socket.iterate<any>({ query: 'subscription { dutyChanged { changedAt } }' });
    let value: any = null;
    const heard = stream.next().then((next) => (value = next.value));
    const may = role !== null && ['officer', 'leader', 'planner', 'admin'].includes(role);
    // The protocol has no word for "subscribed": it is said until it is heard.
    while (may && value === null) {
      const sequence = harness.clock.now().getTime();
      await harness.act((ctx) => announce(ctx.db, { topic: 'duty', organisationId, sequence }));
    }
    await heard;
    if (may) expect(value.data.dutyChanged.changedAt).toBe(harness.clock.now().toISOString());
    else expect(value.errors[0].extensions.code).toBe(role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    await stream.return?.();
    await socket.dispose();
  });
});
