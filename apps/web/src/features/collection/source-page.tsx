import { useQuery } from '@apollo/client/react';
import { AddressLink, ErrorState, LoadingRows, PageHeader, StateBadge } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { SourcePageDocument, type SourceWorkingsFragment } from './generated/source.js';
import { LiveBadge } from './live-badge.js';
import { SourceActions } from './source-actions.js';
import { SourceBudget } from './source-budget.js';
import { SourceFacts } from './source-card.js';
import { SourceFailures } from './source-failures.js';
import { SourceHealthText } from './source-health.js';
import { SourceKind } from './source-kind.js';
import { SourcePast } from './source-past.js';
import { SourcePulls } from './source-pulls.js';

const route = getRouteApi('/shell/admin/konektor/$id');
/** The worker changes this page; nobody should have to reload to see a pull end. */
const REFRESH_MS = 5_000;

function Head({ source }: { readonly source: SourceWorkingsFragment }) {
  const { organisation, state, liveSince, address, failureMessage, health } = source;
  return (
    <Card component="section">
      <Stack gap="sm">
        <div>
          <Group gap="xs">
            <StateBadge state={state} />
            <LiveBadge since={liveSince} />
            <Text size="sm">
              <SourceKind source={source} />
              {organisation === null ? null : `, ${organisation.shortName}`}
            </Text>
          </Group>
          <AddressLink href={address} />
        </div>
        <SourceHealthText health={health} />
        {failureMessage === null ? null : (
          <Alert color={state === 'STOPPED' ? 'red' : 'orange'} icon={<IconAlertTriangle aria-hidden />}>
            {failureMessage}
          </Alert>
        )}
        <SourceFacts source={source} />
        <Text size="sm" c="dimmed">
          <Trans>
            Jadwal mengikuti irama unggahan sumber: paling sering tiap 2 menit, paling jarang tiap 6 jam.
          </Trans>
        </Text>
        <SourceActions source={source} />
      </Stack>
    </Card>
  );
}

/** One source: how it is, when it is pulled, what its host allows, its past, and what went wrong. */
export function SourcePage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(SourcePageDocument, {
    variables: { id },
    pollInterval: REFRESH_MS,
  });
  const source = data?.source;
  if (source === null) return <MissingPage />;
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <Anchor renderRoot={(props) => <Link to="/admin/konektor" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans>Konektor</Trans>
        </Group>
      </Anchor>
      <PageHeader title={source?.name ?? t`Satu sumber`} />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {source === undefined && error === undefined ? <LoadingRows count={3} height={160} /> : null}
      {source === undefined ? null : (
        <Stack gap="md">
          <Head source={source} />
          <SourceBudget host={source.host} hostAllowance={source.hostAllowance} />
          <SourcePast source={source} />
          <SourceFailures failures={source.failures} />
          <SourcePulls pulls={source.recentPulls} />
        </Stack>
      )}
    </div>
  );
}
