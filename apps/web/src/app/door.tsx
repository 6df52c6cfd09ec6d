import { Trans } from '@lingui/react/macro';
import { Group, Paper, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import classes from './door.module.css';
import { LanguageSwitch } from './texts/language-switch.js';

/** The frame without sign-in: the name, one line on what this is, the language. */
export function Door() {
  return (
    <div className={classes['door']}>
      <header className={classes['head']}>
        <Group gap="sm" wrap="nowrap">
          <img src="/icon.svg" alt="" width={40} height={40} />
          <div>
            <Text fw={650} size="lg" lh={1.2}>
              GPR Conductor
            </Text>
            <Text size="sm" c="dimmed">
              <Trans>Satu arah, banyak suara</Trans>
            </Text>
          </div>
        </Group>
        <LanguageSwitch />
      </header>
      <main className={classes['main']}>
        <Paper withBorder p="lg">
          <Outlet />
        </Paper>
      </main>
    </div>
  );
}
