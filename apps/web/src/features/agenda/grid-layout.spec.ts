import { describe, expect, it } from '@jest/globals';
import { layBars, signsOf } from './grid-layout.js';

const item = (id: string, periodFrom: string, periodUntil: string) => ({ id, periodFrom, periodUntil });

describe('layBars', () => {
  const from = '2026-11-16';

  it('cuts a bar at the window and says so', () => {
    expect(layBars([item('a', '2026-11-10', '2026-12-31')], from)).toEqual([
      expect.objectContaining({ first: 0, last: 13, isCutBefore: true, isCutAfter: true }),
    ]);
  });

  it('leaves out what is not in the window', () => {
    expect(
      layBars([item('a', '2026-11-01', '2026-11-15'), item('b', '2026-11-30', '2026-12-01')], from),
    ).toEqual([]);
  });

  it('shares a lane only without overlap', () => {
    const bars = layBars(
      [
        item('a', '2026-11-16', '2026-11-18'),
        item('b', '2026-11-18', '2026-11-20'),
        item('c', '2026-11-19', '2026-11-19'),
      ],
      from,
    );
    expect(bars.map((bar) => [bar.item.id, bar.lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });
});

describe('signsOf', () => {
  const release = {
    id: 'r',
    releasedAt: '2026-11-16T01:00:00Z',
    embargoUntil: '2026-11-17T03:00:00Z',
    retractedAt: null,
  };

  it('gives the cue at the end of the embargo and moments on the day of their zone', () => {
    const signs = signsOf({
      moments: [{ id: 'm', title: 'Rapat', occursAt: '2026-11-17T15:30:00Z', zone: 'Asia/Jayapura' }],
      briefs: [{ versions: [{ release }] }],
    });
    expect(signs.map(({ kind, day }) => `${kind} ${day}`)).toEqual(['cue 2026-11-17', 'moment 2026-11-18']);
  });

  it('gives no cue for a retracted release', () => {
    expect(
      signsOf({
        moments: [],
        briefs: [{ versions: [{ release: { ...release, retractedAt: release.releasedAt } }] }],
      }),
    ).toEqual([]);
  });
});
