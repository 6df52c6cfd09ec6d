import { describe, expect, it } from '@jest/globals';
import { fixedNow } from '../spec-kit/host.js';
import { readBudget } from './budget-reading.js';

const read = (headers: Record<string, string>, status = 200) =>
  readBudget({ status, headers, url: 'http://a.id/', body: new Uint8Array() }, fixedNow);
const at = (moment: string) => new Date(`2026-11-22T${moment}Z`);
const granted = { isRefusal: false, retryAt: null };

describe('what an answer says of its host’s budget', () => {
  it.each<[string, Record<string, string>, object]>([
    [
      'an ISO date',
      {
        'x-ratelimit-limit': '300',
        'x-ratelimit-remaining': '287',
        'x-ratelimit-reset': '2026-11-22T03:05:00.123456Z',
      },
      { limit: 300, remaining: 287, seconds: null, resetAt: at('03:05:00.123') },
    ],
    [
      'seconds since 1970, with a policy',
      {
        'ratelimit-limit': '3000',
        'ratelimit-remaining': '2999',
        'ratelimit-reset': '1795316700',
        'ratelimit-policy': '3000;w=300',
      },
      { limit: 3000, remaining: 2999, seconds: 300, resetAt: at('03:05:00') },
    ],
    [
      'a hyphen more',
      { 'x-rate-limit-limit': '15', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1795316700' },
      { limit: 15, remaining: 0, seconds: null, resetAt: at('03:05:00') },
    ],
    [
      'the field of draft 08 on',
      { ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
      { limit: 100, remaining: 50, seconds: 60, resetAt: at('03:00:30') },
    ],
    [
      'the field of draft 07',
      { ratelimit: 'limit=100, remaining=49, reset=20' },
      { limit: 100, remaining: 49, seconds: null, resetAt: at('03:00:20') },
    ],
    [
      'a list of limits, of which the first holds',
      { 'ratelimit-limit': '10, 10;w=1, 50;w=60', 'ratelimit-remaining': '4', 'ratelimit-reset': '5' },
      { limit: 10, remaining: 4, seconds: null, resetAt: at('03:00:05') },
    ],
    [
      'words in place of counts',
      { 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '-1', 'x-ratelimit-reset': 'soon' },
      { limit: null, remaining: null, seconds: null, resetAt: null },
    ],
  ])('is read from %s', (_, headers, said) => expect(read(headers)).toEqual({ ...said, ...granted }));

  it('is a refusal with a moment, or without', () => {
    expect(read({ 'retry-after': '60' }, 429)).toMatchObject({ isRefusal: true, retryAt: at('03:01:00') });
    expect(read({}, 429)).toMatchObject({ isRefusal: true, retryAt: null });
    expect(read({ 'retry-after': '60' }, 503)).toMatchObject({ isRefusal: true });
  });

  it('is nothing where the answer says nothing', () => {
    expect(read({})).toBeNull();
    expect(read({}, 503)).toBeNull();
    expect(read({ 'ratelimit-policy': '10;w=1' })).toBeNull();
  });
});
