import { useState } from 'react';

/**
 * Drafts that outlive their page: a failed save, an ended session or a wrong click loses no text. In memory only,
 * so that embargoed words do not stay on a shared computer.
 */
export interface KeptDrafts<Draft> {
  /**
   * The draft under a key, or `start` where none is kept.
   *
   * @param key who writes and what, e.g. `user-1 agenda-7`
   */
  readonly useDraft: (key: string, start: () => Draft) => DraftHandle<Draft>;
}

/** A draft on the screen. */
export interface DraftHandle<Draft> {
  readonly draft: Draft;
  readonly isDirty: boolean;
  /** It was kept from an earlier visit to the page. */
  readonly wasKept: boolean;
  readonly change: (part: Partial<Draft>) => void;
  /** Saved, or thrown away on purpose. */
  readonly forget: () => void;
  /** Begins again, e.g. from the server's text. */
  readonly restart: (draft: Draft) => void;
}

/** A keeper for one kind of draft; made once, outside components. */
export function createKeptDrafts<Draft extends object>(): KeptDrafts<Draft> {
  const kept = new Map<string, Draft>();
  return {
    useDraft(key, start) {
      const [wasKept, setWasKept] = useState(() => kept.has(key));
      const [draft, setDraft] = useState(() => kept.get(key) ?? start());
      const [isDirty, setDirty] = useState(wasKept);
      return {
        draft,
        isDirty,
        wasKept,
        change(part) {
          setDraft((current) => {
            const next = { ...current, ...part };
            kept.set(key, next);
            return next;
          });
          setDirty(true);
        },
        forget() {
          kept.delete(key);
          setDirty(false);
          setWasKept(false);
        },
        restart(next) {
          kept.delete(key);
          setDraft(next);
          setDirty(false);
          setWasKept(false);
        },
      };
    },
  };
}
