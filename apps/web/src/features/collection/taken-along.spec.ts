import { describe, expect, it } from '@jest/globals';
import type { NearIdenticalPostFragment } from './generated/post.js';
import { idsOpenFor } from './taken-along.js';

const post = (
  id: string,
  state: 'NONE' | 'MATCHED',
): Pick<NearIdenticalPostFragment, 'id' | 'attribution'> => ({
  id,
  attribution: { state, viewerCan: state === 'NONE' ? ['CHANGE'] : ['CONFIRM', 'REJECT', 'CHANGE'] },
});

describe('the near-identical posts that a decision takes along', () => {
  const posts = [post('a', 'MATCHED'), post('b', 'NONE'), { id: 'c', attribution: null }];

  it.each([
    ['CONFIRM', ['a', 'b']],
    ['CHANGE', ['a', 'b']],
    // It carries nothing as it is: there is nothing to reject.
    ['REJECT', ['a']],
  ] as const)('are for %s those on which it changes something', (action, ids) => {
    expect(idsOpenFor(posts, action)).toEqual(ids);
  });
});
