import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type HostRoom, nextPull, pullInterval } from './next-pull.js';

const now = new Date('2026-11-22T03:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
/** A post every so many minutes, the newest so long ago. */
const every = (minutes: number, newest: number, count = 20) =>
  Array.from({ length: count }, (_, index) => ago(newest + index * minutes));
const minutes = (moments: readonly Date[], room: HostRoom | null = null) =>
  pullInterval({ moments, room }, now) / 60_000;

describe('how often a source is pulled', () => {
  it.each<[string, readonly Date[], number]>([
    ['every quarter of an hour while nothing is known', [], 15],
    ['so too after a single post', [ago(3)], 15],
    ['half of what commonly lies between two posts', every(60, 5), 30],
    ['every two minutes at most', every(1, 0), 2],
    ['every two minutes where all posts bear one moment', every(0, 0), 2],
    ['the less the longer it is silent, as at night', every(20, 480), 48],
    ['quick again when a post came after a long silence', [ago(1), ...every(20, 480)], 10],
    ['every six hours at least, for a feed that sleeps', every(60, 525_600), 360],
    ['as if posts from tomorrow were not there', [ago(-1440), ...every(60, 5)], 30],
  ])('%s', (_, moments, expected) => expect(minutes(moments)).toBeCloseTo(expected, 5));

  it('waits longer where many sources share a host than where few do', () => {
    const room = (sourceCount: number) => ({ sourceCount, limit: 300, seconds: 300 });
    expect(minutes(every(1, 0), room(10))).toBe(2);
    // 200 requests a round, 150 in five minutes.
    expect(minutes(every(1, 0), room(100))).toBeCloseTo(20 / 3, 5);
    expect(minutes(every(60, 5), room(100))).toBe(30);
  });

  it('lies within its bounds whatever the posts say, comes apart by a tenth, and keeps within the budget', () => {
    const moment = fc.integer({ min: -1e6, max: 1e7 }).map(ago);
    fc.assert(
      fc.property(
        fc.array(moment, { maxLength: 25 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5_000 }),
        (moments, jitter, sourceCount) => {
          const alone = nextPull({ moments, room: null }, now, jitter).getTime() - now.getTime();
          expect(alone).toBeGreaterThanOrEqual(2 * 60_000);
          expect(alone).toBeLessThanOrEqual(6 * 3_600_000 * 1.1);
          const shared = pullInterval({ moments, room: { sourceCount, limit: 300, seconds: 300 } }, now);
          expect((sourceCount * 2 * 300_000) / shared).toBeLessThanOrEqual(300);
        },
      ),
    );
  });
});
