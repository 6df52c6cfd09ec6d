import { describe, expect, it } from '@jest/globals';
import { reconnectDelay, shouldReconnect } from './reconnect.js';

describe('shouldReconnect', () => {
  it.each([
    [{ code: 1006 }, true],
    [{ code: 1012 }, true],
    [new Error('network'), true],
    [{ code: 4401 }, false],
    [{ code: 4403 }, false],
  ])('answers for %j', (event, expected) => {
    expect(shouldReconnect(event)).toBe(expected);
  });
});

describe('reconnectDelay', () => {
  it('doubles its ceiling up to half a minute', () => {
    const ceilings = [0, 1, 2, 3, 4, 5, 6, 500].map((tries) => reconnectDelay(tries, 0.999_999));
    expect(ceilings).toEqual([999, 1999, 3999, 7999, 15_999, 29_999, 29_999, 29_999]);
  });

  it('may try at once', () => {
    expect(reconnectDelay(9, 0)).toBe(0);
  });
});
