/** A key press as shortcuts name it: `ctrl+z`, `?`, `arrowdown`. Ctrl and Cmd are one. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  // Shift is part of a printed sign such as "?", and a modifier only of named keys.
  const shift = event.shiftKey && key.length > 1 ? 'shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${shift}${key}`;
}

/** Whether a shortcut may fire by mistake while dictating or typing: WCAG 2.1.4 asks for an off switch. */
export const isSingleKey = (chord: string): boolean =>
  !chord.startsWith('ctrl+') && !chord.startsWith('alt+');
