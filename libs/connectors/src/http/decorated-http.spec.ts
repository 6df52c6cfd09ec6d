import { describe, expect, it } from '@jest/globals';
import {
  type BudgetReading,
  OutboundRefusal,
  type OutboundHttp,
  RateLimited,
} from '@conductor/connector-contract';
import { fixedClock } from '../spec-kit/host.js';
import { BudgetedHttp } from './budgeted-http.js';
import { WatchedHttp } from './watched-http.js';

const answering = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = 200,
): OutboundHttp => ({
  request: async ({ url }) => ({
    status,
    url,
    headers,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  }),
});
const refusing: OutboundHttp = { request: async () => Promise.reject(new OutboundRefusal('TIMED_OUT')) };

describe('a client with a budget', () => {
  const asked: string[] = [];
  const learned: [string, BudgetReading][] = [];
  let room: RateLimited | null = null;
  const budgeted = (http: OutboundHttp) =>
    new BudgetedHttp(
      http,
      {
        take: async (host) => {
          asked.push(host);
          if (room !== null) throw room;
        },
        learn: async (host, reading) => void learned.push([host, reading]),
      },
      fixedClock,
    );

  it('takes from the host it asks, and learns from the host that answers', async () => {
    const moved: OutboundHttp = {
      request: async () => ({
        status: 429,
        url: 'https://b.id/x',
        headers: { 'x-ratelimit-limit': '300' },
        body: new Uint8Array(),
      }),
    };
    expect(await budgeted(moved).request({ url: 'https://a.id:8443/x' })).toMatchObject({ status: 429 });
    expect(asked).toEqual(['a.id']);
    expect(learned).toEqual([['b.id', expect.objectContaining({ limit: 300, isRefusal: true })]]);
  });

  it('asks nothing where there is no room, and learns nothing from an answer that says nothing', async () => {
    learned.splice(0);
    await budgeted(answering('{}')).request({ url: 'https://a.id/' });
    expect(learned).toEqual([]);
    room = new RateLimited(new Date(0));
    await expect(budgeted(refusing).request({ url: 'https://a.id/' })).rejects.toBe(room);
  });
});

describe('a client that is watched', () => {
  it('remembers the beginning of the last answer, and neither its query nor its headers', async () => {
    const http = new WatchedHttp(
      answering(
        `\0<html>${'é'.repeat(20_000)}`,
        { 'content-type': 'text/html', 'set-cookie': 'rahasia' },
        502,
      ),
    );
    await http.request({ url: 'https://a.id/feed?token=rahasia' });
    const answer = http.lastAnswer!;
    expect(answer).toMatchObject({
      status: 502,
      address: 'https://a.id/feed',
      contentType: 'text/html',
      byteCount: 40_007,
    });
    expect(answer.excerpt.slice(0, 8)).toBe('\uFFFD<html>é');
    expect(new TextEncoder().encode(answer.excerpt).length).toBeLessThanOrEqual(16_400);
    expect(JSON.stringify(answer)).not.toContain('rahasia');
  });

  it('holds no answer of an earlier request against a later one, and times both', async () => {
    let now = 0;
    const steps: OutboundHttp[] = [answering('a'), refusing];
    const http = new WatchedHttp(
      {
        request: async (request) => {
          now += 500;
          return steps.shift()!.request(request);
        },
      },
      () => now,
    );
    expect(http.meanWaitMs).toBe(0);
    await http.request({ url: 'https://a.id/' });
    await expect(http.request({ url: 'https://a.id/' })).rejects.toThrow('TIMED_OUT');
    expect(http.lastAnswer).toBeNull();
    expect([http.askedCount, http.meanWaitMs]).toEqual([2, 500]);
  });
});
