import { ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';

/** Posts come as they are written; a source without it is only pulled. */
export function LiveBadge({ since }: { readonly since: string | null }) {
  if (since === null) return null;
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <Badge miw="max-content" color="green" leftSection={<IconBroadcast size={14} aria-hidden />}>
        <Trans>Langsung</Trans>
      </Badge>
      <Text span size="sm" c="dimmed">
        <Trans>
          sejak <ZonedTime at={since} />
        </Trans>
      </Text>
    </Group>
  );
}
