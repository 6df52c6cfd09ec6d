import { ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { DeliveryCardFragment } from './generated/inbox.js';

type HandledLineProps = Pick<
  DeliveryCardFragment,
  'acknowledgedAt' | 'acknowledgedBy' | 'answeredAt' | 'answeredBy' | 'answerReason'
>;

/** Who in the office handles it, and what they said. */
export function HandledLine(delivery: HandledLineProps) {
  const { acknowledgedAt, acknowledgedBy, answeredAt, answeredBy, answerReason } = delivery;
  const receiver = acknowledgedBy?.name;
  const answerer = answeredBy?.name;
  if (acknowledgedAt === null) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Belum ada yang menangani</Trans>
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" component="div" style={{ overflowWrap: 'anywhere' }}>
      {receiver === undefined ? (
        <Trans>
          Ditandai diterima <ZonedTime at={acknowledgedAt} />
        </Trans>
      ) : (
        <Trans>
          Diterima {receiver}, <ZonedTime at={acknowledgedAt} />
        </Trans>
      )}
      {answeredAt === null || answerer === undefined ? null : (
        <div>
          <Trans>
            Dijawab {answerer}, <ZonedTime at={answeredAt} />
          </Trans>
        </div>
      )}
      {answerReason === null ? null : (
        <div>
          <Trans>Alasan: {answerReason}</Trans>
        </div>
      )}
    </Text>
  );
}
