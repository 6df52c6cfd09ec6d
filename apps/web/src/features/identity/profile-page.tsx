import { PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useLocaleChoice } from '../../app/shell/account-menu.js';
import { LanguageSwitch } from '../../app/texts/language-switch.js';
import { roleLabels } from '../../app/roles.js';
import { useViewer } from '../../app/viewer.js';
import { PasswordCard } from './password-card.js';
import { SessionsCard } from './sessions-card.js';

function OwnCard() {
  const { i18n } = useLingui();
  const { user, memberships } = useViewer();
  const choose = useLocaleChoice();
  return (
    <Card component="section">
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          <Trans>Peran dan bahasa</Trans>
        </Title>
        <Text>{user.email}</Text>
        <List>
          {memberships.map(({ id, role, organisation }) => (
            <List.Item key={id}>
              {i18n._(roleLabels[role])}, {organisation.shortName}
            </List.Item>
          ))}
        </List>
        <LanguageSwitch onChange={(locale) => void choose(locale)} />
      </Stack>
    </Card>
  );
}

/** One's own account: roles, language, password, sessions. */
export function ProfilePage() {
  const { t } = useLingui();
  const { user } = useViewer();
  return (
    <>
      <PageHeader
        title={user.name}
        lead={t`Akun Anda sendiri: peran, bahasa, kata sandi, dan tempat Anda masuk.`}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Stack>
          <OwnCard />
          <PasswordCard />
        </Stack>
        <SessionsCard />
      </SimpleGrid>
    </>
  );
}
