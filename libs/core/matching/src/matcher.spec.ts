import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMatcher } from './matcher.js';
import { buildItem as item, buildPost as post } from './spec-kit/builders.js';
import { MATCHER_VERSION } from './settings.js';
import type { Candidate, Evidence, EvidenceKind, MatchingItem } from './types.js';

const find = <Kind extends EvidenceKind>(candidate: Candidate | undefined, kind: Kind) =>
  candidate?.evidence.find((one): one is Extract<Evidence, { kind: Kind }> => one.kind === kind);

const fuel = item('fuel', {
  title: 'Penyesuaian harga BBM Maret 2015',
  framing: 'Harga bahan bakar minyak mengikuti harga minyak dunia dan nilai tukar rupiah.',
  points: [
    { id: 'fuel-price', text: 'Harga premium di Jawa, Madura, dan Bali naik lima ratus rupiah per liter' },
    { id: 'fuel-stock', text: 'Persediaan solar dan premium cukup di seluruh depot Pertamina' },
  ],
  hashtags: ['#SatuHargaBBM'],
  links: ['https://www.contoh.go.id/bbm/'],
  moments: [new Date('2015-03-28T00:00:00+07:00')],
  speakers: [
    { organisationId: 'energy', part: 'leads' },
    { organisationId: 'trade', part: 'silent' },
  ],
});
const credit = item('credit', {
  title: 'Bunga Kredit Usaha Rakyat turun',
  framing: 'Bunga KUR menjadi dua belas persen bagi usaha mikro.',
  points: [{ id: 'credit-rate', text: 'Bunga KUR turun dari dua puluh dua persen menjadi dua belas persen' }],
  hashtags: ['#KURRakyat'],
  period: { from: new Date('2015-06-01T00:00:00+07:00'), until: new Date('2015-06-30T00:00:00+07:00') },
});
const vessels = item('vessels', {
  title: 'Penenggelaman kapal pencuri ikan',
  framing: 'Kapal asing penangkap ikan ilegal ditenggelamkan setelah putusan pengadilan.',
  points: [{ id: 'vessels-sunk', text: 'Empat puluh satu kapal ditenggelamkan serentak di lima lokasi' }],
});
const talk = [
  'selamat pagi semua',
  'macet lagi di tol dalam kota',
  'gol cantik timnas malam ini',
  'resep sayur asem',
];

function house(...items: MatchingItem[]) {
  const matcher = createMatcher();
  for (const one of items.length > 0 ? items : [fuel, credit, vessels]) matcher.putItem(one);
  matcher.learnBackground(talk);
  return matcher;
}

describe('match', () => {
  it('attributes a post that carries a talking point, and names the point', () => {
    const carried = post(
      'Mulai hari ini harga premium di Jawa, Madura dan Bali naik lima ratus rupiah per liter.',
    );
    const { candidates, confidence, band, matcherVersion } = house().match(carried);
    expect(candidates[0]?.itemId).toBe('fuel');
    expect(candidates[0]?.pointId).toBe('fuel-price');
    expect(band).toBe('match');
    expect(confidence).toBeGreaterThan(0.8);
    expect(matcherVersion).toBe(MATCHER_VERSION);
  });

  it('knows a talking point in other forms of its words', () => {
    const inflected = post(
      'Menenggelamkan empat puluh satu kapal, penenggelaman dilakukan serentak di lima lokasinya',
    );
    const [first] = house().match(inflected).candidates;
    expect(first?.pointId).toBe('vessels-sunk');
  });

  it.each(['gol cantik timnas malam ini', '', '🎉🎉', 'https://t.co/abc', 'yang dan di ke'])(
    'supports none: %p has nothing in common with any item',
    (text) => {
      expect(house().match(post(text))).toEqual({
        candidates: [],
        confidence: 0,
        band: 'none',
        isAboutOnly: false,
        matcherVersion: MATCHER_VERSION,
      });
    },
  );

  it('supports none when one common word is all that is shared', () => {
    const { band, candidates } = house().match(
      post('Harga tiket konser di Senayan bikin menangis, kawan-kawan'),
    );
    expect(candidates[0]?.itemId).toBe('fuel');
    expect(band).toBe('none');
  });

  it('takes a campaign link alone for proof, however it is written', () => {
    const { candidates, band, confidence } = house().match(
      post('Simak ya! http://contoh.go.id/bbm?utm_source=ig'),
    );
    expect(candidates.map((one) => one.itemId)).toEqual(['fuel']);
    expect(band).toBe('match');
    expect(confidence).toBeGreaterThan(0.95);
    expect(candidates[0]?.evidence).toEqual([{ kind: 'link', link: 'contoh.go.id/bbm', itemsSharing: 1 }]);
  });

  it('takes a link given beside the text as one in it', () => {
    const { candidates } = house().match(post('Simak', { links: ['https://contoh.go.id/bbm'] }));
    expect(find(candidates[0], 'link')).toEqual({ kind: 'link', link: 'contoh.go.id/bbm', itemsSharing: 1 });
  });

  it('trusts a link less when several items carry it', () => {
    const matcher = house(fuel, { ...credit, links: fuel.links });
    const { confidence, candidates } = matcher.match(post('Simak https://contoh.go.id/bbm'));
    expect(confidence).toBeLessThan(0.8);
    expect(find(candidates[0], 'link')?.itemsSharing).toBe(2);
  });

  it('takes a reserved hashtag for near proof', () => {
    const { candidates, band } = house().match(post('Mantap! #SatuHargaBBM'));
    expect(candidates[0]?.itemId).toBe('fuel');
    expect(band).toBe('match');
    expect(find(candidates[0], 'hashtag')).toEqual({
      kind: 'hashtag',
      hashtag: 'satuhargabbm',
      itemsSharing: 1,
    });
  });

  it('takes a hashtag that everybody uses for little', () => {
    const common = house();
    common.learnBackground(Array.from({ length: 50 }, (_, at) => `pagi ${at} #SatuHargaBBM`));
    const tagged = post('Mantap! #SatuHargaBBM');
    expect(common.match(tagged).confidence).toBeLessThan(house().match(tagged).confidence - 0.3);
  });

  it('prefers the item whose moment is near, other things being equal', () => {
    const march = item('march', { title: 'Rapat koordinasi pangan', moments: [new Date('2015-03-01')] });
    const june = item('june', { title: 'Rapat koordinasi pangan', moments: [new Date('2015-06-01')] });
    const at = (day: string) =>
      house(march, june).match(post('Rapat koordinasi pangan', { postedAt: new Date(day) }));
    expect(at('2015-03-02').candidates[0]?.itemId).toBe('march');
    expect(at('2015-06-02').candidates[0]?.itemId).toBe('june');
  });

  it('takes the part of the author into account', () => {
    const score = (organisationId: string) =>
      house().match(post('harga premium dan solar', { organisationId })).candidates[0]?.score ?? 0;
    expect(score('energy')).toBeGreaterThan(score('stranger'));
    expect(score('stranger')).toBeGreaterThan(score('trade'));
  });

  it('answers at most five candidates, best first', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      item(`item-${at}`, { title: `Harga beras wilayah ${at}` }),
    );
    const { candidates } = house(...many).match(post('harga beras wilayah 3'));
    expect(candidates).toHaveLength(5);
    expect(candidates[0]?.itemId).toBe('item-3');
    const scores = candidates.map((one) => one.score);
    expect([...scores].sort((first, second) => second - first)).toEqual(scores);
  });

  it('refuses thresholds that cannot be', () => {
    const bad = { suggest: 0.9, match: 0.5 };
    expect(() => createMatcher({ thresholds: bad })).toThrow('MATCHER_THRESHOLDS_INVALID');
    expect(() => createMatcher({ thresholds: { suggest: Number.NaN, match: 1 } })).toThrow(
      'MATCHER_THRESHOLDS_INVALID',
    );
  });

  it('draws the bands where the thresholds say', () => {
    const carried = post('Bunga KUR turun menjadi dua belas persen');
    const banded = (suggest: number, match: number) => {
      const matcher = createMatcher({ thresholds: { suggest, match }, version: 'house-2' });
      [fuel, credit, vessels].forEach((one) => matcher.putItem(one));
      return matcher.match(carried);
    };
    expect(banded(0, 0).band).toBe('match');
    expect(banded(0, 1).band).toBe('suggest');
    expect(banded(1, 1).band).toBe('none');
    expect(banded(1, 1).matcherVersion).toBe('house-2');
  });
});

describe('evidence', () => {
  const [first, second] = house().match(
    post('Persediaan solar cukup di depot Pertamina, harga dua liter premium tetap', {
      postedAt: new Date('2015-03-30T00:00:00+07:00'),
      organisationId: 'energy',
    }),
  ).candidates;

  it('names the shared words, heaviest first, as the post spells them', () => {
    const terms = find(first, 'shared-terms')?.terms ?? [];
    const weights = terms.map((one) => one.weight);
    expect(terms.map((one) => one.term)).toEqual(
      expect.arrayContaining(['persediaan', 'solar', 'depot', 'pertamina']),
    );
    expect([...weights].sort((one, other) => other - one)).toEqual(weights);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1);
    expect(terms.every((one) => !one.term.startsWith('~'))).toBe(true);
  });

  it('names the carried talking point and how much of it is carried', () => {
    const point = find(first, 'talking-point');
    expect(point?.pointId).toBe('fuel-stock');
    expect(point?.overlap).toBeGreaterThan(0.5);
    expect(point?.overlap).toBeLessThanOrEqual(1);
  });

  it('counts the days from the nearest moment', () => {
    expect(find(first, 'date')).toEqual({ kind: 'date', days: 2, nearest: 'moment', relation: 'after' });
  });

  it('names the part of the author', () => {
    expect(find(first, 'speaker')).toEqual({ kind: 'speaker', organisationId: 'energy', part: 'leads' });
  });

  it('names the runner-up and the gap to it, once', () => {
    const runnerUp = find(first, 'runner-up');
    expect(runnerUp?.itemId).toBe(second?.itemId);
    expect(runnerUp?.gap).toBeCloseTo((first?.score ?? 0) - (second?.score ?? 0), 10);
    expect(find(second, 'runner-up')).toBeUndefined();
  });

  it('says before, during and after of a period', () => {
    const relation = (day: string) => {
      const { candidates } = house().match(post('Bunga KUR turun', { postedAt: new Date(day) }));
      return find(candidates[0], 'date');
    };
    expect(relation('2015-05-31T00:00:00+07:00')).toMatchObject({
      days: 1,
      nearest: 'period',
      relation: 'before',
    });
    expect(relation('2015-06-15T00:00:00+07:00')).toMatchObject({ days: 0, relation: 'during' });
    expect(relation('2015-07-02T00:00:00+07:00')).toMatchObject({ days: 2, relation: 'after' });
  });

  it('claims no talking point where the post carries next to nothing of one', () => {
    const { candidates } = house().match(post('Bahan bakar minyak mengikuti nilai tukar'));
    expect(candidates[0]?.itemId).toBe('fuel');
    expect(candidates[0]?.pointId).toBeNull();
  });
});

describe('evidence of the runner-up and the cue', () => {
  const visit = (id: string, place: string, day: string) =>
    item(id, {
      title: `Presiden meninjau makan bergizi gratis di ${place}`,
      moments: [new Date(`${day}T09:00:00+07:00`)],
      cues: [new Date(`${day}T06:00:00+07:00`)],
    });
  const matcher = house(visit('east', 'Rawamangun', '2025-02-03'), visit('bogor', 'Bogor', '2025-02-10'));
  const at = (time: string) =>
    matcher.match(post('Presiden meninjau makan bergizi gratis di Rawamangun', { postedAt: new Date(time) }));

  it('tells why the runner-up lost: words that it lacks, and time', () => {
    const [first] = at('2025-02-03T12:00:00+07:00').candidates;
    expect(first?.itemId).toBe('east');
    expect(find(first, 'runner-up')).toMatchObject({ itemId: 'bogor', lacks: ['rawamangun'] });
    expect(find(first, 'runner-up')?.daysFarther).toBeCloseTo(6.75, 5);
  });

  it('tells how many hours a post follows the release of the brief', () => {
    expect(find(at('2025-02-03T09:00:00+07:00').candidates[0], 'cue')).toEqual({ kind: 'cue', hours: 3 });
  });

  it.each(['2025-02-03T05:59:00+07:00', '2025-02-06T06:01:00+07:00'])(
    'names no cue at %s: none is out yet, or it is long ago',
    (time) => {
      const east = at(time).candidates.find(({ itemId }) => itemId === 'east');
      expect(east).toBeDefined();
      expect(find(east, 'cue')).toBeUndefined();
    },
  );
});

describe('a post that takes up another', () => {
  const words = post('Setuju sekali', { id: 'own' });
  const reference = { kind: 'repost', postId: 'taken', itemId: 'fuel', confidence: 1 } as const;

  it('carries what the one it passes on carries, with that as evidence', () => {
    expect(house().match(words).candidates).toEqual([]);
    const { candidates, band } = house().match({ ...words, reference });
    expect([candidates[0]?.itemId, band]).toEqual(['fuel', 'match']);
    expect(find(candidates[0], 'reference')).toEqual({
      kind: 'reference',
      postId: 'taken',
      reference: 'repost',
    });
  });

  it('is less sure of a quote, and of one that is itself unsure', () => {
    const confidenceOf = (given: Partial<typeof reference> | { kind: 'quote' }) =>
      house().match({ ...words, reference: { ...reference, ...given } }).confidence;
    expect(confidenceOf({ kind: 'quote' })).toBeLessThan(confidenceOf({}));
    expect(house().match({ ...words, reference: { ...reference, confidence: 0.5 } }).confidence).toBeLessThan(
      confidenceOf({}),
    );
  });

  it('does not inherit an item that is retired', () => {
    expect(house(credit).match({ ...words, reference }).candidates).toEqual([]);
  });
});

describe('a reader outside of the engine', () => {
  const words = post('Persediaan cukup', { id: 'own' });
  const nearness = (fuelCosine: number) => new Map([['fuel', fuelCosine]]);

  it('moves a candidate up or down by what it finds', () => {
    const confidences = [0.2, 0.5, 0.9].map(
      (cosine) => house().match({ ...words, nearness: nearness(cosine) }).confidence,
    );
    const without = house().match(words).confidence;
    expect(confidences[0]).toBeLessThan(without);
    expect(confidences[1]).toBeCloseTo(without, 10);
    expect(confidences[2]).toBeGreaterThan(without);
  });

  it('brings in an item that shares no word', () => {
    const { candidates } = house().match({ ...post('Tarif angkutan'), nearness: nearness(0.8) });
    expect(candidates[0]?.itemId).toBe('fuel');
    expect(find(candidates[0], 'nearness')).toEqual({ kind: 'nearness', cosine: 0.8 });
  });
});

describe('items in and out', () => {
  const carried = post('Bunga KUR turun menjadi dua belas persen');

  it('a retired item is no candidate any more, not even by its link', () => {
    const matcher = house();
    matcher.retireItem('credit');
    matcher.retireItem('fuel');
    expect(matcher.match(carried).candidates.map((one) => one.itemId)).not.toContain('credit');
    expect(matcher.match(post('https://contoh.go.id/bbm')).candidates).toEqual([]);
  });

  it('retiring what is not there changes nothing', () => {
    const matcher = house();
    matcher.retireItem('nobody');
    expect(matcher.match(carried)).toEqual(house().match(carried));
  });

  it('putting an item again replaces it', () => {
    const matcher = house();
    matcher.putItem({ ...credit, title: 'Panen raya jagung', framing: '', points: [] });
    expect(matcher.match(carried).candidates[0]?.itemId).not.toBe('credit');
    matcher.putItem(credit);
    expect(matcher.match(carried)).toEqual(house().match(carried));
  });
});

describe('for any items and posts', () => {
  const word = fc.constantFrom(
    ...'harga premium solar kapal ikan bunga kredit panen beras menteri presiden sekolah gizi dapur jalan tol'.split(
      ' ',
    ),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const anItem = (id: string) =>
    fc
      .record({ title: text, framing: text, point: text })
      .map(({ title, framing, point }) =>
        item(id, { title, framing, points: [{ id: `${id}-point`, text: point }] }),
      );
  const items = fc.tuple(anItem('a'), anItem('b'), anItem('c'), anItem('d'));

  it('confidence is a probability, scores are finite, weights sum to at most 1', () => {
    fc.assert(
      fc.property(items, text, (some, words) => {
        const { confidence, candidates } = house(...some).match(post(words));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const candidate of candidates) {
          expect(Number.isFinite(candidate.score)).toBe(true);
          const total = (find(candidate, 'shared-terms')?.terms ?? []).reduce(
            (sum, one) => sum + one.weight,
            0,
          );
          expect(total).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('the same input gives the same answer, whatever was asked before', () => {
    fc.assert(
      fc.property(items, text, text, (some, words, other) => {
        const asked = house(...some);
        asked.match(post(other));
        expect(asked.match(post(words))).toEqual(house(...some).match(post(words)));
      }),
    );
  });

  it('an item that came and went leaves no trace', () => {
    fc.assert(
      fc.property(items, anItem('guest'), text, (some, guest, words) => {
        const matcher = house(...some);
        matcher.putItem(guest);
        matcher.match(post(words));
        matcher.retireItem('guest');
        expect(matcher.match(post(words))).toEqual(house(...some).match(post(words)));
      }),
    );
  });
});
