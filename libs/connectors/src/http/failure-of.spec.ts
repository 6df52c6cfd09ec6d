import { describe, expect, it } from '@jest/globals';
import { fixedNow } from '../spec-kit/host.js';
import { failureOfStatus, retryMoment } from './failure-of.js';

const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  url: 'http://a.id/',
  body: new Uint8Array(),
});

describe('failureOfStatus', () => {
  it.each([
    [401, 'CredentialsRejected'],
    [403, 'CredentialsRejected'],
    [404, 'Malformed'],
    [408, 'Temporary'],
    [410, 'SourceGone'],
    [418, 'Malformed'],
    [429, 'RateLimited'],
    [500, 'Temporary'],
    [503, 'Temporary'],
  ])('%d is %s', (status, kind) => expect(failureOfStatus(answer(status), fixedNow)).toMatchObject({ kind }));

  it.each([200, 204, 304])('%d is to be read', (status) =>
    expect(failureOfStatus(answer(status), fixedNow)).toBeNull(),
  );

  it('takes an overload with a moment for a limit', () => {
    expect(failureOfStatus(answer(503, { 'retry-after': '60' }), fixedNow)).toMatchObject({
      kind: 'RateLimited',
      retryAt: new Date('2026-11-22T03:01:00Z'),
    });
  });
});

describe('retryMoment', () => {
  it.each([
    [{ 'retry-after': '90' }, '2026-11-22T03:01:30.000Z'],
    [{ 'retry-after': 'Sun, 22 Nov 2026 04:00:00 GMT' }, '2026-11-22T04:00:00.000Z'],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'x-rate-limit-reset': '1795316400' }, '2026-11-22T03:00:00.000Z'],
    [{ 'ratelimit-reset': '30' }, '2026-11-22T03:00:30.000Z'],
    [{ 'x-ratelimit-reset': '2026-11-22T05:00:00.123Z' }, '2026-11-22T05:00:00.123Z'],
    [{ 'x-ratelimit-reset': 'x' }, undefined],
    [{}, undefined],
  ])('%j', (headers: Record<string, string>, expected) => {
    expect(retryMoment(headers, fixedNow)?.toISOString()).toBe(expected);
  });
});
