import { VerdictMark } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Drawer, Group, Kbd, List, Stack, Text, Title } from '@mantine/core';
import { exampleBrief, guidelines } from './guideline.js';
import { VERDICT_KEYS } from './verdict-words.js';

interface GuidelineDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Three short examples per verdict, at one key's distance. */
export function GuidelineDrawer({ opened, onClose }: GuidelineDrawerProps) {
  const { i18n, t } = useLingui();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t`Petunjuk penilaian`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack gap="lg">
        <Stack gap={4}>
          <Text>
            <Trans>Selaras bukan berarti sama: yang disadur dengan baik tetap selaras.</Trans>
          </Text>
          <Text size="sm" c="dimmed">
            <Trans>Semua contoh di bawah rekaan, dibuat untuk petunjuk ini.</Trans>
          </Text>
          <Text size="sm" fw={500}>
            {i18n._(exampleBrief)}
          </Text>
        </Stack>
        {VERDICT_KEYS.map(([verdict, key]) => (
          <Stack key={verdict} gap="xs" component="section">
            <Group gap="sm">
              <Title order={3} size="h4">
                <VerdictMark verdict={verdict} />
              </Title>
              <Kbd>{key.toUpperCase()}</Kbd>
            </Group>
            <Text size="sm">{i18n._(guidelines[verdict].meaning)}</Text>
            <List size="sm" spacing={6}>
              {guidelines[verdict].examples.map((example) => (
                <List.Item key={example.id}>
                  {i18n._(example)}{' '}
                  <Badge size="xs" color="gray">
                    <Trans>contoh</Trans>
                  </Badge>
                </List.Item>
              ))}
            </List>
          </Stack>
        ))}
      </Stack>
    </Drawer>
  );
}
