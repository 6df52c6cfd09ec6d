import { createStore } from '@conductor/ui';
import { useSyncExternalStore } from 'react';
import type { Progress } from './next-step.js';

const STORAGE_KEY = 'gpr.inbox-progress';
/** A few weeks of a busy office. */
const MOST_REMEMBERED = 200;
const untouched: Progress = { hasCopied: false, hasLinked: false };
type ProgressById = Readonly<Record<string, Progress>>;

const isProgress = (value: unknown): value is Progress =>
  typeof value === 'object' && value !== null && 'hasCopied' in value && 'hasLinked' in value;

function remembered(): ProgressById {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, Progress] => isProgress(entry[1])),
    );
  } catch {
    // Text of another hand, or a browser that keeps nothing: the button starts at "Salin" again.
    return {};
  }
}

const progress = createStore<ProgressById>(remembered());

/** How far this device has come with a delivery. Ids only, and gone with the tab. */
export const useProgress = (deliveryId: string): Progress =>
  useSyncExternalStore(progress.subscribe, progress.get)[deliveryId] ?? untouched;

/** Remembers a step, so that the big button moves on. */
export function remember(deliveryId: string, step: Partial<Progress>): void {
  const others = Object.entries(progress.get()).filter(([id]) => id !== deliveryId);
  const own = { ...untouched, ...progress.get()[deliveryId], ...step };
  const next = Object.fromEntries([...others, [deliveryId, own] as const].slice(-MOST_REMEMBERED));
  progress.set(next);
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // Private windows may refuse storage; memory is enough until the page is closed.
  }
}
