import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react';
import { createStore } from '../feedback/store.js';
import { isSingleKey, keyName } from './chord.js';

/** One key or chord of a page, e.g. `{ keys: 'g k', label: 'Kisi', run }`. */
export interface Shortcut {
  /** `j`, `ctrl+z`, `alt+arrowup`, or two keys in turn: `g k`. */
  readonly keys: string;
  /** Shown in the key sheet. */
  readonly label: string;
  readonly run: () => void;
}
/** Shortcuts under one heading of the key sheet. */
export interface ShortcutGroup {
  readonly heading: string;
  readonly shortcuts: readonly Shortcut[];
}

const STORAGE_KEY = 'gpr.single-keys';
const CHORD_MS = 1_200;
const groups = createStore<ReadonlyMap<string, ShortcutGroup>>(new Map());
const singleKeys = createStore(globalThis.localStorage?.getItem(STORAGE_KEY) !== 'off');

/** Whether keys without Ctrl or Alt work; they can be switched off. */
export const useSingleKeys = (): boolean => useSyncExternalStore(singleKeys.subscribe, singleKeys.get);

/** Switches keys without Ctrl or Alt on or off, on this device. */
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
  singleKeys.set(isOn);
}

/** All shortcuts that work now, for the key sheet. */
export const useShortcutGroups = (): readonly ShortcutGroup[] => [
  ...useSyncExternalStore(groups.subscribe, groups.get).values(),
];

/** Makes shortcuts work, and show in the key sheet, while the component is on the screen. */
export function useShortcuts(heading: string, shortcuts: readonly Shortcut[]): void {
  const id = useId();
  const run = useEffectEvent((keys: string) => shortcuts.find((it) => it.keys === keys)?.run());
  const signature = JSON.stringify(shortcuts.map(({ keys, label }) => [keys, label]));
  const register = useEffectEvent(() => {
    const own = shortcuts.map(({ keys, label }) => ({ keys, label, run: () => run(keys) }));
    groups.set(new Map([...groups.get(), [id, { heading, shortcuts: own }]]));
  });
  useEffect(() => {
    register();
    return () => groups.set(new Map([...groups.get()].filter(([key]) => key !== id)));
  }, [id, heading, signature]);
}

/** Typing, and dialogs or menus with keys of their own, are left alone. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

/** Listens for the keys of all shortcuts; the shell calls it once. */
export function useShortcutListener(): void {
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | null = null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isElsewhere(event.target)) return;
      const key = keyName(event);
      const chord = first !== null && event.timeStamp - first.at < CHORD_MS ? `${first.key} ${key}` : key;
      const known = [...groups.get().values()].reverse().flatMap((group) => group.shortcuts);
      const found = known.find((it) => it.keys === chord) ?? known.find((it) => it.keys === key);
      first = known.some((it) => it.keys.startsWith(`${key} `)) ? { key, at: event.timeStamp } : null;
      if (found === undefined || (isSingleKey(found.keys) && !singleKeys.get())) return;
      event.preventDefault();
      first = null;
      found.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
