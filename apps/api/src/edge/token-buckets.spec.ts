import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientAddressOf, clientNetworkOf } from './client-address.js';
import { TokenBuckets } from './token-buckets.js';

const after = (ms: number): Date => new Date(1_795_000_000_000 + ms);

describe('TokenBuckets', () => {
  it('gives a caller a burst, and one more after each interval, never more than the burst', () => {
    const buckets = new TokenBuckets({ burst: 3, refillMs: 1_000, callers: 10 });
    const take = (ms: number) => buckets.take('a', after(ms));
    expect([take(0), take(0), take(0), take(0)]).toEqual([true, true, true, false]);
    expect([take(999), take(1_000), take(1_001)]).toEqual([false, true, false]);
    expect([1, 2, 3, 4].map(() => take(3_600_000))).toEqual([true, true, true, false]);
  });

  it('keeps callers apart, and is not moved by a clock that goes back', () => {
    const buckets = new TokenBuckets({ burst: 1, refillMs: 1_000, callers: 10 });
    expect(buckets.take('a', after(5_000))).toBe(true);
    expect(buckets.take('b', after(5_000))).toBe(true);
    expect(buckets.take('a', after(0))).toBe(false);
  });

  it('forgets who came longest ago, and not who keeps coming', () => {
    const buckets = new TokenBuckets({ burst: 1, refillMs: 1e9, callers: 2 });
    const take = (caller: string) => buckets.take(caller, after(0));
    expect([take('a'), take('b'), take('a'), take('c')]).toEqual([true, true, false, true]);
    expect([take('a'), take('b')]).toEqual([false, true]);
  });
});

const request = (remoteAddress: string, forwarded?: string | string[]): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('where a request comes from', () => {
  it.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['172.18.0.5', '198.51.100.1', '198.51.100.1'],
    ['::ffff:172.18.0.5', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['::1', '2001:DB8::1', '2001:db8::1'],
    ['fd00::5', 'nonsense', 'fd00::5'],
    ['172.32.0.5', '198.51.100.1', '172.32.0.5'],
  ])('%s with %s is %s', (peer, forwarded, expected) => {
    expect(clientAddressOf(request(peer, forwarded))).toBe(expected);
  });

  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
  ])('%s counts as %s', (address, expected) => {
    expect(clientNetworkOf(address)).toBe(expected);
  });
});
