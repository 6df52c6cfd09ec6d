import { describe, expect, it } from '@jest/globals';
import jsQR from 'jsqr';
import { qrSvg } from './qr-code.js';

/** Draws the very picture: a white ground and dark runs of one module's height, each module some pixels wide. */
function drawn(
  svg: string,
  pixels: number,
): { data: Uint8ClampedArray; side: number; at: (x: number, y: number) => number } {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)![1]);
  const side = modules * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1)
      for (let column = Number(x) * pixels; column < (Number(x) + Number(width)) * pixels; column += 1)
        data.set([0, 0, 0, 255], (row * side + column) * 4);
  }
  return { data, side, at: (x, y) => data[(y * pixels * side + x * pixels) * 4]! };
}

const ADDRESSES = [
  'https://gpr.example.go.id/periksa?alamat=https%3A%2F%2Fx.com%2Fkemenkeuri',
  'http://localhost:4000/periksa?alamat=https%3A%2F%2Fwww.youtube.com%2Fchannel%2FUCvYUo2bFjI0Z1xGZvFiLQpw',
  `https://gpr.example.go.id/periksa?alamat=${encodeURIComponent(`https://${'a'.repeat(60)}.kementerian-contoh.go.id/ü`)}`,
];

describe('qrSvg', () => {
  it.each(ADDRESSES)('is read again as exactly %s', (address) => {
    const { data, side } = drawn(qrSvg(address), 4);
    expect(jsQR(data, side, side)?.data).toBe(address);
  });

  it.each(ADDRESSES)('has four white modules on every side of %s', (address) => {
    const { side, at } = drawn(qrSvg(address), 1);
    for (let along = 0; along < side; along += 1)
      for (const across of [0, 1, 2, 3, side - 4, side - 3, side - 2, side - 1])
        expect([at(along, across), at(across, along)]).toEqual([255, 255]);
    expect(at(4, 4)).toBe(0);
  });

  it('is read with a tenth of it covered', () => {
    const [address = ''] = ADDRESSES;
    const { data, side } = drawn(qrSvg(address), 4);
    const from = Math.round(side * 0.45);
    for (let y = from; y < from + side * 0.25; y += 1)
      for (let x = from; x < from + side * 0.25; x += 1) data.set([255, 255, 255, 255], (y * side + x) * 4);
    expect(jsQR(data, side, side)?.data).toBe(address);
  });
});
