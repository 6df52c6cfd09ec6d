import { EmptyState, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { roleLabels } from '../roles.js';
import { useViewer } from '../viewer.js';

/** 403: says in which role one is, because the other may open it. */
export function ForbiddenPage() {
  const { i18n, t } = useLingui();
  const { role, membership } = useViewer();
  const roleName = i18n._(roleLabels[role]);
  const organisation = membership.organisation.shortName;
  return (
    <>
      <PageHeader title={t`Bukan untuk peran ini`} />
      <EmptyState
        icon={<IconLock size={32} aria-hidden />}
        title={t`Halaman ini di luar peran Anda`}
        action={
          <Button component="a" href="/">
            <Trans>Ke halaman utama</Trans>
          </Button>
        }
      >
        <Trans>
          Anda sedang bertugas sebagai {roleName} di {organisation}. Ganti peran lewat menu akun, atau hubungi
          admin.
        </Trans>
      </EmptyState>
    </>
  );
}
