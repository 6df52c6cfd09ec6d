import { describe, expect, it } from '@jest/globals';
import { bindProblems } from './problems.js';

const problem = (message: string, ...path: string[]) => ({ code: 'X', message, path });

describe('bindProblems', () => {
  const problems = [
    problem('Judul kosong.', 'input', 'content', 'title'),
    problem('Terlalu panjang.', 'input', 'content', 'title'),
    problem('Isi.', 'input', 'content', 'talkingPoints', '2', 'text'),
    problem('Sudah diubah orang lain.', 'input', 'version'),
    problem('Batas tercapai.'),
  ];
  const bound = bindProblems(problems, ['content.title', 'content.talkingPoints.*.text']);

  it('gives a field all its texts', () => {
    expect(bound.at('content.title')).toBe('Judul kosong. Terlalu panjang.');
    expect(bound.at('content.talkingPoints.2.text')).toBe('Isi.');
  });

  it('leaves a field without problems free', () => {
    expect(bound.at('content.talkingPoints.1.text')).toBeUndefined();
  });

  it('lists what no field shows, so that no refusal is lost', () => {
    expect(bound.unbound.map((it) => it.message)).toEqual(['Sudah diubah orang lain.', 'Batas tercapai.']);
  });

  it('takes a dot in a pattern as a dot', () => {
    expect(bindProblems([problem('x', 'input', 'aXb')], ['a.b']).unbound).toHaveLength(1);
  });
});
