import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { briefPartLabels } from './brief-labels.js';
import { type BriefText, changedParts, wordsOf } from './brief-words.js';

interface ChangedNoteProps {
  /** What the reviewer has read. */
  readonly seen: BriefText;
  readonly now: BriefText;
  readonly onRead: () => void;
}

/** The content changed under the reviewer's eyes: which parts, before and after. */
export function ChangedNote({ seen, now, onRead }: ChangedNoteProps) {
  const { i18n } = useLingui();
  return (
    <Alert
      color="orange"
      role="alert"
      mb="md"
      icon={<IconRefreshAlert aria-hidden />}
      title={<Trans>Isi berubah sejak Anda membukanya</Trans>}
    >
      <Stack gap="md">
        {changedParts(seen, now).map((part) => (
          <div key={part}>
            <Text fw={650}>{i18n._(briefPartLabels[part])}</Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <div>
                <Text size="xs" fw={500}>
                  <Trans>Yang Anda baca</Trans>
                </Text>
                <Text component="del" td="line-through" size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                  {wordsOf(seen, part)}
                </Text>
              </div>
              <div>
                <Text size="xs" fw={500}>
                  <Trans>Sekarang</Trans>
                </Text>
                <Text component="ins" td="underline" size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                  {wordsOf(now, part)}
                </Text>
              </div>
            </SimpleGrid>
          </div>
        ))}
        <Group>
          <Button variant="default" onClick={onRead}>
            <Trans>Sudah saya baca</Trans>
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
