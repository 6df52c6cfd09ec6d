import { describe, expect, it } from '@jest/globals';
import { withoutKey } from './without-key.js';

const freed = (text: string, token: string): string =>
  Buffer.from(withoutKey(Buffer.from(text), token)).toString();

describe('withoutKey', () => {
  it('takes the key out in every spelling that an answer may have of it', () => {
    const token = 'AAA/b+c';
    expect(freed(`{"next":"https://a.id/?t=AAA%2Fb%2Bc","raw":"AAA\\/b+c AAA/b+c é"}`, token)).toBe(
      '{"next":"https://a.id/?t=KEY","raw":"KEY KEY é"}',
    );
  });

  it('leaves an answer without the key as it is, byte for byte', () => {
    const body = Uint8Array.from([0, 255, 128, 65]);
    expect(withoutKey(body, 'AAA')).toBe(body);
  });
});
