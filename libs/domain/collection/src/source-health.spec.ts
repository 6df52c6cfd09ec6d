import { describe, expect, it } from '@jest/globals';
import { type HealthFacts, sourceHealth } from './source-health.js';

const now = new Date('2026-11-22T03:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const sound: HealthFacts = {
  state: 'active',
  lastPulledAt: ago(5),
  nextPullAt: ago(-10),
  failureCode: null,
  lastPostAt: ago(60),
};

describe('how a source is', () => {
  it.each<[string, Partial<HealthFacts>]>([
    ['healthy', {}],
    ['new', { lastPulledAt: null, lastPostAt: null }],
    ['quiet', { lastPostAt: null }],
    ['quiet', { lastPostAt: ago(31 * 1440) }],
    ['waiting', { failureCode: 'RATE_LIMITED' }],
    ['waiting', { failureCode: 'BUDGET_SPENT' }],
    ['failing', { failureCode: 'HTTP_STATUS' }],
    ['failing', { failureCode: 'HTTP_STATUS', lastPulledAt: null, lastPostAt: null }],
    ['healthy', { nextPullAt: ago(9) }],
    ['late', { nextPullAt: ago(11) }],
    ['late', { nextPullAt: ago(11), failureCode: 'HTTP_STATUS' }],
    ['paused', { state: 'paused', nextPullAt: ago(9_999) }],
    ['gave_up', { state: 'paused', failureCode: 'FEED_IS_HTML' }],
    ['gone', { state: 'stopped', failureCode: 'SOURCE_GONE' }],
  ])('%s: %j', (expected, facts) => {
    expect(sourceHealth({ ...sound, ...facts }, now)).toBe(expected);
  });
});
