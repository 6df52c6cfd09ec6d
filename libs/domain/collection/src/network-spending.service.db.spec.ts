import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isConnectorFailure, type NetworkBudget } from '@conductor/connector-contract';
import { systemActor } from '@conductor/kernel';
import { createHarness, type Harness } from '@conductor/testing';
import { collectionEntities } from './collection.module.js';
import { NetworkSpendingQueries } from './network-spending.queries.js';
import { NetworkSpendingService } from './network-spending.service.js';

const robot = systemActor('test');
const spending = new NetworkSpendingService();
const budget: NetworkBudget = {
  monthlyRequests: 1000,
  monthlyRupiah: 10_000,
  rupiahPerRequest: 10,
  rupiahPerResource: 82.5,
};

describe('what networks cost', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness(collectionEntities);
  });
  beforeEach(() => harness.sql('delete from network_spending'));
  afterAll(() => harness.close());

  const reserve = (resources: number, limits: Partial<NetworkBudget> = {}) =>
    harness.act(robot, (ctx) => spending.reserve(ctx, 'x', { ...budget, ...limits }, resources));
  const settle = async (most: number, held: number) => {
    const reservation = await reserve(most);
    await harness.act(robot, (ctx) => spending.settle(ctx, reservation, budget, held));
  };
  const spent = async () =>
    (await new NetworkSpendingQueries().ofThisMonth(harness.read(robot))).spent.get('x');

  it('sets the most aside, and keeps what the answer held', async () => {
    const reservation = await reserve(100);
    expect(await spent()).toMatchObject({ requests: 1, rupiah: 8260 });
    await harness.act(robot, (ctx) => spending.settle(ctx, reservation, budget, 3));
    expect(await spent()).toMatchObject({ requests: 1, rupiah: 257.5 });
  });

  it('gives back what was never sent', async () => {
    const reservation = await reserve(100);
    await harness.act(robot, (ctx) => spending.release(ctx, reservation));
    expect(await spent()).toMatchObject({ requests: 0, rupiah: 0 });
  });

  it('counts too much, not too little, when a process dies between the two', async () => {
    await reserve(100);
    expect(await spent()).toMatchObject({ requests: 1, rupiah: 8260 });
    await expect(reserve(100)).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
  });

  it.each<[string, Partial<NetworkBudget>, number]>([
    ['no requests', { monthlyRequests: 0 }, 0],
    ['no money', { monthlyRupiah: 0 }, 0],
    ['less money than one answer may cost', { monthlyRupiah: 8259.99 }, 100],
  ])('asks nothing at all with %s', async (_, limits, resources) => {
    await expect(reserve(resources, limits)).rejects.toMatchObject({
      kind: 'RateLimited',
      code: 'BUDGET_SPENT',
      retryAt: expect.any(Date),
    });
    expect(await spent()).toBeUndefined();
  });

  it('ends with the month of Jakarta, and begins anew with the next', async () => {
    harness.clock.set('2026-11-30T16:59:59Z');
    await reserve(100);
    await expect(reserve(100)).rejects.toMatchObject({ retryAt: new Date('2026-11-30T17:00:00Z') });
    harness.clock.set('2026-11-30T17:00:00Z');
    await reserve(100);
    expect(await spent()).toMatchObject({ month: '2026-12-01', requests: 1 });
  });

  it('charges the month in which it asked, whenever the answer comes', async () => {
    harness.clock.set('2026-11-30T16:59:59Z');
    const reservation = await reserve(100);
    harness.clock.set('2026-11-30T17:00:05Z');
    await harness.act(robot, (ctx) => spending.settle(ctx, reservation, budget, 1));
    expect(await spent()).toBeUndefined();
    const rows = await harness.sql('select month::text, requests::int, cost::float from network_spending');
    expect(rows).toEqual([{ month: '2026-11-01', requests: 1, cost: 92.5 }]);
  });

  it.each<[string, Partial<NetworkBudget>, number]>([
    ['requests', { monthlyRequests: 7, monthlyRupiah: 1_000_000 }, 7],
    ['rupiah', { monthlyRupiah: 5 * 835 + 834 }, 5],
  ])('is never above its limit of %s when 20 workers ask at once', async (_, limits, most) => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => reserve(10, limits)));
    const refused = asked.filter((result) => result.status === 'rejected');
    expect(refused.every(({ reason }) => isConnectorFailure(reason) && reason.code === 'BUDGET_SPENT')).toBe(
      true,
    );
    expect(refused).toHaveLength(20 - most);
    expect(await spent()).toMatchObject({ requests: most, rupiah: most * 835 });
  });

  it('adds up when 20 workers ask and settle at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => settle(2, 1)));
    expect(await spent()).toMatchObject({ requests: 20, rupiah: 20 * 92.5 });
  });
});
