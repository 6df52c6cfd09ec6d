import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';

interface MoveButtonsProps {
  /** What is moved, e.g. "Pesan kunci 2". */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down, remove: the order of a list without dragging. */
export function MoveButtons({ name, isFirst, isLast, onMove, onRemove }: MoveButtonsProps) {
  const { t } = useLingui();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon disabled={isFirst} aria-label={t`Naikkan ${name}`} title="Alt+↑" onClick={() => onMove(-1)}>
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        disabled={isLast}
        variant={isLast ? 'transparent' : 'subtle'}
        aria-label={t`Turunkan ${name}`}
        title="Alt+↓"
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t`Hapus ${name}`} onClick={onRemove}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** The list with one entry moved by one place; the same list where there is no room. */
export function moved<Entry>(list: readonly Entry[], place: number, by: -1 | 1): readonly Entry[] {
  const [entry] = list.slice(place, place + 1);
  const target = place + by;
  if (entry === undefined || target < 0 || target >= list.length) return list;
  return list.toSpliced(place, 1).toSpliced(target, 0, entry);
}
