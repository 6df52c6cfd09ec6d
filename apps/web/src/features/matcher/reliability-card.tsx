import { useQuery } from '@apollo/client/react';
import { ErrorState, formatNumber, LoadingRows } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card, SimpleGrid, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { MatcherReliabilityDocument, type ReliabilityFieldsFragment } from './generated/matcher.js';
import { percent } from './percent.js';
import { ReliabilityDiagram } from './reliability-diagram.js';

function BinTable({ bins }: Pick<ReliabilityFieldsFragment, 'bins'>) {
  const { i18n } = useLingui();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Trans>Mesin menyebut</Trans>
          </Table.Th>
          <Table.Th ta="end">
            <Trans>Ternyata benar</Trans>
          </Table.Th>
          <Table.Th ta="end">
            <Trans>Unggahan</Trans>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bins.map(({ from, meanConfidence, rightShare, count }) => (
          <Table.Tr key={from}>
            <Table.Td>{percent(meanConfidence, i18n.locale)}</Table.Td>
            <Table.Td ta="end">{percent(rightShare, i18n.locale)}</Table.Td>
            <Table.Td ta="end">{formatNumber(count, i18n.locale)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Figures({ reliability }: { readonly reliability: ReliabilityFieldsFragment }) {
  const { i18n } = useLingui();
  const { bins, count, calibrationError } = reliability;
  if (count === 0) {
    return (
      <Text c="dimmed">
        <Trans>Belum ada keputusan orang yang dapat dibandingkan dengan kata mesin.</Trans>
      </Text>
    );
  }
  const error = percent(calibrationError, i18n.locale);
  return (
    <Stack gap="sm">
      <Text>
        <Plural value={count} one="Dari # keputusan" other="Dari # keputusan" />
        {': '}
        <Trans>keyakinan yang disebut mesin rata-rata meleset {error}.</Trans>
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <ReliabilityDiagram bins={bins} />
        <BinTable bins={bins} />
      </SimpleGrid>
    </Stack>
  );
}

/** Whether the engine is as often right as it says. */
export function ReliabilityCard({ version }: { readonly version: string }) {
  const { t } = useLingui();
  const [isDrawnOnly, setDrawnOnly] = useState(false);
  const [isOfVersion, setOfVersion] = useState(false);
  const { data, previousData, error, refetch } = useQuery(MatcherReliabilityDocument, {
    variables: { version: isOfVersion ? version : null, isDrawnOnly },
    fetchPolicy: 'cache-and-network',
  });
  const reliability = (data ?? previousData)?.matcher.reliability;
  return (
    <Card component="section">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            <Trans>Seberapa dapat dipercaya</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              Titik di garis putus-putus berarti mesin jujur: sebesar itu ia yakin, sesering itu ia benar.
            </Trans>
          </Text>
        </div>
        <Stack gap="xs">
          <Switch
            checked={isOfVersion}
            onChange={(event) => setOfVersion(event.currentTarget.checked)}
            label={t`Hanya kata versi ${version}`}
          />
          <Switch
            checked={isDrawnOnly}
            onChange={(event) => setDrawnOnly(event.currentTarget.checked)}
            label={t`Hanya unggahan yang diundi`}
            description={t`Lebih sedikit, tetapi tidak dipilih oleh mesin itu sendiri.`}
          />
        </Stack>
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {reliability === undefined && error === undefined ? <LoadingRows count={3} /> : null}
        {reliability === undefined ? null : <Figures reliability={reliability} />}
      </Stack>
    </Card>
  );
}
