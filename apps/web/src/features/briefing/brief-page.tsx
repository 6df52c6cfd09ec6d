import { useQuery } from '@apollo/client/react';
import { DemoMark, ErrorState, LoadingRows, PageHeader, StateBadge, PageLink } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Grid, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconVersions } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { MissingPage } from '../../app/errors/missing-page.js';
import { BriefActions } from './brief-actions.js';
import { BriefTags, LockedFacts, NetworkCopies, TalkingPoints } from './brief-content.js';
import { AboutCard, ReviewsCard, VersionsCard } from './brief-side.js';
import { ChangedNote } from './changed-note.js';
import { BriefVersionDocument, type BriefVersionDetailFragment } from './generated/brief.js';

const route = getRouteApi('/shell/arahan/versi/$id');

interface VersionProps {
  readonly version: BriefVersionDetailFragment;
}

function Notes({ version }: VersionProps) {
  const { t } = useLingui();
  const { latestVersion } = version.brief;
  const latest = latestVersion.number;
  const last = version.reviews.findLast((review) => review.decision === 'RETURNED');
  return (
    <>
      {latestVersion.id === version.id ? null : (
        <Alert color="gray" icon={<IconVersions aria-hidden />} mb="md" title={t`Ada versi yang lebih baru`}>
          <PageLink to="/arahan/versi/$id" params={{ id: latestVersion.id }} underline="always">
            <Trans>Buka versi {latest}</Trans>
          </PageLink>
        </Alert>
      )}
      {version.state === 'NEEDS_REVISION' && last !== undefined ? (
        <Alert
          color="orange"
          icon={<IconArrowBackUp aria-hidden />}
          mb="md"
          title={t`Dikembalikan ${last.reviewer.name}`}
        >
          <Text style={{ whiteSpace: 'pre-wrap' }}>{last.reason}</Text>
        </Alert>
      ) : null}
    </>
  );
}

function Body({ version, onReload }: VersionProps & { readonly onReload: () => void }) {
  const [seen, setSeen] = useState(version);
  const { number } = version;
  const mayApprove = version.viewerCan.includes('APPROVE');
  const hasChanged = mayApprove && seen.contentHash !== version.contentHash;
  // Who cannot approve has nothing to compare: what they see is what there is.
  const seenHash = mayApprove ? seen.contentHash : version.contentHash;
  return (
    <>
      <PageHeader
        title={version.title}
        marks={
          <>
            <StateBadge state={version.state} />
            {version.brief.isDemo ? <DemoMark /> : null}
          </>
        }
        lead={<Trans>Arahan, versi {number}</Trans>}
        actions={<BriefActions version={version} seenHash={seenHash} onReload={onReload} />}
      />
      <Notes version={version} />
      {hasChanged ? <ChangedNote seen={seen} now={version} onRead={() => setSeen(version)} /> : null}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <Text size="xl" fw={500} maw="var(--house-measure)">
              {version.core}
            </Text>
            <TalkingPoints version={version} />
            <LockedFacts version={version} />
            <NetworkCopies version={version} />
            <BriefTags version={version} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="sm">
            <AboutCard version={version} />
            <ReviewsCard version={version} />
            <VersionsCard version={version} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** One version of a brief as those who write and review it see it. */
export function BriefPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(BriefVersionDocument, { variables: { id } });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows count={6} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.briefVersion === null) return <MissingPage />;
  return <Body key={data.briefVersion.id} version={data.briefVersion} onReload={() => void refetch()} />;
}
