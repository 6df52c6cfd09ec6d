import { describe, expect, it } from '@jest/globals';
import { csvOf, harmlessCell, textOfCell } from './csv.js';

describe('csvOf', () => {
  it('quotes every cell and begins with the mark that Excel looks for', () => {
    expect(
      csvOf([
        ['Waktu', 'a;b'],
        ['kata "kutip"', 'dua\nbaris'],
      ]),
    ).toBe('\uFEFF"Waktu";"a;b"\r\n"kata ""kutip""";"dua\nbaris"\r\n');
  });

  it.each(['=1+1', '+62', '-5', '@SUM(A1)', '\t=1', '\r=1'])('disarms the formula %j', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it.each(['=1+1', '-5', '@a', '\t', '5', "'kutip", ''])('gives %j back out of its cell', (text) => {
    expect(textOfCell(harmlessCell(text))).toBe(text);
  });

  it.each(['harga = 5', '', '5-2'])('leaves %j as it is', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"${text}"\r\n`);
  });
});
