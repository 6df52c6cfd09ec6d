import { AgendaMark, StateBadge } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { isDecided } from './attribution-states.js';
import { confidenceWords } from './attribution-words.js';
import type { PostCardFragment } from './generated/posts.js';

/** Which agenda item a post carries, and how sure that is. */
export function AttributionLine({ attribution }: Pick<PostCardFragment, 'attribution'>) {
  const { i18n } = useLingui();
  if (attribution === null) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Menunggu dibaca mesin</Trans>
      </Text>
    );
  }
  const { agendaItem, state, confidence } = attribution;
  return (
    <Group gap="xs">
      {agendaItem === null ? null : (
        <Group gap={6} wrap="nowrap" miw={0}>
          <AgendaMark slot={agendaItem.colourSlot} />
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
            {agendaItem.title}
          </Text>
        </Group>
      )}
      <StateBadge state={state} />
      {/* Without confidence it is a reporter's word alone, which the panel names. */}
      {isDecided(state) || state === 'NONE' || confidence === 0 ? null : (
        <Text size="sm" c="dimmed">
          {i18n._(confidenceWords(confidence))}
        </Text>
      )}
    </Group>
  );
}
