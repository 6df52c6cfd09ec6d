import { useQuery } from '@apollo/client/react';
import { PageLink } from '@conductor/ui';
import { Plural, useLingui } from '@lingui/react/macro';
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { OpenAccountAlertsDocument } from './generated/standing.js';
import { livenessLooks } from './standing-words.js';

/** Accounts that need somebody, above the register: the own ministry's; an administrator's are all. */
export function AlertList() {
  const { i18n } = useLingui();
  const { data } = useQuery(OpenAccountAlertsDocument);
  const alerts = data?.accountAlerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={<Plural value={alerts.length} one="# akun perlu diurus" other="# akun perlu diurus" />}
    >
      <List size="sm" spacing={4}>
        {alerts.map(({ id, kind, account }) => (
          <List.Item key={id}>
            <PageLink
              to="/akun/$id"
              params={{ id: account.id }}
              size="sm"
              underline="always"
              style={{ overflowWrap: 'anywhere' }}
            >
              {account.handle}
            </PageLink>{' '}
            ({account.network.name}, {account.organisation.shortName}): {i18n._(livenessLooks[kind].label)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
