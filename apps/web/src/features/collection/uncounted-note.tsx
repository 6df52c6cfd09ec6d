import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { PostDetailFragment } from './generated/post.js';

/** Why a post is in no measure; nothing where measures count it. */
export function UncountedNote({ uncounted }: Pick<PostDetailFragment, 'uncounted'>) {
  if (uncounted === null) return null;
  const { reason, periodName, term } = uncounted;
  return (
    <Alert
      color="gray"
      icon={<IconEyeOff aria-hidden />}
      title={<Trans>Tidak dihitung dalam ukuran apa pun</Trans>}
    >
      {reason === 'CONSENT' ? (
        <Trans>Pemilik akun pribadi ini belum, atau tidak lagi, menyetujui pengambilan.</Trans>
      ) : term === null ? (
        <Trans>
          Akun pribadi dalam masa {periodName}: unggahan ini sedang dibaca, lalu dihitung bila bukan tentang
          calon.
        </Trans>
      ) : (
        <Trans>
          Akun pribadi menyebut calon ({term}) dalam masa {periodName}. Aturannya SKB 2/2022 tentang
          netralitas aparatur.
        </Trans>
      )}
    </Alert>
  );
}
