import { formatDistance, StateBadge, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { useLocalName } from '../agenda/agenda-words.js';
import { DutyContact } from '../duty/on-duty-line.js';
import { shownAnswer } from './answers.js';
import classes from './delivery-table.module.css';
import type { DeliveryRowFragment } from './generated/release.js';

interface DeliveryTableProps {
  readonly deliveries: readonly DeliveryRowFragment[];
  readonly now: Date;
  readonly isRetracted: boolean;
}

interface DeliveryRowProps extends Omit<DeliveryTableProps, 'deliveries'> {
  readonly delivery: DeliveryRowFragment;
}

function Who({ name, at }: { readonly name: string | undefined; readonly at: string }) {
  return (
    <>
      <Text>{name ?? '–'}</Text>
      <Text size="sm" c="dimmed">
        <ZonedTime at={at} />
      </Text>
    </>
  );
}

function Answer({ delivery, now }: { readonly delivery: DeliveryRowFragment; readonly now: Date }) {
  const { i18n } = useLingui();
  const shown = shownAnswer(delivery, now);
  const distance = formatDistance(delivery.answerBy, now, i18n.locale);
  return (
    <>
      <StateBadge state={shown} />
      {shown === 'NO_ANSWER' ? (
        <Text size="sm" mt={4}>
          <Trans>Batas jawab {distance}</Trans>
        </Text>
      ) : null}
      {shown === 'PENDING' ? (
        <Text size="sm" c="dimmed" mt={4}>
          <Trans>Batas jawab {distance}</Trans>
        </Text>
      ) : null}
      {delivery.answerReason === null ? null : (
        <Text size="sm" mt={4} style={{ whiteSpace: 'pre-wrap' }}>
          {delivery.answerReason}
        </Text>
      )}
      {delivery.answeredAt === null ? null : (
        <Text size="sm" c="dimmed">
          {delivery.answeredBy?.name} · <ZonedTime at={delivery.answeredAt} />
        </Text>
      )}
    </>
  );
}

/** Whom to call about a silent ministry. */
function OnDuty({ owner }: { readonly owner: DeliveryRowFragment['onDuty'] }) {
  if (owner === null) {
    return (
      <Text c="var(--house-warn)">
        <Trans>Tanpa petugas</Trans>
      </Text>
    );
  }
  return (
    <>
      <Text>{owner.person.name}</Text>
      <DutyContact owner={owner} />
    </>
  );
}

function Row({ delivery, now, isRetracted }: DeliveryRowProps) {
  const { t } = useLingui();
  const nameOf = useLocalName();
  const { organisation } = delivery;
  const isVisible = Date.parse(delivery.visibleAt) <= now.getTime();
  return (
    <Table.Tr data-silent={shownAnswer(delivery, now) === 'NO_ANSWER' || undefined}>
      <Table.Th scope="row" fw={400}>
        <Text fw={500}>{organisation.shortName}</Text>
        <Text size="sm" c="dimmed">
          {nameOf(organisation)}
        </Text>
      </Table.Th>
      <Table.Td data-label={t`Terlihat`}>
        {isVisible ? <ZonedTime at={delivery.visibleAt} /> : <StateBadge state="EMBARGOED" />}
      </Table.Td>
      <Table.Td data-label={t`Ditandai diterima`}>
        {delivery.acknowledgedAt === null ? (
          <Text c="dimmed">
            <Trans>Belum</Trans>
          </Text>
        ) : (
          <Who name={delivery.acknowledgedBy?.name} at={delivery.acknowledgedAt} />
        )}
      </Table.Td>
      <Table.Td data-label={t`Jawaban`}>
        <Answer delivery={delivery} now={now} />
      </Table.Td>
      <Table.Td data-label={t`Petugas piket`}>
        <OnDuty owner={delivery.onDuty} />
      </Table.Td>
      {isRetracted ? (
        <Table.Td data-label={t`Penarikan dikonfirmasi`}>
          {delivery.retractionConfirmedAt === null ? (
            <Text c="var(--house-warn)">
              <Trans>Belum</Trans>
            </Text>
          ) : (
            <ZonedTime at={delivery.retractionConfirmedAt} />
          )}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

/** Who received the brief, who took note of it, and what each ministry answered. */
export function DeliveryTable({ deliveries, now, isRetracted }: DeliveryTableProps) {
  const { t } = useLingui();
  const heads = [t`Lembaga`, t`Terlihat`, t`Ditandai diterima`, t`Jawaban`, t`Petugas piket`];
  return (
    <Table className={`house-stacked ${classes['table'] ?? ''}`}>
      <Table.Thead>
        <Table.Tr>
          {[...heads, ...(isRetracted ? [t`Penarikan dikonfirmasi`] : [])].map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} now={now} isRetracted={isRetracted} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
