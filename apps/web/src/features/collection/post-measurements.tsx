import { formatNumber, formatTime } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Table, Title } from '@mantine/core';
import type { PostDetailFragment } from './generated/post.js';
import { type Count, sampleOf, shownCounts } from './measurement-rows.js';

const MOST_ROWS = 8;
const names: Readonly<Record<Count, MessageDescriptor>> = {
  views: msg`Dilihat`,
  likes: msg`Disukai`,
  replies: msg`Balasan`,
  reposts: msg`Dibagikan`,
  quotes: msg`Dikutip`,
  saves: msg`Disimpan`,
  clicks: msg`Diklik`,
};

/** What the network showed that people did with the post, newest first. */
export function PostMeasurements({ measurements }: Pick<PostDetailFragment, 'measurements'>) {
  const { i18n } = useLingui();
  const counts = shownCounts(measurements);
  if (counts.length === 0) return null;

  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm" id="ukuran">
        <Trans>Angka dari jejaring</Trans>
      </Title>
      <Table.ScrollContainer minWidth={0}>
        <Table aria-labelledby="ukuran">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Terlihat pada</Trans>
              </Table.Th>
              {counts.map((count) => (
                <Table.Th key={count} scope="col" ta="right">
                  {i18n._(names[count])}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sampleOf(measurements, MOST_ROWS).map((measurement) => (
              <Table.Tr key={measurement.measuredAt}>
                <Table.Th scope="row" fw={400}>
                  {formatTime(measurement.measuredAt, i18n.locale)}
                </Table.Th>
                {counts.map((count) => {
                  const value = measurement[count];
                  return (
                    <Table.Td key={count} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                      {value === null ? '–' : formatNumber(value, i18n.locale)}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
