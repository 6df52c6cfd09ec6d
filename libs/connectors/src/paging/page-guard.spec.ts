import { describe, expect, it } from '@jest/globals';
import { type CollectedPost, isConnectorFailure } from '@conductor/connector-contract';
import fc from 'fast-check';
import { allOf } from '../spec-kit/host.js';
import { PageGuard } from './page-guard.js';
import { walkBack } from './walk-back.js';

/** Six idle pages in a row end a walk; each page that is not idle brings a key that was not met. */
const mostPages = (keys: number): number => (keys + 1) * 6;

/** A server that says whatever it likes: keys out of a small world, and any cursor, again, empty or backward. */
const world = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const hostilePage = fc.record({
  keys: fc.array(world, { maxLength: 4 }),
  /** Null: a cursor that nobody has seen. */
  next: fc.option(fc.constantFrom('', 'x', 'y', 'z'), { nil: null }),
});
const hostileServer = fc.array(hostilePage, { minLength: 1, maxLength: 12 });

/** Says the same pages in a circle for ever, each new cursor unlike all before. */
function endless(pages: readonly { readonly keys: readonly string[]; readonly next: string | null }[]) {
  let count = 0;
  return () => {
    const { keys, next } = pages[count % pages.length]!;
    count += 1;
    return { keys, next: next ?? `new-${count}` };
  };
}

describe('a walk through pages ends', () => {
  it('however its server repeats, empties or turns back cursors and contents', () => {
    fc.assert(
      fc.property(hostileServer, (pages) => {
        const answer = endless(pages);
        const guard = new PageGuard();
        let passed = 0;
        let thrown: unknown = null;
        while (thrown === null) {
          const { keys, next } = answer();
          try {
            guard.pass(next, keys);
            passed += 1;
          } catch (error) {
            thrown = error;
          }
          expect(passed).toBeLessThanOrEqual(mostPages(6));
        }
        expect(thrown).toMatchObject({ kind: 'Malformed', code: 'PAGES_REPEAT' });
      }),
    );
  });

  it('also into the past, and from every place where it was broken off', async () => {
    const postOf = (key: string): CollectedPost => ({
      network: 'uji',
      externalId: key,
      url: null,
      text: key,
      language: null,
      postedAt: new Date('2026-01-01'),
      authorHandle: null,
      authorName: null,
      asOf: null,
      mentions: [],
      media: [],
      hashtags: [],
      links: [],
      metrics: {},
      raw: key,
    });
    await fc.assert(
      fc.asyncProperty(
        hostileServer,
        fc.option(fc.constantFrom('', 'x', 'new-1'), { nil: null }),
        async (pages, after) => {
          const answer = endless(pages);
          let asked = 0;
          const walk = walkBack({ after: after ?? 'begin', last: ['a'] }, new Date(0), async () => {
            asked += 1;
            const { keys, next } = answer();
            return { posts: keys.map(postOf), rejected: [], keys, next };
          });
          expect(await allOf(walk).catch(isConnectorFailure)).toBe(true);
          expect(asked).toBeLessThanOrEqual(mostPages(6) + 1);
        },
      ),
    );
  });
});
