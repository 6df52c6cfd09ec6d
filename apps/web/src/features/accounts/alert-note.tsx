import { useMutation } from '@apollo/client/react';
import { AskDialog, ReasonDialog, showToast, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type AccountAlertedFragment,
  type AlertFieldsFragment,
  CloseAccountAlertDocument,
  FollowAccountRenameDocument,
  OpenAccountAlertsDocument,
  SeeAccountAlertDocument,
} from './generated/standing.js';
import { alertTitles } from './standing-words.js';

const refetchQueries = [OpenAccountAlertsDocument];

function FollowDialog({
  alert,
  onClose,
}: {
  readonly alert: AlertFieldsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const [send] = useMutation(FollowAccountRenameDocument, { refetchQueries });
  const act = useAct<void>(
    async () => (await send({ variables: { input: { alertId: alert.id } } })).data?.followAccountRename,
  );
  const { nowCalled } = alert;
  return (
    <AskDialog
      title={t`Ikuti nama baru`}
      confirmLabel={t`Ikuti nama baru`}
      done={t`Nama akun diperbarui.`}
      act={act}
      onClose={onClose}
    >
      <Trans>
        Mulai sekarang akun ini terdaftar sebagai {nowCalled}. Kendali atasnya perlu dibuktikan lagi.
      </Trans>
    </AskDialog>
  );
}

function CloseDialog({
  alert,
  onClose,
}: {
  readonly alert: AlertFieldsFragment;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const [send] = useMutation(CloseAccountAlertDocument, { refetchQueries });
  const act = useAct(
    async (note: string) =>
      (await send({ variables: { input: { alertId: alert.id, note } } })).data?.closeAccountAlert,
  );
  return (
    <ReasonDialog
      title={t`Tutup peringatan`}
      confirmLabel={t`Tutup peringatan`}
      label={t`Yang sudah dilakukan`}
      act={act}
      onDone={() => {
        showToast({ message: t`Peringatan ditutup.` });
        onClose();
      }}
      onClose={onClose}
    >
      <Trans>Tuliskan apa yang sudah dilakukan. Peringatan yang sama tidak akan muncul lagi.</Trans>
    </ReasonDialog>
  );
}

/** An open alert on the account's page, and what can be done about it. */
export function AlertNote({ account }: { readonly account: AccountAlertedFragment }) {
  const { i18n } = useLingui();
  const [asked, setAsked] = useState<'follow' | 'close' | null>(null);
  const [see, { loading }] = useMutation(SeeAccountAlertDocument, { refetchQueries });
  const { alert } = account;
  if (alert === null) return null;
  const { nowCalled } = alert;
  return (
    <Alert
      color={alert.kind === 'RENAMED' ? 'orange' : 'red'}
      icon={<IconAlertTriangle aria-hidden />}
      title={i18n._(alertTitles[alert.kind])}
    >
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Trans>Diketahui</Trans> <ZonedTime at={alert.openedAt} />.{' '}
        {nowCalled === null ? null : <Trans>Kini disebut {nowCalled}.</Trans>}
      </Text>
      <Group gap="sm" mt="sm">
        {alert.kind === 'RENAMED' && nowCalled !== null ? (
          <Button size="compact-md" onClick={() => setAsked('follow')}>
            <Trans>Ikuti nama baru</Trans>
          </Button>
        ) : null}
        <Button size="compact-md" variant="default" onClick={() => setAsked('close')}>
          <Trans>Sudah ditangani</Trans>
        </Button>
        {alert.seenAt === null ? (
          <Button
            size="compact-md"
            variant="default"
            loading={loading}
            onClick={() => void see({ variables: { input: { alertId: alert.id } } })}
          >
            <Trans>Tandai dilihat</Trans>
          </Button>
        ) : (
          <Text size="sm">
            <Trans>Sudah dilihat</Trans>
          </Text>
        )}
      </Group>
      {asked === 'follow' ? <FollowDialog alert={alert} onClose={() => setAsked(null)} /> : null}
      {asked === 'close' ? <CloseDialog alert={alert} onClose={() => setAsked(null)} /> : null}
    </Alert>
  );
}
