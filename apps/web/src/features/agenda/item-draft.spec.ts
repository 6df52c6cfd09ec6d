import { describe, expect, it } from '@jest/globals';
import { contentOf, gapsOf, newDraft } from './item-draft.js';

const start = newDraft({ day: '2026-11-17', themeId: 'energi', leadId: 'esdm' });

describe('agenda draft', () => {
  it('knows what its cell in the grid told', () => {
    expect(contentOf(start)).toMatchObject({
      themeId: 'energi',
      periodFrom: '2026-11-17',
      leadOrganisationId: 'esdm',
      speakers: [{ organisationId: 'esdm', part: 'LEADS' }],
    });
  });

  it('is not sent without theme, lead, period and whole moments', () => {
    const gappy = {
      ...newDraft({ day: '', themeId: null, leadId: null }),
      moments: [{ title: 'Rapat', at: { day: '2026-11-17', time: '', zone: 'Asia/Jakarta' as const } }],
    };
    expect(gapsOf(gappy)).toEqual(['theme', 'lead', 'period', 'moments']);
    expect(contentOf(gappy)).toBeNull();
  });

  it('sends moments in UTC with the zone they were written in', () => {
    const at = { day: '2026-11-17', time: '10:00', zone: 'Asia/Jayapura' as const };
    expect(contentOf({ ...start, moments: [{ title: 'Rapat', at }] })?.moments).toEqual([
      { title: 'Rapat', occursAt: '2026-11-17T01:00:00.000Z', zone: 'Asia/Jayapura' },
    ]);
  });

  it('leaves an empty English title out', () => {
    expect(contentOf({ ...start, titleEn: ' ' })?.titleEn).toBeNull();
  });
});
