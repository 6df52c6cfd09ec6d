import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Paper, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LinkReadingQuery } from './generated/report.js';

type Reading = NonNullable<LinkReadingQuery['linkReading']>;

function Known({ post }: { readonly post: NonNullable<Reading['knownPost']> }) {
  const { t } = useLingui();
  return (
    <Alert color="brand" icon={<IconInfoCircle aria-hidden />} title={t`Unggahan ini sudah tercatat`}>
      <Text size="sm" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
        {post.text}
      </Text>
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link to="/unggahan/$id" params={{ id: post.id }} {...props} />}
      >
        <Trans>Lihat unggahan</Trans>
      </Anchor>
    </Alert>
  );
}

/** What the address says about itself, before anything is sent. */
export function LinkReadingPanel({ reading }: { readonly reading: Reading }) {
  const { network, handle, account, canonicalUrl, knownPost } = reading;
  if (knownPost !== null) return <Known post={knownPost} />;
  const written = handle === null ? null : `@${handle.replace(/^@/, '')}`;
  return (
    <Paper withBorder p="sm" bg="var(--house-surface)">
      <Stack gap={4}>
        <Text fw={500}>
          {network.name}
          {account === null
            ? written === null
              ? null
              : `, ${written}`
            : `, @${account.handle.replace(/^@/, '')}`}
        </Text>
        {account === null ? (
          <Text size="sm" c="dimmed">
            <Trans>Akun ini belum ada di daftar akun resmi. Unggahan tetap dapat ditautkan.</Trans>
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            <Trans>Akun terdaftar milik {account.organisation.shortName}</Trans>
          </Text>
        )}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {canonicalUrl}
        </Text>
      </Stack>
    </Paper>
  );
}

/** After the report: what was kept, and where it is. */
export function ReportedNotice({
  postId,
  wasKnown,
}: {
  readonly postId: string;
  readonly wasKnown: boolean;
}) {
  const { t } = useLingui();
  return (
    <Alert
      color="green"
      role="status"
      icon={<IconInfoCircle aria-hidden />}
      title={wasKnown ? t`Unggahan ini sudah tercatat` : t`Unggahan tertaut`}
    >
      <Stack gap="xs">
        <Text size="sm">
          {wasKnown ? (
            <Trans>Yang sudah dikumpulkan tetap dipakai; teks yang Anda tempel tidak menggantikannya.</Trans>
          ) : (
            <Trans>Mesin akan mengaitkannya dengan butir agenda dalam beberapa saat.</Trans>
          )}
        </Text>
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => <Link to="/unggahan/$id" params={{ id: postId }} {...props} />}
        >
          <Trans>Lihat unggahan</Trans>
        </Anchor>
      </Stack>
    </Alert>
  );
}
