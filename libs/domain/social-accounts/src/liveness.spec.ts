import { describe, expect, it } from '@jest/globals';
import { alertOf, LIVENESS_STATES, type LivenessFacts, livenessOf, type LivenessState } from './liveness.js';

const now = new Date('2026-11-29T03:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const nothing: LivenessFacts = {
  handle: 'kemenuji.go.id',
  stableId: null,
  shownId: null,
  shownHandle: null,
  movedTo: null,
  lastReadAt: null,
  lastPostAt: null,
  failureKind: null,
  failingSince: null,
  failureCount: 0,
};
const read: Partial<LivenessFacts> = {
  stableId: 'did:plc:abc',
  shownId: 'did:plc:abc',
  shownHandle: 'kemenuji.go.id',
  lastReadAt: daysAgo(0.1),
  lastPostAt: daysAgo(1),
};
const failing = (
  kind: LivenessFacts['failureKind'],
  days: number,
  count: number,
): Partial<LivenessFacts> => ({
  ...read,
  failureKind: kind,
  failingSince: daysAgo(days),
  failureCount: count,
});

describe('livenessOf', () => {
  it.each<[string, Partial<LivenessFacts>, LivenessState]>([
    ['never looked at, no post known', {}, 'unknown'],
    ['a first look that failed', { failureKind: 'Temporary', failingSince: now, failureCount: 1 }, 'unknown'],
    ['read, and posting', read, 'alive'],
    ['of a closed network, with a post of last week', { lastPostAt: daysAgo(7) }, 'alive'],
    ['read, of a network without posts', { ...read, lastPostAt: null }, 'alive'],
    ['29 days without a post', { ...read, lastPostAt: daysAgo(29.9) }, 'alive'],
    ['30 days without a post', { ...read, lastPostAt: daysAgo(30) }, 'quiet'],
    ['180 days without a post', { ...read, lastPostAt: daysAgo(180) }, 'dead'],
    ['two failures', failing('Temporary', 0.5, 2), 'alive'],
    ['three failures in a row', failing('Temporary', 0.5, 3), 'failing'],
    ['failures, and quiet before', { ...failing('Temporary', 1, 4), lastPostAt: daysAgo(40) }, 'failing'],
    ['refused access for a month', failing('CredentialsRejected', 30, 30), 'failing'],
    ['asked to wait for a month', failing('RateLimited', 30, 30), 'failing'],
    ['unreachable for 14 days', failing('Temporary', 14, 30), 'dead'],
    ['no such account, for two weeks', failing('Malformed', 15, 30), 'dead'],
    ['the network says it is gone', failing('SourceGone', 0, 1), 'lost'],
    ['another one has the name', { ...read, shownId: 'did:plc:lain' }, 'lost'],
    ['another one, under another name even', { ...read, shownId: 'x', shownHandle: 'lain.id' }, 'lost'],
    ['the same one by another name', { ...read, shownHandle: 'komdigi.go.id' }, 'renamed'],
    ['moved elsewhere', { ...read, movedTo: 'https://baru.id/@humas' }, 'renamed'],
    ['renamed, and silent since long', { ...read, shownHandle: 'x.id', lastPostAt: daysAgo(200) }, 'renamed'],
    [
      'registered by its lasting name',
      { ...read, handle: 'did:plc:abc', shownHandle: 'kemenuji.go.id' },
      'alive',
    ],
  ])('%s: %s', (_, facts, expected) => {
    expect(livenessOf({ ...nothing, ...facts }, now)).toBe(expected);
  });

  it('is told to people only where somebody has to act', () => {
    expect(LIVENESS_STATES.filter((state) => alertOf(state) !== null)).toEqual(['dead', 'renamed', 'lost']);
  });
});
