import { describe, expect, it } from '@jest/globals';
import { AgendaCalendar, type CalendarItem, dayOf, EMPTY_AGENDA } from './agenda-calendar.js';

const at = (moment: string): Date => new Date(moment);
const march: CalendarItem = {
  id: 'a',
  revision: '1',
  periodFrom: '2026-03-10',
  periodUntil: '2026-03-20',
  versions: [],
};
const versions = [
  { id: 'v1', visibleAt: at('2026-03-12T02:00:00Z') },
  { id: 'v2', visibleAt: at('2026-03-15T02:00:00Z') },
  { id: 'v3', visibleAt: null },
];

describe('AgendaCalendar', () => {
  it.each([
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-04-03', true],
    ['2026-04-04', false],
  ])('on %s an item of 10 to 20 March is live: %s', (day, isLive) => {
    expect(new AgendaCalendar([march]).on(day) !== EMPTY_AGENDA).toBe(isLive);
  });

  it('counts days in western Indonesia', () => {
    expect(dayOf(at('2026-03-09T16:59:59Z'))).toBe('2026-03-09');
    expect(dayOf(at('2026-03-09T17:00:00Z'))).toBe('2026-03-10');
  });

  it.each([
    ['2026-03-12T01:59:59Z', null],
    ['2026-03-12T02:00:00Z', 'v1'],
    ['2026-03-15T01:59:59Z', 'v1'],
    ['2026-04-30T00:00:00Z', 'v2'],
  ])('a post of %s can carry %s', (moment, version) => {
    expect(new AgendaCalendar([{ ...march, versions }]).versionAt('a', at(moment))).toBe(version);
  });

  it('reads the version of the day, and before the first release the one approved last', () => {
    const calendar = new AgendaCalendar([{ ...march, versions }]);
    const versionOn = (day: string) => calendar.on(day).items[0]?.versionId;
    expect(['2026-03-11', '2026-03-12', '2026-03-14', '2026-03-15'].map(versionOn)).toEqual([
      'v3',
      'v1',
      'v1',
      'v2',
    ]);
  });

  it('keeps its key while nothing changes, and changes it with an edit, a release, and a new neighbour', () => {
    const keyOf = (items: CalendarItem[], day = '2026-03-18') => new AgendaCalendar(items).on(day).key;
    const keys = [
      keyOf([march]),
      keyOf([{ ...march, revision: '2' }]),
      keyOf([{ ...march, versions }]),
      keyOf([{ ...march, versions: versions.slice(0, 1) }]),
      keyOf([march, { ...march, id: 'b' }]),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf([{ ...march, id: 'b' }, march])).toBe(keys[4]);
    expect(keyOf([march], '2026-03-01')).toBe(keys[0]);
  });

  it('names only the days of the span on which something is live', () => {
    const { days, keys } = new AgendaCalendar([march]).keys('2026-04-01', '9999-12-31');
    expect(days).toEqual(['2026-04-01', '2026-04-02', '2026-04-03']);
    expect(keys).toHaveLength(3);
    expect(new AgendaCalendar([]).keys('2026-01-01', '2026-12-31')).toEqual({ days: [], keys: [] });
  });
});
