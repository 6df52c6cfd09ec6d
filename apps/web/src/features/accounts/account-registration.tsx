import { formatDay, formatTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockX } from '@tabler/icons-react';
import type { AccountRegistrationFragment } from './generated/account.js';
import { QrDisclosure } from './qr-disclosure.js';
import { RetireDialog } from './retire-dialog.js';

interface AccountRegistrationProps {
  readonly account: AccountRegistrationFragment;
  /** As people write it. */
  readonly name: string;
}

/** Since when the account is official, until when it was, and how everybody can see that. */
export function AccountRegistration({ account, name }: AccountRegistrationProps) {
  const { i18n } = useLingui();
  const [isRetiring, dialog] = useDisclosure(false);
  const { registeredAt, retiredOn, retiredReason, verifyUrl, viewerCan } = account;
  const since = formatTime(registeredAt, i18n.locale, 'day', 'Asia/Jakarta');
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        <Trans>Terdaftar sejak {since}</Trans>
      </Text>
      {retiredOn === null ? (
        <QrDisclosure address={verifyUrl} name={name} />
      ) : (
        <Ended day={formatDay(retiredOn, i18n.locale, 'long')} reason={retiredReason ?? ''} />
      )}
      {viewerCan.includes('RETIRE') ? (
        <Button
          variant="default"
          leftSection={<IconClockX size={18} aria-hidden />}
          onClick={dialog.open}
          className="no-print"
        >
          <Trans>Akhiri akun resmi</Trans>
        </Button>
      ) : null}
      {isRetiring ? <RetireDialog account={account} name={name} onClose={dialog.close} /> : null}
    </Stack>
  );
}

function Ended({ day, reason }: { readonly day: string; readonly reason: string }) {
  return (
    <div>
      <Text fw={500}>
        <Trans>Tidak lagi resmi sejak {day}</Trans>
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Trans>Alasan: {reason}</Trans>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>Daftarkan lagi akun ini bila ternyata masih resmi.</Trans>
      </Text>
    </div>
  );
}
