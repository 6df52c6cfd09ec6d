import { AddressLink, DemoMark } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Card, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AccountCardFragment } from './generated/accounts.js';
import { StandingMarks } from './standing-marks.js';

/** The network, and whether it is the institution's account or goes with a person's post. */
export function AccountMarks({ account }: { readonly account: AccountCardFragment }) {
  const { kind, isDemo, isCounted, network, retiredOn } = account;
  return (
    <>
      <Badge size="md" color="gray">
        {network.name}
      </Badge>
      <Badge
        size="md"
        color={kind === 'INSTITUTIONAL' ? 'brand' : 'gray'}
        variant={kind === 'INSTITUTIONAL' ? 'light' : 'outline'}
      >
        {kind === 'INSTITUTIONAL' ? <Trans>akun lembaga</Trans> : <Trans>akun pribadi</Trans>}
      </Badge>
      {isCounted ? null : (
        <Badge size="md" color="gray" variant="outline">
          <Trans>tanpa persetujuan, tidak diambil</Trans>
        </Badge>
      )}
      <StandingMarks account={account} />
      {retiredOn === null ? null : (
        <Badge size="md" color="orange">
          <Trans>tidak lagi resmi</Trans>
        </Badge>
      )}
      {isDemo ? <DemoMark /> : null}
    </>
  );
}

/** One official account. */
export function AccountCard({ account }: { readonly account: AccountCardFragment }) {
  const { id, handle, url, organisation } = account;
  return (
    <Card component="li">
      <Group gap="xs">
        <Anchor
          fw={500}
          style={{ overflowWrap: 'anywhere' }}
          renderRoot={(props) => <Link to="/akun/$id" params={{ id }} {...props} />}
        >
          @{handle.replace(/^@/, '')}
        </Anchor>
        <AccountMarks account={account} />
      </Group>
      <Text size="sm" c="dimmed">
        {organisation.shortName}
      </Text>
      <AddressLink href={url} />
    </Card>
  );
}
