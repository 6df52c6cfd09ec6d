import { describe, expect, it } from '@jest/globals';
import { isSingleKey, keyName } from './chord.js';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keyName', () => {
  it.each([
    [press('j'), 'j'],
    [press('?', { shiftKey: true }), '?'],
    [press('K', { metaKey: true }), 'ctrl+k'],
    [press('z', { ctrlKey: true }), 'ctrl+z'],
    [press('ArrowDown', { shiftKey: true }), 'shift+arrowdown'],
    [press('ArrowLeft', { altKey: true }), 'alt+arrowleft'],
    [press(' '), 'space'],
  ])('names %s', (name, expected) => {
    expect(name).toBe(expected);
  });
});

describe('isSingleKey', () => {
  it('knows what can be pressed by mistake', () => {
    expect(['a', '?', 'g k', 'ctrl+z', 'alt+arrowup'].filter(isSingleKey)).toEqual(['a', '?', 'g k']);
  });
});
