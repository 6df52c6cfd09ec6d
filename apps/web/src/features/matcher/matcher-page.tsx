import { useQuery } from '@apollo/client/react';
import { ErrorState, formatNumber, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { MatcherDeskDocument, type MatcherDeskFieldsFragment } from './generated/matcher.js';
import { LearningCard } from './learning-card.js';
import { ReliabilityCard } from './reliability-card.js';
import { ThresholdsCard } from './thresholds-card.js';
import { VersionList } from './version-list.js';

const HUNDRED = 100;
/** The sweep is at work while someone looks. */
const REFRESH_MS = 10_000;

/** How far the posts have been read by the version in force. */
function ProgressCard({ desk }: { readonly desk: MatcherDeskFieldsFragment }) {
  const { i18n, t } = useLingui();
  const { done, total } = desk.progress;
  const version = desk.versions[0]?.version ?? '';
  const read = formatNumber(done, i18n.locale);
  const all = formatNumber(total, i18n.locale);
  return (
    <Card component="section">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3">
            <Trans>Versi {version} berlaku</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              {read} dari {all} unggahan sudah dibaca
            </Trans>
          </Text>
        </Group>
        <Progress
          value={total === 0 ? HUNDRED : (done / total) * HUNDRED}
          aria-label={t`Unggahan yang sudah dibaca versi ini`}
        />
      </Stack>
    </Card>
  );
}

/** The engine that attributes posts: what stands, how sure it may be believed, what it learnt. */
export function MatcherPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(MatcherDeskDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: REFRESH_MS,
  });
  const desk = data?.matcher;
  const version = desk?.versions[0]?.version;
  return (
    <>
      <PageHeader
        title={t`Mesin pencocok`}
        lead={t`Bagaimana unggahan dikaitkan dengan butir agenda, dan seberapa jauh itu dapat dipercaya.`}
      />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {desk === undefined && error === undefined ? <LoadingRows count={4} height={150} /> : null}
      {desk === undefined || version === undefined ? null : (
        <Stack gap="lg">
          <ProgressCard desk={desk} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <ThresholdsCard key={version} desk={desk} />
            <LearningCard judged={desk.judged} />
          </SimpleGrid>
          <ReliabilityCard version={version} />
          <VersionList versions={desk.versions} />
        </Stack>
      )}
    </>
  );
}
