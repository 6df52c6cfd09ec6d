import type { FailureKind, RequestFailure } from '@conductor/graphql';
import { readFailure } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Words {
  readonly title: MessageDescriptor;
  readonly next: MessageDescriptor;
}
const words: Readonly<Record<FailureKind, Words>> = {
  UNAUTHENTICATED: { title: msg`Sesi Anda telah berakhir`, next: msg`Masuk lagi untuk melanjutkan.` },
  FORBIDDEN: {
    title: msg`Halaman ini di luar peran Anda`,
    next: msg`Ganti peran lewat menu akun, atau hubungi admin.`,
  },
  OFFLINE: { title: msg`Server belum terjangkau`, next: msg`Periksa sambungan, lalu coba lagi.` },
  BROKEN: {
    title: msg`Ada gangguan di sistem`,
    next: msg`Coba lagi. Bila berulang, sampaikan rujukan di bawah kepada admin.`,
  },
};
const icons = {
  UNAUTHENTICATED: IconLock,
  FORBIDDEN: IconLock,
  OFFLINE: IconCloudOff,
  BROKEN: IconAlertTriangle,
} as const;

interface ErrorStateProps {
  /** What Apollo or a thrown error gave. */
  readonly error: unknown;
  /** Whether what the person typed is kept; shown only where they typed something. */
  readonly safety?: ReactNode;
  readonly onRetry?: () => void;
  readonly failure?: RequestFailure;
}

/** What happened, whether my text is safe, what now, and the reference. */
export function ErrorState({ error, safety, onRetry, failure = readFailure(error) }: ErrorStateProps) {
  const { i18n } = useLingui();
  const { title, next } = words[failure.kind];
  const Icon = icons[failure.kind];
  return (
    <Alert
      color={failure.kind === 'BROKEN' ? 'red' : 'orange'}
      icon={<Icon aria-hidden />}
      title={i18n._(title)}
    >
      <Stack gap="xs">
        {safety === undefined ? null : <Text size="sm">{safety}</Text>}
        <Text size="sm">{i18n._(next)}</Text>
        {failure.reference === null ? null : (
          <Text size="sm">
            <Trans>
              Rujukan: <Code>{failure.reference}</Code>
            </Trans>
          </Text>
        )}
        {onRetry === undefined ? null : (
          <Group>
            <Button variant="default" size="sm" onClick={onRetry}>
              <Trans>Coba lagi</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
