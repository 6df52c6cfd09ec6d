import { describe, expect, it } from '@jest/globals';
import { type OffGridPost, scanOffGrid } from './off-grid-radar.js';

const ENDS = new Date('2026-03-15T00:00:00Z');
let made = 0;
const post = (text: string, day: number, organisationId: string | null): OffGridPost => ({
  id: `p${(made += 1)}`,
  text,
  postedAt: new Date(Date.UTC(2026, 2, day)),
  organisationId,
});

const FERTILISER = [
  post('Pupuk bersubsidi di Brebes sudah bisa ditebus petani dengan kartu tani', 12, 'kementan'),
  post('Petani menebus pupuk bersubsidi pakai kartu tani mulai hari ini di Klaten', 14, 'kemendag'),
  post('Kartu tani memudahkan penebusan pupuk bersubsidi di kios resmi', 13, 'kementan'),
];
const DENGUE = [
  post('Kasus demam berdarah naik, warga diminta menguras bak mandi dan menutup tempayan', 2, 'kemenkes'),
  post('Demam berdarah: kuras bak mandi, tutup tempayan, kubur barang bekas', 3, 'kemenkes'),
  post('Cegah demam berdarah dengan menguras bak mandi sepekan sekali', 4, null),
];
const SPORT = [
  post('Turnamen sepak bola pelajar dimulai di Gelora', 9, 'kemenpora'),
  post('Turnamen sepak bola pelajar memasuki babak gugur di Gelora', 10, 'kemenpora'),
];
const ALONE = [post('Museum keuangan menerima rombongan taman kanak-kanak', 9, 'kemenkeu')];
const POSTS = [...SPORT, ...DENGUE, ...FERTILISER, ...ALONE];
const AGENDA = {
  themes: [
    { id: 'pangan', text: 'Pangan dan gizi. Harga pupuk bersubsidi terjangkau bagi petani' },
    { id: 'kesehatan', text: 'Kesehatan. Warga bebas demam berdarah dan malaria' },
  ],
  items: [{ id: 'pupuk', text: 'Penyaluran pupuk bersubsidi lewat kartu tani di kios resmi' }],
};
const radar = scanOffGrid(POSTS, AGENDA, ENDS);

describe('the off-grid radar', () => {
  it('shows clusters on agenda themes, the most pressing first', () => {
    expect(radar.clusters.map(({ themeId, postIds }) => [themeId, postIds.length])).toEqual([
      ['pangan', 3],
      ['kesehatan', 3],
    ]);
  });

  it('counts what it leaves out: clusters near no theme, posts like no other', () => {
    expect(radar).toMatchObject({ themelessCount: 1, aloneCount: 1 });
  });

  it('says who spoke, most first, and when', () => {
    expect(radar.clusters[0]).toMatchObject({
      organisationIds: ['kementan', 'kemendag'],
      firstPostedAt: new Date('2026-03-12'),
      lastPostedAt: new Date('2026-03-14'),
    });
    // An author without an organisation is a post, not an organisation.
    expect(radar.clusters[1]?.organisationIds).toEqual(['kemenkes']);
  });

  it('names the agenda item that says about the same, and none that does not', () => {
    expect(radar.clusters.map(({ nearestItem }) => nearestItem?.agendaItemId)).toEqual(['pupuk', undefined]);
    expect(radar.clusters[0]?.nearestItem?.nearness).toBeGreaterThan(0.4);
  });

  it('lets a lively matter come before a larger one that is over', () => {
    const old = ['Brebes', 'Klaten', 'Demak'].map((place) =>
      post(`Petani ${place} menebus pupuk bersubsidi dengan kartu tani`, -40, 'kementan'),
    );
    const { clusters } = scanOffGrid([...old, ...DENGUE.slice(0, 2)], AGENDA, ENDS);
    expect(clusters.map(({ themeId }) => themeId)).toEqual(['kesehatan', 'pangan']);
  });

  it('is empty without an agenda, and without posts', () => {
    const bare = scanOffGrid(POSTS, { themes: [], items: [] }, ENDS);
    expect(bare).toMatchObject({ clusters: [], themelessCount: 3 });
    expect(scanOffGrid([], AGENDA, ENDS)).toEqual({ clusters: [], themelessCount: 0, aloneCount: 0 });
  });
});
