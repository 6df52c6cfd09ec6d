import { Group, Kbd } from '@mantine/core';

const signs: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Spasi',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** A shortcut as the keys on the board: `g k`, `ctrl+z`. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <Group gap={4} component="span" display="inline-flex" wrap="nowrap">
      {keys.split(/[ +](?=.)/).map((key, index) => (
        <Kbd key={`${index} ${key}`} size="sm">
          {signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </Kbd>
      ))}
    </Group>
  );
}
