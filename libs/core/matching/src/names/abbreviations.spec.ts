import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMatcher } from '../matcher.js';
import { buildItem, buildPost } from '../spec-kit/builders.js';
import type { MatchingItem } from '../types.js';
import { definitionsIn } from './definitions.js';

const item = (id: string, framing: string, hashtags: string[] = []): MatchingItem =>
  buildItem(id, { title: 'Kabar hari ini', framing, hashtags });
const DEFINES = 'Program Makan Bergizi Gratis (MBG) dimulai.';
const NAMES = 'Menteri meninjau Makan Bergizi Gratis di Rawamangun.';

function read(items: readonly MatchingItem[], text: string) {
  const matcher = createMatcher();
  for (const one of items) matcher.putItem(one);
  const [first] = matcher.match(buildPost(text)).candidates;
  return { itemId: first?.itemId, evidence: first?.evidence.filter(({ kind }) => kind === 'abbreviation') };
}

describe('definitions in an item', () => {
  it.each([
    ['Makan Bergizi Gratis (MBG) berjalan', { short: 'MBG', long: 'Makan Bergizi Gratis', isExplicit: true }],
    ['MBG (Makan Bergizi Gratis) berjalan', { short: 'MBG', long: 'Makan Bergizi Gratis', isExplicit: true }],
    [
      'rapat satuan pelayanan pemenuhan gizi (SPPG)',
      { short: 'SPPG', long: 'satuan pelayanan pemenuhan gizi', isExplicit: true },
    ],
    [
      'Kementerian Pekerjaan Umum dan Perumahan Rakyat (KPUPR)',
      { short: 'KPUPR', long: 'Kementerian Pekerjaan Umum dan Perumahan Rakyat', isExplicit: true },
    ],
    [
      'Warga pindah ke Ibu Kota Nusantara tahun depan',
      { short: 'IKN', long: 'Ibu Kota Nusantara', isExplicit: false },
    ],
  ])('%s', (text, definition) => {
    expect(definitionsIn(item('one', text))).toContainEqual(definition);
  });

  it.each([
    'Rapat di Jakarta (DKI)',
    'Harga naik (BBM)',
    'Panen raya (Rabu)',
    'Presiden Tinjau Makan Gratis Bogor',
  ])('none in %s', (text) => {
    expect(definitionsIn(item('one', text))).toEqual([]);
  });

  it('reads the name in a hashtag', () => {
    expect(definitionsIn(item('one', '', ['MakanBergiziGratis']))).toEqual([
      { short: 'MBG', long: 'Makan Bergizi Gratis', isExplicit: false },
    ]);
  });
});

describe('abbreviations', () => {
  it('learnt from one item are read in another, whichever came first', () => {
    for (const items of [
      [item('defines', DEFINES), item('names', NAMES)],
      [item('names', NAMES), item('defines', DEFINES)],
    ]) {
      expect(read(items, 'MBG di Rawamangun')).toEqual({
        itemId: 'names',
        evidence: [{ kind: 'abbreviation', short: 'MBG', long: 'Makan Bergizi Gratis' }],
      });
    }
  });

  it('find an item that has the abbreviation alone', () => {
    const items = [item('defines', DEFINES), item('short', 'Petugas MBG ditambah.')];
    expect(read(items, 'makan bergizi gratis ditambah petugas').itemId).toBe('short');
  });

  it('made from capital letters need two items', () => {
    const names = item('names', 'Warga memuji Ibu Kota Nusantara dan tamannya.');
    expect(read([names], 'IKN makin hijau')).toEqual({ itemId: undefined, evidence: undefined });
    const also = item('also', 'Menteri pindah ke Ibu Kota Nusantara.');
    expect(read([names, also], 'taman IKN dipuji').itemId).toBe('names');
  });

  it('with two meanings are left alone', () => {
    const other = item('other', 'Majelis Belajar Guru (MBG) bersidang.');
    const { evidence } = read([item('defines', DEFINES), other, item('names', NAMES)], 'MBG di Rawamangun');
    expect(evidence).toEqual([]);
  });

  it('leave no trace when the items that gave them are gone, in any order of things', () => {
    const pool = [
      item('defines', DEFINES),
      item('names', NAMES),
      item('other', 'Majelis Belajar Guru (MBG) bersidang.'),
      item('short', 'Petugas MBG ditambah.'),
      item('capital', 'Warga pindah ke Ibu Kota Nusantara.'),
      item('capital2', 'Taman Ibu Kota Nusantara dipuji.'),
    ];
    const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(pool.length - 1)), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (taken) => {
        const wandering = createMatcher();
        const held = new Set<number>();
        for (const [isPut, at] of taken) {
          const one = pool[at]!;
          if (isPut) wandering.putItem(one);
          else wandering.retireItem(one.id);
          if (isPut) held.add(at);
          else held.delete(at);
        }
        const fresh = createMatcher();
        for (const at of held) fresh.putItem(pool[at]!);
        for (const text of ['MBG di Rawamangun', 'makan bergizi gratis', 'taman IKN', 'petugas MBG sidang']) {
          const answer = ({ candidates, confidence }: ReturnType<typeof fresh.match>) => ({
            confidence: confidence.toFixed(9),
            candidates: candidates.map(({ itemId, score, evidence }) => [
              itemId,
              score.toFixed(9),
              evidence.filter(({ kind }) => kind === 'abbreviation'),
            ]),
          });
          expect(answer(wandering.match(buildPost(text)))).toEqual(answer(fresh.match(buildPost(text))));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
