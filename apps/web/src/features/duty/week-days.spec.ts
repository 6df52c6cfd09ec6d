import { describe, expect, it } from '@jest/globals';
import { dutyDays } from './week-days.js';

const hours = (from: string, until: string) => ({
  startsAt: new Date(`${from}:00+07:00`).toISOString(),
  endsAt: new Date(`${until}:00+07:00`).toISOString(),
});

describe('dutyDays', () => {
  const night = hours('2026-03-02T22:00', '2026-03-03T06:00');
  const days = dutyDays('2026-03-02', [night], [hours('2026-03-03T06:00', '2026-03-05T08:00')]);

  it('has the seven days of the capital, a shift over midnight on both of its days', () => {
    expect(days.map(({ day }) => day)).toEqual([2, 3, 4, 5, 6, 7, 8].map((day) => `2026-03-0${day}`));
    expect(days[0]!.parts).toEqual([{ kind: 'shift', shift: night }]);
    expect(days[1]!.parts[0]).toEqual({ kind: 'shift', shift: night });
  });

  it('cuts gaps at midnight and after eight hours, so that a shift is taken at a time', () => {
    expect(days[1]!.parts.slice(1)).toEqual([
      { kind: 'gap', ...hours('2026-03-03T06:00', '2026-03-03T14:00') },
      { kind: 'gap', ...hours('2026-03-03T14:00', '2026-03-03T22:00') },
      { kind: 'gap', ...hours('2026-03-03T22:00', '2026-03-04T00:00') },
    ]);
    expect(days[2]!.parts).toHaveLength(3);
    expect(days[3]!.parts).toEqual([{ kind: 'gap', ...hours('2026-03-05T00:00', '2026-03-05T08:00') }]);
    expect(days[4]!.parts).toEqual([]);
  });
});
