import type { AttributionAction } from '@conductor/graphql';
import { useState } from 'react';
import type { NearIdenticalPostFragment } from './generated/post.js';

/** Which near-identical posts a decision takes along: none until the person says so, then all but those taken out. */
export interface TakenAlong {
  readonly isOn: boolean;
  readonly isTaken: (id: string) => boolean;
  /** How many are taken. */
  readonly count: number;
  /** Of those, the ones that the decision changes: what carries nothing as it is needs no rejection. */
  readonly idsFor: (action: AttributionAction) => readonly string[];
  readonly turn: (isOn: boolean) => void;
  readonly take: (id: string, isTaken: boolean) => void;
}

/** The ids among the taken that an action is open on. A copy that proposes nothing is confirmed by naming the item. */
export const idsOpenFor = (
  posts: readonly Pick<NearIdenticalPostFragment, 'id' | 'attribution'>[],
  action: AttributionAction,
): readonly string[] =>
  posts
    .filter(({ attribution }) => attribution?.viewerCan.includes(action === 'CONFIRM' ? 'CHANGE' : action))
    .map(({ id }) => id);

export function useTakenAlong(posts: readonly NearIdenticalPostFragment[]): TakenAlong {
  const [isOn, setOn] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = isOn ? posts.filter(({ id }) => !left.has(id)) : [];
  return {
    isOn,
    isTaken: (id) => !left.has(id),
    count: taken.length,
    idsFor: (action) => idsOpenFor(taken, action),
    turn(next) {
      setOn(next);
      setLeft(new Set());
    },
    take: (id, isTaken) =>
      setLeft((before) => new Set(isTaken ? [...before].filter((it) => it !== id) : [...before, id])),
  };
}
