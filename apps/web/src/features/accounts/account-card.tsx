import { AddressLink, DemoMark } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Badge, Card, Group, Text } from '@mantine/core';
import type { AccountCardFragment } from './generated/accounts.js';

/** One official account. */
export function AccountCard({ account }: { readonly account: AccountCardFragment }) {
  const { handle, url, kind, isDemo, network, organisation } = account;
  return (
    <Card component="li">
      <Group gap="xs">
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          @{handle.replace(/^@/, '')}
        </Text>
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
        {isDemo ? <DemoMark /> : null}
      </Group>
      <Text size="sm" c="dimmed">
        {organisation.shortName}
      </Text>
      <AddressLink href={url} />
    </Card>
  );
}
