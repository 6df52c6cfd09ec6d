import { useState } from 'react';
import type { NearIdenticalPostFragment } from './generated/post.js';

/** Which near-identical posts a decision takes along: none until the person says so, then all but those taken out. */
export interface TakenAlong {
  readonly isOn: boolean;
  readonly isTaken: (id: string) => boolean;
  /** Those taken. */
  readonly ids: readonly string[];
  readonly turn: (isOn: boolean) => void;
  readonly take: (id: string, isTaken: boolean) => void;
}

export function useTakenAlong(posts: readonly NearIdenticalPostFragment[]): TakenAlong {
  const [isOn, setOn] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = isOn ? posts.filter(({ id }) => !left.has(id)) : [];
  return {
    isOn,
    isTaken: (id) => !left.has(id),
    ids: taken.map(({ id }) => id),
    turn(next) {
      setOn(next);
      setLeft(new Set());
    },
    take: (id, isTaken) =>
      setLeft((before) => new Set(isTaken ? [...before].filter((it) => it !== id) : [...before, id])),
  };
}
