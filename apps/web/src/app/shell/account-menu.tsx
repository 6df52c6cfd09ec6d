import { useApolloClient, useMutation } from '@apollo/client/react';
import { readFailure } from '@conductor/graphql';
import { DemoMark, showToast } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Avatar,
  Group,
  Menu,
  Text,
  UnstyledButton,
  VisuallyHidden,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChangeLocaleDocument, SignOutDocument, SwitchMembershipDocument } from '../generated/viewer.js';
import { roleLabels } from '../roles.js';
import { activateLocale } from '../texts/language.js';
import { useViewer } from '../viewer.js';
import classes from './account-menu.module.css';

/** Changes the language at once, and for the person's other devices when the server has heard. */
export function useLocaleChoice(): (locale: 'ID' | 'EN') => Promise<void> {
  const [changeLocale] = useMutation(ChangeLocaleDocument);
  return async (locale) => {
    await activateLocale(locale);
    // The screen has changed already; a failure only means that the other devices do not know yet.
    await changeLocale({ variables: { input: { locale } }, errorPolicy: 'ignore' });
  };
}

/** Goes to the sign-in page and forgets everything that was read in the session. */
export function useLeave(): () => Promise<void> {
  const client = useApolloClient();
  const go = useNavigate();
  return async () => {
    await go({ to: '/masuk', search: {} });
    await client.clearStore();
  };
}

/** Ends the session. Offline it says so: the session would live on. */
export function useSignOut(): () => Promise<void> {
  const { t } = useLingui();
  const [signOut] = useMutation(SignOutDocument);
  const leave = useLeave();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      if (readFailure(error).kind !== 'UNAUTHENTICATED') {
        showToast({ message: t`Belum keluar: server tidak terjangkau. Coba lagi.` });
        return;
      }
    }
    await leave();
  };
}

function RoleItems() {
  const { i18n } = useLingui();
  const { membership, memberships } = useViewer();
  const [switchMembership] = useMutation(SwitchMembershipDocument);
  const choose = async (membershipId: string): Promise<void> => {
    const { data } = await switchMembership({ variables: { input: { membershipId } } });
    const [problem] = data?.switchMembership.problems ?? [];
    if (problem !== undefined) return showToast({ message: problem.message });
    // A fresh page: nothing that the other role has read may stay in memory.
    location.assign('/');
  };
  return (
    <Menu.RadioGroup value={membership.id} onChange={(id) => void choose(id)}>
      {memberships.map(({ id, role, organisation }) => (
        <Menu.RadioItem key={id} value={id} closeMenuOnClick>
          {i18n._(roleLabels[role])}, {organisation.shortName}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function SchemeItems() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { scheme: 'light', label: t`Terang`, icon: IconSun },
    { scheme: 'dark', label: t`Gelap`, icon: IconMoon },
    { scheme: 'auto', label: t`Ikut perangkat`, icon: IconDeviceDesktop },
  ] as const satisfies readonly { scheme: MantineColorScheme; label: string; icon: unknown }[];
  return (
    <Menu.RadioGroup value={colorScheme}>
      {schemes.map(({ scheme, label, icon: Icon }) => (
        <Menu.RadioItem
          key={scheme}
          value={scheme}
          onChange={() => setColorScheme(scheme)}
          rightSection={<Icon size={16} aria-hidden />}
        >
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function LanguageItems() {
  const { i18n } = useLingui();
  const choose = useLocaleChoice();
  const languages = [
    ['ID', 'id', 'Bahasa Indonesia'],
    ['EN', 'en', 'English'],
  ] as const;
  return (
    <Menu.RadioGroup value={i18n.locale}>
      {languages.map(([locale, code, name]) => (
        <Menu.RadioItem key={locale} value={code} lang={code} onChange={() => void choose(locale)}>
          {name}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** Name, role, language, theme, sessions, sign-out. */
export function AccountMenu() {
  const { i18n } = useLingui();
  const { user, role, membership } = useViewer();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={272}>
      <Menu.Target>
        <UnstyledButton className={classes['target']}>
          <VisuallyHidden>
            <Trans>Menu akun:</Trans>
          </VisuallyHidden>
          <Avatar name={user.name} color="brand" size={32} alt="" aria-hidden />
          <span className={classes['name']}>
            <Text span size="sm" fw={500} truncate display="block">
              {user.name}
            </Text>
            <Text span size="xs" c="dimmed" truncate display="block">
              {i18n._(roleLabels[role])}, {membership.organisation.shortName}
            </Text>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Group gap="xs">
            {user.email} {user.isDemo ? <DemoMark /> : null}
          </Group>
        </Menu.Label>
        <RoleItems />
        <Menu.Divider />
        <Menu.Label>
          <Trans>Bahasa</Trans>
        </Menu.Label>
        <LanguageItems />
        <Menu.Divider />
        <Menu.Label>
          <Trans>Tampilan</Trans>
        </Menu.Label>
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/profil" leftSection={<IconUserCircle size={16} aria-hidden />}>
          <Trans>Profil dan sesi</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          <Trans>Keluar</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
