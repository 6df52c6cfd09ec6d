import { Trans } from '@lingui/react/macro';
import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

interface LoadingRowsProps {
  readonly count?: number;
  readonly height?: number;
}

/** The shape of what is coming, shown only when it takes longer than 150 ms (house.css). */
export function LoadingRows({ count = 5, height = 56 }: LoadingRowsProps) {
  return (
    <Stack gap="sm" className="house-rows" aria-busy>
      <VisuallyHidden>
        <Trans>Memuat</Trans>
      </VisuallyHidden>
      {Array.from({ length: count }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
