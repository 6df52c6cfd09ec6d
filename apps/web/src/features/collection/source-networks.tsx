import type { SourceAccess } from '@conductor/graphql';
import { useLingui } from '@lingui/react/macro';
import { Card, Code, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SourceNetworkLineFragment } from './generated/sources.js';
import { NetworkBudget } from './network-budget.js';

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
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

/** Which settings would open a network. */
function Missing({ network, keySettings }: SourceNetworkLineFragment) {
  return (
    <span style={{ display: 'block' }}>
      {network.name}:{' '}
      {keySettings.map((setting) => (
        <Code key={setting} mr={4} style={{ overflowWrap: 'anywhere' }}>
          {setting}
        </Code>
      ))}
    </span>
  );
}

/** Which networks accounts can be followed on, what the others wait for, and what those that charge have cost. */
export function SourceNetworks({ networks }: { readonly networks: readonly SourceNetworkLineFragment[] }) {
  const { t } = useLingui();
  const words: Readonly<Record<SourceAccess, string>> = {
    OPEN: t`Terbuka untuk siapa saja`,
    KEY_GIVEN: t`Kuncinya terpasang`,
    KEY_MISSING: t`Kuncinya belum terpasang`,
    CLOSED: t`Hanya lewat impor atau tautan`,
  };
  const groups = (['OPEN', 'KEY_GIVEN', 'CLOSED', 'KEY_MISSING'] as const)
    .map((access) => ({ access, members: networks.filter((line) => line.access === access) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Card>
      <Stack gap="md">
        <Title order={2} size="h3">
          {t`Jejaring yang dapat diikuti`}
        </Title>
        <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="sm" m={0}>
          {groups.map(({ access, members }) => (
            <Group key={access} label={words[access]}>
              {access === 'KEY_MISSING'
                ? members.map((line) => <Missing key={line.network.key} {...line} />)
                : members.map(({ network }) => network.name).join(', ')}
            </Group>
          ))}
        </SimpleGrid>
        {networks.map((line) => (
          <NetworkBudget key={line.network.key} {...line} />
        ))}
      </Stack>
    </Card>
  );
}
