import { describe, expect, it } from '@jest/globals';
import { FILLS, fillOf, type Counts } from './score-cells.js';
import { glyphAt } from './note-glyphs.js';
import { rowsOf, sectionsOf } from './score-rows.js';
import { cellAt, layoutScore, NARROWEST_DAY, slotsOf, steppedFrom } from './score-layout.js';
import type { ScoreData } from './score-voices.js';
import { voicesOf } from './score-voices.js';

const silent = { aligned: 0, partlyAligned: 0, neutral: 0, notAligned: 0, contradicting: 0, unjudged: 0 };
const counts = (some: Partial<Counts>): Counts => ({ ...silent, ...some });
const organisation = (id: string) => ({ id, shortName: id, nameId: id, nameEn: id });
const part = (id: string, coordinatorId: string | null = null) => ({
  organisation: organisation(id),
  coordinator: coordinatorId === null ? null : organisation(coordinatorId),
  alignedShare: null,
  restCount: 0,
  postCount: 0,
});
const item = (id: string, colourSlot: number | null) => ({
  id,
  title: id,
  titleEn: null,
  colourSlot,
  isDemo: true,
});
const note = (
  organisationId: string,
  day: string,
  agendaItemId: string,
  some: Partial<Counts> & { personal?: number },
) => ({
  organisationId,
  day,
  agendaItemId,
  ...silent,
  personal: 0,
  ...some,
});
const score = (more: Partial<ScoreData> = {}): ScoreData => ({
  from: '2026-11-16',
  until: '2026-11-22',
  refreshedAt: '2026-11-22T00:00:00Z',
  parts: [part('tani', 'ekonomi'), part('agama'), part('ekonomi'), part('dagang', 'ekonomi')],
  items: [item('beras', 1), item('mudik', 2)],
  notes: [],
  rests: [],
  cues: [],
  ...more,
});
const layout = (data: ScoreData, folded: readonly string[] = []) =>
  layoutScore(data, { foldedIds: new Set(folded), today: '2026-11-18', room: 350 });

describe('fillOf', () => {
  it.each([
    [counts({ unjudged: 3 }), 'unjudged'],
    [counts({ aligned: 9, contradicting: 1 }), 'contradicting'],
    [counts({ aligned: 2, partlyAligned: 1, unjudged: 5 }), 'aligned'],
    [counts({ aligned: 2, partlyAligned: 2 }), 'partly'],
    [counts({ neutral: 1, partlyAligned: 1 }), 'neutral'],
    [counts({ notAligned: 1, neutral: 1 }), 'notAligned'],
  ])('of %j is %s', (of, fill) => {
    expect(fillOf(of)).toBe(fill);
  });
});

describe('sections', () => {
  it('put a coordinating ministry at the head of its own, and the uncoordinated last', () => {
    const sections = sectionsOf(score().parts);
    expect(sections.map(({ id, parts }) => [id, parts.map((it) => it.organisation.id)])).toEqual([
      ['ekonomi', ['ekonomi', 'tani', 'dagang']],
      ['uncoordinated', ['agama']],
    ]);
  });

  it('fold into one ensemble row', () => {
    const rows = rowsOf(sectionsOf(score().parts), new Set(['ekonomi']));
    expect(rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'cues cues',
      'ensemble ekonomi',
      'section uncoordinated',
      'part agama',
    ]);
  });
});

describe('voicesOf', () => {
  it('gives each of eight items its own', () => {
    const items = Array.from({ length: 8 }, (_, index) => item(`i${index}`, index + 1));
    expect(voicesOf(score({ items })).map(({ number, slot, isOthers }) => [number, slot, isOthers])).toEqual(
      items.map((_, index) => [index + 1, index + 1, false]),
    );
  });

  it('puts the least heard of more than eight together in grey, in the order of the agenda', () => {
    const items = Array.from({ length: 10 }, (_, index) => item(`i${index}`, (index % 7) + 1));
    const notes = [3, 4, 5, 6, 7, 8, 9].map((index) =>
      note('tani', '2026-11-17', `i${index}`, { aligned: 1 }),
    );
    const voices = voicesOf(score({ items, notes }));
    expect(voices.map((voice) => voice.items.map(({ id }) => id))).toEqual([
      ['i3'],
      ['i4'],
      ['i5'],
      ['i6'],
      ['i7'],
      ['i8'],
      ['i9'],
      ['i0', 'i1', 'i2'],
    ]);
    expect(voices[7]).toMatchObject({ number: 8, slot: 8, isOthers: true });
  });
});

describe('slotsOf', () => {
  it.each([
    [1, 23, 28, [[11.5, 14]]],
    [
      2,
      23,
      28,
      [
        [11.5, 7],
        [11.5, 21],
      ],
    ],
    [
      3,
      60,
      28,
      [
        [10, 14],
        [30, 14],
        [50, 14],
      ],
    ],
    [
      3,
      24,
      28,
      [
        [6, 7],
        [18, 7],
        [12, 21],
      ],
    ],
    [0, 24, 28, []],
  ])('shares %i in %i x %i', (count, width, height, places) => {
    expect(slotsOf(count, width, height).map(({ x, y }) => [x, y])).toEqual(places);
  });

  it('never lets notes touch', () => {
    for (const count of [1, 2, 3, 4, 5, 6, 8]) {
      const slots = slotsOf(count, NARROWEST_DAY, 28);
      for (const [index, one] of slots.entries()) {
        for (const other of slots.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
        }
      }
    }
  });
});

describe('layoutScore', () => {
  const data = score({
    notes: [
      note('tani', '2026-11-17', 'beras', { aligned: 2 }),
      note('tani', '2026-11-18', 'beras', { aligned: 1, personal: 1 }),
      note('tani', '2026-11-18', 'mudik', { unjudged: 1 }),
      note('dagang', '2026-11-17', 'beras', { contradicting: 1 }),
    ],
    rests: [
      { organisationId: 'dagang', day: '2026-11-18', agendaItemId: 'beras' },
      { organisationId: 'ekonomi', day: '2026-11-18', agendaItemId: 'mudik' },
    ],
    cues: [{ day: '2026-11-16', agendaItemId: 'beras', versionNumber: 2 }],
  });

  it('draws one path per row, voice and kind', () => {
    const keys = layout(data).marks.map(({ key }) => key);
    expect(keys.toSorted()).toEqual([
      'cues 1 cue',
      'cues 1 cueLine',
      'dagang 1 contradicting',
      'dagang 1 rest',
      'ekonomi 2 rest',
      'tani 1 aligned',
      'tani 1 stem',
      'tani 2 unjudged',
    ]);
    const tani = layout(data).marks.find(({ key }) => key === 'tani 1 aligned');
    expect(tani?.d.match(/M/g)).toHaveLength(2);
  });

  it('adds a folded section up; what one of them plays is no rest of the ensemble', () => {
    const folded = layout(data, ['ekonomi']);
    const row = folded.rows.find(({ kind }) => kind === 'ensemble');
    if (row === undefined) throw new Error('no ensemble');
    expect(cellAt(folded, row, '2026-11-17').notes).toEqual([
      {
        itemId: 'beras',
        counts: counts({ aligned: 2, contradicting: 1 }),
        total: 3,
        personal: 0,
        fill: 'contradicting',
      },
    ]);
    expect(cellAt(folded, row, '2026-11-18')).toMatchObject({ restItemIds: [] });
  });

  it('fits the days to the room, but never narrower than they can be read', () => {
    expect(layout(data)).toMatchObject({ dayWidth: 50, width: 350, height: 7 * 28, nowX: 150 });
    expect(layoutScore(data, { foldedIds: new Set(), today: '2027-01-01', room: 70 })).toMatchObject({
      dayWidth: NARROWEST_DAY,
      nowX: null,
    });
  });

  it('marks the weekend with a double bar', () => {
    expect(layout(data).barlines).toBe('M250.5 0V196M247.5 0V196');
    expect(layout(data).weekends).toBe('M250 0h50v196h-50ZM300 0h50v196h-50Z');
  });

  it('has no cell in the head of a section', () => {
    const drawn = layout(data);
    const head = drawn.rows[1];
    if (head === undefined) throw new Error('no head');
    expect(cellAt(drawn, head, '2026-11-17').notes).toEqual([]);
  });
});

describe('steppedFrom', () => {
  const drawn = layout(score());
  it.each([
    [0, 0, 1, 0, { row: 2, column: 0 }],
    [2, 0, -1, 0, { row: 0, column: 0 }],
    [0, 0, -1, 0, { row: 0, column: 0 }],
    [4, 3, 1, 0, { row: 6, column: 3 }],
    [6, 3, 1, 0, { row: 6, column: 3 }],
    [2, 8, 0, 1, { row: 2, column: 8 }],
    [2, 0, 0, -1, { row: 2, column: 0 }],
    [2, 0, 0, 99, { row: 2, column: 8 }],
  ])('from %i,%i by %i,%i', (row, column, down, right, place) => {
    expect(steppedFrom(drawn, { row, column }, down, right)).toEqual(place);
  });
});

describe('glyphAt', () => {
  it('is a path without gaps for each shape and fill', () => {
    for (const slot of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const glyphs = FILLS.map((fill) => glyphAt(slot, fill, { x: 10, y: 10, radius: 6 }));
      // Aligned and not judged share their outline: the one is painted, the other a dashed line.
      expect(new Set(glyphs).size).toBe(FILLS.length - 1);
      for (const glyph of glyphs) expect(glyph).not.toMatch(/NaN|Infinity/);
    }
  });

  it('paints only the left half of a partly aligned note', () => {
    expect(glyphAt(3, 'partly', { x: 10, y: 10, radius: 5 })).toBe(
      'M5.9 5.9L14.1 5.9L14.1 14.1L5.9 14.1ZM7 7L13 7L13 13L7 13ZM7 7L10 7L10 13L7 13Z',
    );
  });
});
