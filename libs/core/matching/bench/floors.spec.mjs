import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { InputFault, readItems, readSet, SHIPPED_SET } from './data.mjs';
import { brokenFloors, evaluateSet, floors } from './evaluate.mjs';
import { predict } from './predict.mjs';
import { measure } from './measure.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'matching-'));

describe('the shipped set', () => {
  it('stays above its recorded floors', () => {
    const figures = evaluateSet(readSet(SHIPPED_SET, 'shipped'));
    expect(brokenFloors(figures, floors())).toEqual([]);
  });

  it('names each figure that breaks its floor', () => {
    const recorded = { atLeast: { f1: 0.8, map5: 0.9 }, atMost: { ece: 0.05 } };
    expect(brokenFloors({ f1: 0.79, map5: 0.9, ece: 0.06 }, recorded)).toEqual([
      'f1 0.79 is below 0.8',
      'ece 0.06 is above 0.05',
    ]);
  });
});

describe('measure', () => {
  it('counts a wrong item as a false positive and as a miss', () => {
    const truth = new Map([
      ['a', 'x'],
      ['b', 'y'],
      ['c', null],
    ]);
    const ranked = (...ids) => ids.map((id, at) => ({ item_id: id, score: -at }));
    const figures = measure(
      [
        { post_id: 'a', ranked: ranked('x', 'y'), decided: 'x', confidence: 1 },
        { post_id: 'b', ranked: ranked('x', 'y'), decided: 'x', confidence: 0.5 },
        { post_id: 'c', ranked: ranked('x'), decided: null, confidence: 0 },
      ],
      truth,
    );
    expect(figures).toMatchObject({ map5: 0.75, p1: 0.5, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(figures.ece).toBeCloseTo(0.5 / 3, 10);
  });
});

describe('reading JSON lines', () => {
  const bad = [
    ['not JSON', '{"id":"a","title":"b"}\n\n{oops', ':3: not JSON'],
    ['not an object', '[1]', ':1: not a JSON object'],
    ['no id', '{"title":"b"}', ':1: "id"'],
    ['id twice', '{"id":"a"}\n{"id":"a"}', ':2: id "a" occurs twice'],
    ['bad date', '{"id":"a","date":"soon"}', ':1: "date"'],
    ['points no list', '{"id":"a","points":"x"}', ':1: "points"'],
  ];
  it.each(bad)('%s is a fault with its line number', (_, text, message) => {
    const file = join(folder(), 'items.jsonl');
    writeFileSync(file, text);
    expect(() => readItems(file)).toThrow(InputFault);
    expect(() => readItems(file)).toThrow(message);
  });
});

describe('predict', () => {
  const files = (items, posts) => {
    const place = folder();
    writeFileSync(join(place, 'items.jsonl'), items);
    writeFileSync(join(place, 'posts.jsonl'), posts);
    return {
      items: join(place, 'items.jsonl'),
      posts: join(place, 'posts.jsonl'),
      out: join(place, 'out.jsonl'),
    };
  };

  it('writes nothing when a line is malformed', () => {
    const options = files('{"id":"a","title":"Harga solar turun"}\n', '{"id":"p","text":"solar"}\nnope\n');
    expect(() => predict(options)).toThrow('posts.jsonl:2: not JSON');
    expect(existsSync(options.out)).toBe(false);
  });

  it('says how it is used when a file is not named', () => {
    expect(() => predict({})).toThrow('usage: --items');
  });

  it('writes one line a post', () => {
    const options = files(
      '{"id":"a","title":"Harga solar turun","points":["Solar turun lima ratus rupiah"]}\n',
      '{"id":"p","text":"solar turun lima ratus rupiah"}\n{"id":"q","text":"gol!"}\n',
    );
    predict(options);
    const lines = readFileSync(options.out, 'utf8').trim().split('\n');
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ post_id: 'p', ranked: [{ item_id: 'a', point: 0 }] });
    expect(second).toEqual({ post_id: 'q', ranked: [], decided: null, confidence: 0 });
  });

  it('learns from labels in the order of the dates, each after its own prediction', () => {
    const text = 'kapolres bagikan kotak makan siang di sekolah';
    const options = files(
      '{"id":"a","title":"Aparat mengawal penyaluran"}\n{"id":"b","title":"Harga solar turun"}\n',
      [
        { id: 'late', text: `${text}!`, date: '2025-02-02' },
        { id: 'early', text, date: '2025-02-01' },
      ]
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    );
    const online = join(folder(), 'labels.jsonl');
    writeFileSync(online, '{"id":"early","item_id":"a"}\n{"id":"late","item_id":"a"}\n');
    predict({ ...options, online });
    const lines = readFileSync(options.out, 'utf8').trim().split('\n');
    const [early, late] = lines.map((line) => JSON.parse(line));
    expect(early).toMatchObject({ post_id: 'early', decided: null });
    expect(late).toMatchObject({ post_id: 'late', decided: 'a' });
  });

  it('refuses a label for an item that is not there, with its line number', () => {
    const options = files('{"id":"a","title":"Harga solar turun"}\n', '{"id":"p","text":"solar"}\n');
    const online = join(folder(), 'labels.jsonl');
    writeFileSync(online, '{"id":"p","item_id":"a"}\n{"id":"q","item_id":"z"}\n');
    expect(() => predict({ ...options, online })).toThrow('labels.jsonl:2: unknown item "z"');
  });
});
