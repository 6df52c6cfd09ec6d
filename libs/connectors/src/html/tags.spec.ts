import { describe, expect, it } from '@jest/globals';
import { isMe, tagsIn } from './tags.js';

describe('tagsIn', () => {
  it.each([
    ['<a href="https://a.id/">x</a>', [{ href: 'https://a.id/' }]],
    [`<A HREF='https://a.id/?x=1&amp;y=2'>`, [{ href: 'https://a.id/?x=1&y=2' }]],
    ['<a href=https://a.id/ rel=me>', [{ href: 'https://a.id/', rel: 'me' }]],
    ['<a\n  rel="me"\n  href = "/x">', [{ rel: 'me', href: '/x' }]],
    ['<a>x</a><abbr title="x">', []],
    ['<!-- <a href="/x"> --><a href="/y">', [{ href: '/y' }]],
    ['<a href="/x"><!-- <a href="/y">', [{ href: '/x' }]],
    ['<a href="/x"', []],
    ['', []],
  ])('%j', (html, expected) => expect(tagsIn(html, 'a')).toEqual(expected));

  it('takes several names in the order of the page', () => {
    const html = '<link rel="me" href="/1"><meta name="x" content="2"><a href="/3">';
    expect(tagsIn(html, 'a', 'link').map(({ href }) => href)).toEqual(['/1', '/3']);
  });

  it('is done with a page full of beginnings in no time', () => {
    const started = performance.now();
    for (const part of ['<a ', '<!--', '<a x="', '<a =']) tagsIn(part.repeat(100_000), 'a');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('isMe', () => {
  it.each([
    ['me', true],
    ['nofollow ME noopener', true],
    ['menu', false],
    ['about-me', false],
    ['', false],
  ])('%j: %j', (rel, expected) => expect(isMe({ rel })).toBe(expected));
});
