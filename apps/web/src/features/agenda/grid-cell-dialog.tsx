import { AgendaMark, formatDay, StateBadge, PageLink } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useItemTitle } from './agenda-words.js';
import type { ChosenCell } from './grid-table.js';

interface GridCellDialogProps {
  readonly cell: ChosenCell;
  readonly onCreate: (() => void) | null;
  readonly onClose: () => void;
}

/** The items of one cell, where there are several or one wants another. */
export function GridCellDialog({ cell, onCreate, onClose }: GridCellDialogProps) {
  const { i18n, t } = useLingui();
  const titleOf = useItemTitle();
  const day = formatDay(cell.day, i18n.locale, 'long');
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${cell.row.name}, ${day}`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack>
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {cell.bars.map(({ item }) => (
            <Group component="li" key={item.id} gap="xs" justify="space-between">
              <Group gap="xs" flex="1 1 12rem">
                <AgendaMark slot={item.colourSlot} />
                <PageLink to="/agenda/$id" params={{ id: item.id }}>
                  {titleOf(item)}
                </PageLink>
              </Group>
              <StateBadge state={item.state} />
            </Group>
          ))}
        </Stack>
        {onCreate === null ? null : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onCreate}>
              <Trans>Buat butir di sini</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
