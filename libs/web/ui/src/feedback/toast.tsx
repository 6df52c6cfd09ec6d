import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { announce } from './live-region.js';
import { createStore } from './store.js';

/** One line about what just happened, with a way back where there is one. */
export interface Toast {
  readonly message: string;
  readonly onUndo?: () => void;
}
interface ShownToast extends Toast {
  readonly id: number;
}

/** How long a decision can be taken back from the toast. */
export const UNDO_MS = 10_000;
const current = createStore<ShownToast | null>(null);
let lastId = 0;

/** Shows the app's single toast; a newer one replaces it. */
export function showToast(toast: Toast): void {
  lastId += 1;
  current.set({ ...toast, id: lastId });
  announce(toast.message);
}

/** Takes back what the toast offers, as Ctrl+Z does. Says whether there was anything. */
export function undoLast(): boolean {
  const toast = current.get();
  if (toast?.onUndo === undefined) return false;
  current.set(null);
  toast.onUndo();
  return true;
}

function ShownToastPanel({ toast }: { readonly toast: ShownToast }) {
  const { t } = useLingui();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => current.set(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <Paper
      component="section"
      aria-label={t`Pemberitahuan`}
      className="house-toast no-print"
      withBorder
      shadow="md"
      p="xs"
      pl="md"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Group wrap="nowrap" gap="sm">
        <Text size="sm">{toast.message}</Text>
        {toast.onUndo === undefined ? null : (
          <Button size="compact-md" variant="light" onClick={undoLast} flex="none">
            <Trans>Urungkan</Trans>
          </Button>
        )}
        <CloseButton aria-label={t`Tutup`} onClick={() => current.set(null)} />
      </Group>
    </Paper>
  );
}

/** Where the toast appears; the shell mounts it once. */
export function ToastHost() {
  const toast = useSyncExternalStore(current.subscribe, current.get);
  return toast === null ? null : <ShownToastPanel key={toast.id} toast={toast} />;
}
