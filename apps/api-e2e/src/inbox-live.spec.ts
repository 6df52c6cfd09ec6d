import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseService } from '@conductor/distribution';
import { ROLES } from '@conductor/kernel';
import { announce } from '@conductor/live';
import { buildOrganisation, type GraphQLTestClient } from '@conductor/testing';
import { Works } from '@conductor/work';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { type Desk, openDesk, perform, refusalsIn } from './desk.js';

const INBOX = `query ($group: InboxGroup!) { inbox { sequence todoCount upcomingCount deliveries(group: $group) { edges { node {
  id sequence answer answerReason acknowledgedAt acknowledgedBy { name } retractedAt retractionReason retractionConfirmedAt viewerCan
  organisation { code } release { audience deliveries { organisation { code } } }
  briefVersion { id state title core copies { network { key } text } reviews { decision } viewerCan
    brief { agendaItem { title } versions { number } } release { deliveries { id } } }
} } } } }`;
const CHANGES = `query ($after: Int!) { inboxChanges(after: $after) { id sequence } }`;
const ACKNOWLEDGE = `mutation ($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) { delivery { id sequence acknowledgedAt retractionConfirmedAt viewerCan } problems { code path } } }`;
const ANSWER = `mutation ($input: AnswerDeliveryInput!) { answerDelivery(input: $input) { delivery { answer answerReason answeredBy { name } } problems { code message path ... on NotAllowedFromState { from action } } } }`;
const PING = -1;
const NEXT_WEEK = '2026-03-09T02:00:00Z';

function socketOf(client: GraphQLTestClient): Client {
  const { headers } = client;
  class SignedIn extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const url = new URL('/graphql', client.address).href.replace(/^http/, 'ws');
  return createClient({ url, webSocketImpl: SignedIn, retryAttempts: 0 });
}

/** Signals as they arrive: `ready` waits until the subscription stands, `next` for a signal. */
function listen(harness: ApiHarness, client: GraphQLTestClient, organisationId: string) {
  const socket = socketOf(client);
  const query = 'subscription { inboxChanged { sequence } }';
  const stream = socket.iterate<{ inboxChanged: { sequence: number } }>({ query });
  const receive = async (): Promise<string | number | undefined> => {
    const { value } = await stream.next();
    return value.errors?.[0]?.extensions?.['code'] ?? value.data?.inboxChanged.sequence;
  };
  return {
    /** The protocol has no word for "subscribed": a number that no inbox has is announced until it comes back. */
    async ready(): Promise<void> {
      let isHeard = false;
      const heard = receive().then(() => (isHeard = true));
      while (!isHeard) {
        await harness.act((ctx) => announce(ctx.db, { topic: 'inbox', organisationId, sequence: PING }));
      }
      await heard;
    },
    async next(): Promise<string | number | undefined> {
      for (;;) {
        const signal = await receive();
        if (signal !== PING) return signal;
      }
    },
    async close(): Promise<void> {
      await stream.return?.();
      await socket.dispose();
    },
  };
}

describe('inbox', () => {
  let harness: ApiHarness;
  let desk: Desk;
  let agendaItemId: string;
  beforeAll(async () => {
    harness = await startApiHarness();
    desk = await openDesk(harness);
    agendaItemId = (await desk.approvedItem()).id;
  });
  afterAll(() => harness.stop());

  /** A ministry that received nothing yet, with an officer. */
  const ministry = async () => {
    const organisationId = await harness.act((ctx) => buildOrganisation(ctx));
    const { client, actor } = await harness.as('officer', organisationId);
    return { organisationId, client, actor };
  };
  const release = async (organisationIds: string[], input: Record<string, unknown> = {}) => {
    const { id: versionId } = await desk.approvedBrief(agendaItemId);
    return perform(desk.planner, 'releaseBrief', {
      versionId,
      audience: 'EXPLICIT',
      organisationIds,
      answerBy: NEXT_WEEK,
      ...input,
    });
  };
  const group = async (client: GraphQLTestClient, name: string) => {
    const { inbox } = await client.ask(INBOX, { group: name });
    return inbox.deliveries.edges.map((edge: any) => edge.node);
  };
  const open = (releaseId: string) =>
    harness.api.app
      .get(Works, { strict: false })
      .runAs('distribution.open', (ctx) =>
        harness.api.app.get(ReleaseService, { strict: false }).open(ctx, releaseId),
      );

  it('has the brief at once, live, with its copy, and answers carry or explain', async () => {
    const { client, organisationId } = await ministry();
    const live = listen(harness, client, organisationId);
    await live.ready();
    const sent = await release([organisationId]);
    expect(sent.problems).toEqual([]);
    expect(await live.next()).toBe(1);
    await live.close();

    const [delivery] = await group(client, 'TODO');
    expect(delivery).toMatchObject({
      sequence: 1,
      viewerCan: ['ACKNOWLEDGE', 'ANSWER', 'COPY'],
      briefVersion: {
        state: 'RELEASED',
        copies: [{ network: { key: 'x' }, text: 'Premium Rp6.800' }],
        reviews: [],
        viewerCan: [],
        brief: { agendaItem: { title: 'Harga BBM' }, versions: [{ number: 1 }] },
      },
    });
    expect((await client.ask(CHANGES, { after: 0 })).inboxChanges).toEqual([
      { id: delivery.id, sequence: 1 },
    ]);

    const { acknowledgeDelivery } = await client.ask(ACKNOWLEDGE, { input: { deliveryId: delivery.id } });
    expect(acknowledgeDelivery.delivery).toMatchObject({ sequence: 2, viewerCan: ['ANSWER', 'COPY'] });
    const answer = async (input: Record<string, unknown>) =>
      (await client.ask(ANSWER, { input: { deliveryId: delivery.id, ...input } })).answerDelivery;
    expect(refusalsIn(await answer({ answer: 'OBJECTION' }))).toEqual(['REASON_REQUIRED input.reason']);
    expect((await answer({ answer: 'POSTPONED', reason: 'Menunggu data' })).delivery).toMatchObject({
      answer: 'POSTPONED',
    });
    expect((await answer({ answer: 'CARRIED' })).delivery).toMatchObject({
      answer: 'CARRIED',
      answerReason: null,
    });
    expect(await group(client, 'TODO')).toEqual([]);
    expect(await group(client, 'DONE')).toHaveLength(1);
  });

  it('shows a ministry its own delivery only, and the centre the matrix', async () => {
    const [mine, theirs] = [await ministry(), await ministry()];
    const sent = await release([mine.organisationId, theirs.organisationId]);
    expect(sent.release.deliveries).toHaveLength(2);
    const [delivery] = await group(mine.client, 'TODO');
    expect(delivery.release.deliveries).toHaveLength(1);
    expect(delivery.briefVersion.release.deliveries).toEqual([{ id: delivery.id }]);
    const BRIEFS =
      'query ($id: ID!) { agendaItem(id: $id) { briefs { latestVersion { id } versions { id } } } }';
    const received = await mine.client.ask(BRIEFS, { id: agendaItemId });
    const version = { id: delivery.briefVersion.id };
    expect(received.agendaItem.briefs).toEqual([{ latestVersion: version, versions: [version] }]);
    const DELIVERY = 'query ($id: ID!) { delivery(id: $id) { id } }';
    expect((await theirs.client.ask(DELIVERY, { id: delivery.id })).delivery).toBeNull();
    expect((await desk.reviewer.ask(DELIVERY, { id: delivery.id })).delivery).toEqual({ id: delivery.id });
    const foreign = await theirs.client.ask(ACKNOWLEDGE, { input: { deliveryId: delivery.id } });
    expect(refusalsIn(foreign.acknowledgeDelivery)).toEqual(['DELIVERY_NOT_FOUND input.deliveryId']);
    const RELEASE = 'query ($id: ID!) { release(id: $id) { id } }';
    expect(await mine.client.refusal(RELEASE, { id: sent.release.id })).toBe('FORBIDDEN');
    expect((await desk.reviewer.ask(RELEASE, { id: sent.release.id })).release).toEqual({
      id: sent.release.id,
    });
  });

  it('knows nothing of an embargoed brief until its hour', async () => {
    const { client, organisationId } = await ministry();
    const leader = await harness.as('leader', organisationId);
    const embargoUntil = '2026-03-02T05:00:00Z';
    const { release: held } = await release([organisationId], { embargoUntil });
    const DELIVERY = 'query ($id: ID!) { delivery(id: $id) { id } }';
    for (const reader of [client, leader.client]) {
      for (const name of ['TODO', 'UPCOMING', 'DONE']) expect(await group(reader, name)).toEqual([]);
      const { inbox } = await reader.ask(INBOX, { group: 'TODO' });
      expect(inbox).toMatchObject({ sequence: 0, todoCount: 0, upcomingCount: 0 });
      expect((await reader.ask(CHANGES, { after: 0 })).inboxChanges).toEqual([]);
      expect((await reader.ask(DELIVERY, { id: held.deliveries[0].id })).delivery).toBeNull();
    }
    expect(
      (await leader.client.ask('query ($id: ID!) { release(id: $id) { id } }', { id: held.id })).release,
    ).toBeNull();
    const start = harness.clock.now();
    const live = listen(harness, client, organisationId);
    await live.ready();
    harness.clock.set(embargoUntil);
    expect(await group(client, 'TODO')).toHaveLength(1);
    await open(held.id);
    expect(await live.next()).toBe(1);
    await live.close();
    harness.clock.set(start.toISOString());
  });

  it('is told of a retraction, and confirms it', async () => {
    const { client, organisationId } = await ministry();
    const { release: sent } = await release([organisationId]);
    const wordless = await perform(desk.planner, 'retractRelease', { releaseId: sent.id, reason: '' });
    expect(refusalsIn(wordless)).toEqual(['REASON_REQUIRED input.reason']);
    await perform(desk.planner, 'retractRelease', { releaseId: sent.id, reason: 'Angka keliru' });
    const [delivery] = await group(client, 'TODO');
    expect(delivery).toMatchObject({
      retractionReason: 'Angka keliru',
      viewerCan: ['ACKNOWLEDGE'],
      sequence: 2,
    });
    const late = await client.ask(ANSWER, { input: { deliveryId: delivery.id, answer: 'CARRIED' } });
    expect(late.answerDelivery.problems).toEqual([
      expect.objectContaining({ code: 'DELIVERY_CLOSED', from: 'retracted', action: 'answer' }),
    ]);
    const { acknowledgeDelivery } = await client.ask(ACKNOWLEDGE, { input: { deliveryId: delivery.id } });
    expect(acknowledgeDelivery.delivery.retractionConfirmedAt).not.toBeNull();
    expect(await group(client, 'TODO')).toEqual([]);
  });

  it('refuses a release with every fault at its path', async () => {
    const past = { embargoUntil: '2026-03-01T00:00:00Z', answerBy: '2026-03-01T00:00:00Z' };
    expect(refusalsIn(await release([harness.ministryId], past))).toEqual([
      'RELEASE_EMBARGO_PAST input.embargoUntil',
      'RELEASE_ANSWER_BY_TOO_EARLY input.answerBy',
    ]);
    expect(refusalsIn(await release(['x']))).toEqual(['INPUT_NOT_AN_ID input.organisationIds']);
    expect(refusalsIn(await release([]))).toEqual(['RELEASE_AUDIENCE_EMPTY input.audience']);
  });

  it.each([null, ...ROLES])('opens the subscription to %s as the table says', async (role) => {
    const client = role === null ? harness.anonymous() : (await harness.as(role)).client;
    const organisationId = role === 'officer' ? harness.ministryId : harness.centreId;
    const live = listen(harness, client, organisationId);
    if (role === 'officer' || role === 'leader') {
      await live.ready();
      await release([organisationId]);
      expect(await live.next()).toBeGreaterThan(0);
    } else {
      expect(await live.next()).toBe(role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
    await live.close();
  });
});
