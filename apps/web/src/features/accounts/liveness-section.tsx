import { ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AccountSignsFragment } from './generated/standing.js';
import { livenessLooks } from './standing-words.js';

function Sign({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}

const At = ({ at }: { readonly at: string | null }): ReactNode =>
  at === null ? <Trans>belum pernah</Trans> : <ZonedTime at={at} />;

/** How the account lives: the last signs of it, and the last failure in words. */
export function LivenessSection({ account }: { readonly account: AccountSignsFragment }) {
  const { i18n } = useLingui();
  const { liveness } = account;
  if (liveness === null) return null;
  const look = livenessLooks[liveness.state];
  return (
    <Card component="section" aria-labelledby="liveness">
      <Group gap="sm" mb="xs">
        <Title order={2} size="h3" id="liveness">
          <Trans>Tanda hidup</Trans>
        </Title>
        <Badge
          size="md"
          color={look.color}
          miw="max-content"
          leftSection={<look.icon size={14} aria-hidden />}
        >
          {i18n._(look.label)}
        </Badge>
      </Group>
      <Text size="sm" mb="sm">
        {i18n._(look.meaning)}
      </Text>
      <Group component="dl" m={0} gap="lg" align="flex-start">
        <Sign label={<Trans>Terakhir terlihat</Trans>}>
          <At at={liveness.lastSeenAt} />
        </Sign>
        <Sign label={<Trans>Unggahan terakhir</Trans>}>
          <At at={liveness.lastPostAt} />
        </Sign>
        {liveness.failureMessage === null || liveness.lastFailedAt === null ? null : (
          <Sign label={<Trans>Gagal terakhir</Trans>}>
            <ZonedTime at={liveness.lastFailedAt} />
            <Text size="sm">{liveness.failureMessage}</Text>
          </Sign>
        )}
        {liveness.stableId === null ? null : (
          <Sign label={<Trans>Tanda pengenal tetap</Trans>}>{liveness.stableId}</Sign>
        )}
      </Group>
    </Card>
  );
}
