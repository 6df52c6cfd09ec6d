import { formatDistance, StateBadge, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { DeliveryCardFragment } from './generated/inbox.js';
import { isSettled } from './next-step.js';
import { urgencyOf } from './urgency.js';

function UrgencyBadge({ answerBy, now }: { readonly answerBy: string; readonly now: Date }) {
  const { i18n } = useLingui();
  const distance = formatDistance(answerBy, now, i18n.locale);
  switch (urgencyOf(answerBy, now)) {
    case 'LATE':
      return (
        <Badge color="red" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
          <Trans>Lewat batas jawab</Trans>
        </Badge>
      );
    case 'NOW':
      return (
        <Badge color="orange" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
          <Trans>Segera, {distance}</Trans>
        </Badge>
      );
    case 'TODAY':
      return (
        <Badge color="brand" leftSection={<IconClock size={14} aria-hidden />}>
          <Trans>Hari ini</Trans>
        </Badge>
      );
    case 'LATER':
      return (
        <Badge color="gray" leftSection={<IconClock size={14} aria-hidden />}>
          {distance}
        </Badge>
      );
  }
}

/** How urgent, and the hour by which the ministry answers, with its zone. */
export function UrgencyLine({
  delivery,
  now,
}: {
  readonly delivery: DeliveryCardFragment;
  readonly now: Date;
}) {
  const { answer, answerBy, retractedAt, briefVersion } = delivery;
  if (retractedAt !== null) {
    return (
      <Group gap="xs">
        <StateBadge state="RETRACTED" />
        <Text size="sm">
          <ZonedTime at={retractedAt} />
        </Text>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      {briefVersion.state === 'SUPERSEDED' ? <StateBadge state="SUPERSEDED" /> : null}
      {answer === null ? null : <StateBadge state={answer} />}
      {isSettled(delivery) || briefVersion.state === 'SUPERSEDED' ? null : (
        <>
          <UrgencyBadge answerBy={answerBy} now={now} />
          <Text size="sm" c="dimmed" component="span">
            <Trans>
              jawab sebelum <ZonedTime at={answerBy} />
            </Trans>
          </Text>
        </>
      )}
    </Group>
  );
}
