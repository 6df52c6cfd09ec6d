import { AgendaMark, DemoMark } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Badge, Card, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { OnDutyLine } from '../duty/on-duty-line.js';
import classes from './delivery-card.module.css';
import { DeliveryButtons } from './delivery-buttons.js';
import type { DeliveryCardFragment } from './generated/inbox.js';
import { HandledLine } from './handled-line.js';
import { UrgencyLine } from './urgency-line.js';

interface DeliveryCardProps {
  readonly delivery: DeliveryCardFragment;
  readonly now: Date;
}

/** One brief in the order a hurried officer reads: how urgent, what, for which networks, who has it, one button. */
export function DeliveryCard({ delivery, now }: DeliveryCardProps) {
  const { briefVersion, retractedAt, retractionReason } = delivery;
  const { copies, brief } = briefVersion;
  const isRetracted = retractedAt !== null;
  return (
    <Card component="li" className={classes['card']} data-retracted={isRetracted || undefined}>
      <UrgencyLine delivery={delivery} now={now} />
      <div>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <span style={{ marginTop: 3 }}>
            <AgendaMark slot={brief.agendaItem?.colourSlot ?? null} />
          </span>
          <Title order={2} size="h3">
            <Link to="/arahan/$id" params={{ id: delivery.id }} className={classes['title']}>
              <span className={isRetracted ? classes['struck'] : undefined}>{briefVersion.title}</span>
            </Link>
          </Title>
        </Group>
        {isRetracted ? (
          <Text mt={4}>
            <Trans>Jangan dipakai lagi.</Trans> {retractionReason}
          </Text>
        ) : (
          <Text mt={4} className={classes['core']}>
            {briefVersion.core}
          </Text>
        )}
      </div>
      {isRetracted ? (
        <Text size="sm" component="div">
          {brief.isDemo ? <DemoMark /> : null}{' '}
          {brief.agendaItem === null ? null : (
            <Link to="/unggahan" search={{ butir: brief.agendaItem.id }} style={{ color: 'inherit' }}>
              <Trans>Unggahan tentang butir ini yang mungkin perlu diperbaiki</Trans>
            </Link>
          )}
        </Text>
      ) : (
        <Group gap={6}>
          {brief.isDemo ? <DemoMark /> : null}
          {copies.map(({ network }) => (
            <Badge key={network.key} size="md" color="gray">
              {network.name}
            </Badge>
          ))}
        </Group>
      )}
      <HandledLine {...delivery} />
      {delivery.answer === null ? (
        <OnDutyLine owner={delivery.onDuty} handedOnFrom={delivery.handedOnFrom?.name} />
      ) : null}
      <DeliveryButtons delivery={delivery} />
    </Card>
  );
}
