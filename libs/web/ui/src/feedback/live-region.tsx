import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { createStore } from './store.js';

const spoken = createStore('');
const QUIET_MS = 700;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a short text to screen readers, politely. Of several within 0.7 s only the last is said. */
export function announce(text: string): void {
  clearTimeout(waiting);
  // An equal text twice is silent unless the region is emptied first.
  spoken.set('');
  waiting = setTimeout(() => spoken.set(text), QUIET_MS);
}

/** The app's only live region; the shell mounts it once. */
export function LiveRegion() {
  const text = useSyncExternalStore(spoken.subscribe, spoken.get);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  );
}
