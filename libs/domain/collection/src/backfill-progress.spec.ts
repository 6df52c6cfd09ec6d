import { describe, expect, it } from '@jest/globals';
import { backfillProgress } from './backfill-progress.js';
import type { BackfillState } from './backfill.workflow.js';

const begunAt = new Date('2026-11-22T00:00:00Z');
const daysBack = (days: number) => new Date(begunAt.getTime() - days * 86_400_000);

describe('how far a back-fill has come', () => {
  it.each<[string, BackfillState, number | null, number]>([
    ['nowhere before its first post', 'running', null, 0],
    ['by days, not by posts', 'running', 45, 0.5],
    ['no less than nowhere, for a post of tomorrow', 'running', -1, 0],
    ['no further than its end', 'paused', 400, 1],
    ['to its end, however little there was', 'done', 3, 1],
    ['to where it was given up', 'cancelled', 9, 0.1],
  ])('%s', (_, state, reached, expected) => {
    const reachedAt = reached === null ? null : daysBack(reached);
    expect(backfillProgress({ state, since: daysBack(90), begunAt, reachedAt })).toBeCloseTo(expected, 10);
  });
});
