import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterTexts } from './cluster-texts.js';
import { SubjectIndex } from './nearness.js';
import type { ClusterText } from './term-vectors.js';

const FERTILISER = [
  'Pupuk bersubsidi di Brebes sudah bisa ditebus petani dengan kartu tani',
  'Petani menebus pupuk bersubsidi pakai kartu tani mulai hari ini di Klaten',
  'Kartu tani memudahkan penebusan pupuk bersubsidi di kios resmi',
];
const DENGUE = [
  'Kasus demam berdarah naik, warga diminta menguras bak mandi dan menutup tempayan',
  'Demam berdarah: kuras bak mandi, tutup tempayan, kubur barang bekas',
  'Cegah demam berdarah dengan menguras bak mandi sepekan sekali',
];
const OTHERS = [
  'Museum keuangan menerima rombongan taman kanak-kanak',
  'Kapal perintis diluncurkan di galangan Madura',
  'Sinyal kereta lintas Cirebon pulih kembali',
  'Kopi Gayo dipetik merah lalu dijemur pelan',
];
const rowsOf = (texts: readonly string[], prefix = 't'): ClusterText[] =>
  texts.map((text, at) => ({ id: `${prefix}${at}`, text }));
const idsOf = (texts: readonly ClusterText[]): string[][] =>
  clusterTexts(texts).clusters.map(({ textIds }) => textIds.toSorted());

/** Few words, so that texts meet often. */
const vocabulary = (mark: string) =>
  fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `kata${mark}${'pqrstuvwxyzk'[at]}`));
const textOf = (mark: string) =>
  fc.array(vocabulary(mark), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const textsOf = (mark: string) => fc.array(textOf(mark), { minLength: 1, maxLength: 25 });

describe('clusters of texts', () => {
  it('finds what is spoken of in several wordings, and leaves alone what is said once', () => {
    const { clusters, aloneCount } = clusterTexts([
      ...rowsOf(FERTILISER, 'f'),
      ...rowsOf(OTHERS, 'o'),
      ...rowsOf(DENGUE, 'd'),
    ]);
    expect(clusters.map(({ textIds }) => textIds.toSorted())).toEqual([
      ['d0', 'd1', 'd2'],
      ['f0', 'f1', 'f2'],
    ]);
    expect(aloneCount).toBe(OTHERS.length);
  });

  it('is named by the words that its texts share, in their own spelling', () => {
    const [cluster] = clusterTexts([...rowsOf(FERTILISER, 'f'), ...rowsOf(OTHERS, 'o')]).clusters;
    expect(cluster!.terms).toHaveLength(4);
    expect(cluster!.terms).toEqual(expect.arrayContaining(['pupuk', 'kartu']));
    expect([...cluster!.mass.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('puts the most typical wording first, and copies after every wording', () => {
    const copies = [...rowsOf(FERTILISER, 'f'), { id: 'z', text: `${FERTILISER[0]!.toUpperCase()}!` }];
    const [cluster] = clusterTexts([...copies, ...rowsOf(OTHERS, 'o')]).clusters;
    expect(cluster!.textIds.toSorted()).toEqual(['f0', 'f1', 'f2', 'z']);
    expect(cluster!.textIds.at(-1)).toBe('z');
    expect(cluster!.textIds[0]).toBe('f0');
  });

  it('takes two posts of one wording for a cluster, and nothing of texts without words', () => {
    expect(idsOf(rowsOf(['Selamat ulang tahun kota', 'selamat ulang tahun, kota!']))).toEqual([['t0', 't1']]);
    expect(clusterTexts(rowsOf(['', '🎉', 'yang dan di']))).toEqual({ clusters: [], aloneCount: 0 });
  });

  it('holds together what most of the texts say, each with a word of its own', () => {
    const copies = Array.from({ length: 200 }, (_, at) => `${FERTILISER[0]} kios${at}`);
    const { clusters, aloneCount } = clusterTexts([...rowsOf(copies, 'c'), ...rowsOf(OTHERS, 'o')]);
    expect(clusters.map(({ textIds }) => textIds.length)).toEqual([200]);
    expect(aloneCount).toBe(OTHERS.length);
  });

  it('reads the head of a long text', () => {
    const tail = Array.from({ length: 200 }, (_, at) => `lampiran${at}`).join(' ');
    const long = `${DENGUE[0]} ${DENGUE[1]} ${DENGUE.join(' ')} ${FERTILISER.join(' ')} ${tail}`;
    const [cluster] = clusterTexts(rowsOf([long, `${long} berbeda`, ...OTHERS])).clusters;
    // Beyond the words that are read the two differ, which is not seen.
    expect(cluster!.textIds).toEqual(['t0', 't1']);
  });

  it('does not depend on the order of the texts', () => {
    fc.assert(
      fc.property(
        textsOf('a').chain((texts) =>
          fc.tuple(
            fc.constant(rowsOf(texts)),
            fc.shuffledSubarray(rowsOf(texts), { minLength: texts.length }),
          ),
        ),
        ([texts, shuffled]) => expect(clusterTexts(shuffled)).toEqual(clusterTexts(texts)),
      ),
    );
  });

  it('keeps duplicates together, whatever else there is', () => {
    fc.assert(
      fc.property(textsOf('a'), textOf('a'), (texts, twice) => {
        const rows = [
          ...rowsOf(texts),
          { id: 'one', text: twice },
          { id: 'other', text: twice.toUpperCase() },
        ];
        const together = clusterTexts(rows).clusters.filter(({ textIds }) => textIds.includes('one'));
        expect(together.map(({ textIds }) => textIds.includes('other'))).toEqual([true]);
      }),
    );
  });

  it('never brings disjoint vocabularies together', () => {
    fc.assert(
      fc.property(textsOf('a'), textsOf('b'), (some, others) => {
        const mixed = clusterTexts([...rowsOf(some, 'a'), ...rowsOf(others, 'b')]).clusters.filter(
          ({ textIds }) => new Set(textIds.map((id) => id[0])).size > 1,
        );
        expect(mixed).toEqual([]);
      }),
    );
  });

  it('puts each text into one cluster at most, and loses none', () => {
    fc.assert(
      fc.property(textsOf('a'), (texts) => {
        const { clusters, aloneCount } = clusterTexts(rowsOf(texts));
        const named = clusters.flatMap(({ textIds }) => textIds);
        expect(new Set(named).size).toBe(named.length);
        expect(named.length + aloneCount).toBe(texts.length);
      }),
    );
  });
});

describe('what a cluster is nearest to', () => {
  const [cluster] = clusterTexts([...rowsOf(FERTILISER, 'f'), ...rowsOf(OTHERS, 'o')]).clusters;
  const subjects = new SubjectIndex([
    { id: 'pangan', text: 'Ketahanan pangan: pupuk bersubsidi sampai ke petani' },
    { id: 'kesehatan', text: 'Kesehatan: warga bebas demam berdarah' },
  ]);

  it('is the subject that says most of it', () => {
    const nearest = subjects.nearest(cluster!);
    expect(nearest?.subjectId).toBe('pangan');
    expect(nearest?.nearness).toBeGreaterThan(0.3);
    expect(nearest?.nearness).toBeLessThanOrEqual(1);
  });

  it('is nothing where no subject has a word of it', () => {
    expect(new SubjectIndex([]).nearest(cluster!)).toBeNull();
    expect(new SubjectIndex([{ id: 'x', text: 'Olahraga pelajar' }]).nearest(cluster!)).toBeNull();
  });

  it('is the whole of it at most', () => {
    const whole = new SubjectIndex([{ id: 'semua', text: FERTILISER.join(' ') }]);
    expect(whole.nearest(cluster!)?.nearness).toBeCloseTo(1, 10);
  });
});
