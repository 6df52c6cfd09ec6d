import { EmptyState, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Box, Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';

/** 404. */
export function MissingPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`Halaman tidak ditemukan`} />
      <EmptyState
        icon={<IconMapQuestion size={32} aria-hidden />}
        title={t`Alamat ini tidak menuju ke mana pun`}
        action={
          <Button component="a" href="/">
            <Trans>Ke halaman utama</Trans>
          </Button>
        }
      >
        <Trans>Mungkin tautannya sudah lama, atau halaman itu bukan untuk peran Anda.</Trans>
      </EmptyState>
    </>
  );
}

/** 404 for an address that no route knows: it stands outside the shell. */
export function LostPage() {
  return (
    <Box component="main" p="lg" maw={720} mx="auto">
      <MissingPage />
    </Box>
  );
}
