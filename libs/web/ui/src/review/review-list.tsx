import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ZonedTime } from '../marks/zoned-time.js';

/** What a reviewer decided, and why. */
export interface ShownReview {
  readonly decision: string;
  readonly decidedAt: string;
  readonly reason: string | null;
  readonly reviewer: { readonly name: string };
}

interface ReviewListProps<Review> {
  readonly reviews: readonly Review[];
  /** What stands beside the moment, e.g. the hash that was approved. */
  readonly detailOf?: (review: Review) => ReactNode;
}

/** Decisions of reviewers, in their order. */
export function ReviewList<Review extends ShownReview>({ reviews, detailOf }: ReviewListProps<Review>) {
  if (reviews.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Belum ada keputusan penelaah.</Trans>
      </Text>
    );
  }
  return (
    <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {reviews.map((review) => (
        <Group component="li" key={review.decidedAt} gap="xs" wrap="nowrap" align="flex-start">
          {review.decision === 'APPROVED' ? (
            <IconRosetteDiscountCheck size={20} color="var(--house-ok)" aria-hidden />
          ) : (
            <IconArrowBackUp size={20} color="var(--house-warn)" aria-hidden />
          )}
          <div>
            <Text>
              {review.decision === 'APPROVED' ? (
                <Trans>Disetujui {review.reviewer.name}</Trans>
              ) : (
                <Trans>Dikembalikan {review.reviewer.name}</Trans>
              )}
            </Text>
            {review.reason === null ? null : <Text style={{ whiteSpace: 'pre-wrap' }}>{review.reason}</Text>}
            <Text size="sm" c="dimmed">
              <ZonedTime at={review.decidedAt} />
              {detailOf === undefined ? null : <> · {detailOf(review)}</>}
            </Text>
          </div>
        </Group>
      ))}
    </Stack>
  );
}
