import { describe, expect, it } from '@jest/globals';
import { isNarrowed, radarDays, radarFilterOf, readRadarSearch } from './radar-search.js';

const TODAY = '2026-03-14';

describe('the radar in the address', () => {
  it('keeps what it knows and passes over the rest', () => {
    const raw = { dari: '2026-03-01', sampai: '2026-02-31', tema: 'tema-1', lembaga: '', buka: 7, lain: 'x' };
    expect(readRadarSearch(raw)).toEqual({
      dari: '2026-03-01',
      sampai: undefined,
      tema: 'tema-1',
      lembaga: undefined,
      buka: '7',
    });
  });

  it.each([
    [{}, '2026-03-01', '2026-03-14'],
    [{ dari: '2026-01-01' }, '2026-01-01', '2026-01-14'],
    [{ sampai: '2026-01-14' }, '2026-01-01', '2026-01-14'],
    [{ dari: '2026-01-01', sampai: '2026-01-01' }, '2026-01-01', '2026-01-01'],
  ])('shows a fortnight unless told otherwise: %j', (search, from, until) => {
    expect(radarDays(search, TODAY)).toEqual({ from, until });
  });

  it('asks the server for the days, the theme and who took part', () => {
    expect(radarFilterOf({ tema: 't', lembaga: 'l', buka: 'p' }, TODAY)).toEqual({
      from: '2026-03-01',
      until: TODAY,
      themeId: 't',
      organisationId: 'l',
    });
    expect(radarFilterOf({}, TODAY)).toMatchObject({ themeId: null, organisationId: null });
  });

  it('is narrowed by theme and organisation, not by its days', () => {
    expect(isNarrowed({ dari: '2026-01-01', buka: 'p' })).toBe(false);
    expect(isNarrowed({ tema: 't' })).toBe(true);
    expect(isNarrowed({ lembaga: 'l' })).toBe(true);
  });
});
