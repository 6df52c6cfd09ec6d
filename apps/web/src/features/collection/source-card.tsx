import { AddressLink, formatNumber, StateBadge, ZonedTime } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceCardFragment } from './generated/sources.js';
import { SourceActions } from './source-actions.js';
import { LiveBadge } from './live-badge.js';
import { SourceHealthText } from './source-health.js';
import { SourceKind } from './source-kind.js';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} size="sm">
        {children}
      </Text>
    </div>
  );
}

/** Its hours and counts. */
export function SourceFacts({ source }: { readonly source: SourceCardFragment }) {
  const { i18n, t } = useLingui();
  const { lastPulledAt, lastPostAt, nextPullAt, postCount, state } = source;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} spacing="sm" m={0}>
      <Fact label={t`Terakhir diambil`}>
        {lastPulledAt === null ? t`belum pernah` : <ZonedTime at={lastPulledAt} />}
      </Fact>
      <Fact label={t`Unggahan terakhir`}>
        {lastPostAt === null ? t`belum ada` : <ZonedTime at={lastPostAt} />}
      </Fact>
      <Fact label={t`Diambil lagi`}>
        {nextPullAt === null || state !== 'ACTIVE' ? t`tidak dijadwalkan` : <ZonedTime at={nextPullAt} />}
      </Fact>
      <Fact label={t`Jumlah unggahan`}>{formatNumber(postCount, i18n.locale)}</Fact>
    </SimpleGrid>
  );
}

/** One source: its state, its hours, what went wrong, and what may be done. */
export function SourceCard({ source }: { readonly source: SourceCardFragment }) {
  const { t } = useLingui();
  const { name, address, organisation, state, liveSince, failureMessage } = source;
  return (
    <Card component="li">
      <Stack gap="sm">
        <div>
          <Group gap="xs">
            <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
              <Anchor
                inherit
                renderRoot={(props) => (
                  <Link to="/admin/konektor/$id" params={{ id: source.id }} {...props} />
                )}
              >
                {name}
              </Anchor>
            </Title>
            <StateBadge state={state} />
            <LiveBadge since={liveSince} />
          </Group>
          <Text size="sm">
            <SourceKind source={source} />
            {organisation === null ? null : `, ${organisation.shortName}`}
          </Text>
          <AddressLink href={address} />
        </div>
        <SourceHealthText health={source.health} />
        {failureMessage === null ? null : (
          <Alert
            color={state === 'STOPPED' ? 'red' : 'orange'}
            icon={<IconAlertTriangle aria-hidden />}
            title={state === 'STOPPED' ? t`Berhenti` : t`Pengambilan terakhir gagal`}
          >
            {failureMessage}
          </Alert>
        )}
        <SourceFacts source={source} />
        <SourceActions source={source} />
      </Stack>
    </Card>
  );
}
