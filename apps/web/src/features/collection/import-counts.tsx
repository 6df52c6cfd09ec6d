import { formatNumber } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ImportCardFragment } from './generated/imports.js';

/** How far a running import has come. */
export function ImportProgress({
  processedCount,
  rowCount,
}: Pick<ImportCardFragment, 'processedCount' | 'rowCount'>) {
  const { i18n, t } = useLingui();
  const done = formatNumber(processedCount, i18n.locale);
  const all = formatNumber(rowCount, i18n.locale);
  return (
    <Stack gap={4}>
      <Progress
        value={rowCount === 0 ? 0 : Math.min(100, (processedCount / rowCount) * 100)}
        size="lg"
        aria-label={t`Kemajuan impor`}
      />
      <Text size="sm">
        <Trans>
          {done} dari {all} baris
        </Trans>
      </Text>
    </Stack>
  );
}

/** What became of the rows. */
export function ImportCounts({
  createdCount,
  updatedCount,
  unchangedCount,
  rejectedCount,
}: ImportCardFragment) {
  const { i18n, t } = useLingui();
  const counts = [
    { label: t`Baru`, count: createdCount },
    { label: t({ message: 'Diperbarui', context: 'jumlah' }), count: updatedCount },
    { label: t`Tidak berubah`, count: unchangedCount },
    { label: t`Tidak terbaca`, count: rejectedCount },
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 2, xs: 4 }} m={0}>
      {counts.map(({ label, count }) => (
        <div key={label}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} size="xl" fw={650}>
            {formatNumber(count, i18n.locale)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
