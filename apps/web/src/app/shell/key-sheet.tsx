import { Keys, setSingleKeys, useShortcutGroups, useSingleKeys } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Stack, Switch, Table, Text, Title } from '@mantine/core';

/** `?`: the keys that work on this page, and the switch that turns single keys off. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const groups = useShortcutGroups();
  const isOn = useSingleKeys();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Bantuan: tombol papan ketik`}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack>
        <Switch
          checked={isOn}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          label={t`Tombol tunggal aktif`}
          description={t`Matikan bila Anda mendikte atau tombol sering tertekan tanpa sengaja. Ctrl+K dan Ctrl+Z tetap bekerja.`}
        />
        {groups.map(({ heading, shortcuts }) => (
          <section key={heading}>
            <Title order={3} size="h3" mb="xs">
              {heading}
            </Title>
            <Table withRowBorders={false} verticalSpacing={6}>
              <Table.Tbody>
                {shortcuts.map(({ keys, label }) => (
                  <Table.Tr key={keys}>
                    <Table.Td w={140}>
                      <Keys keys={keys} />
                    </Table.Td>
                    <Table.Td>{label}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
        <Text size="sm" c="dimmed">
          <Trans>Di Mac, Ctrl adalah Cmd. Dua huruf ditekan berurutan.</Trans>
        </Text>
      </Stack>
    </Modal>
  );
}
