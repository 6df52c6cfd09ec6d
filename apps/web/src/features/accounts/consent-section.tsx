import { ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { ConsentDialog } from './consent-dialog.js';
import type { AccountHoldingFieldsFragment } from './generated/account-people.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import { WithdrawalReport } from './withdrawal-report.js';

type Holding = NonNullable<AccountHoldingFieldsFragment['holding']>;

/** Whether the consent is in force, in words and with a sign beside them. */
function ConsentState({ holding }: { readonly holding: Holding }) {
  const [latest] = holding.consents;
  const Icon = holding.isInForce ? IconCircleCheck : IconCircleDashed;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={22} aria-hidden style={{ flex: 'none' }} />
      <Text component="div">
        {holding.isInForce && latest !== undefined ? (
          <Trans>
            Disetujui sejak <ZonedTime at={latest.givenAt} />. Unggahan publik akun ini diambil dan dihitung.
          </Trans>
        ) : latest === undefined ? (
          <Trans>Belum dijawab. Tidak ada unggahan akun ini yang diambil atau dihitung.</Trans>
        ) : (
          <Trans>Persetujuan sudah ditarik. Tidak ada unggahan akun ini yang diambil.</Trans>
        )}
      </Text>
    </Group>
  );
}

/** The holder's consent to a personal account, to be given and withdrawn by that person alone. */
export function ConsentSection({ account }: { readonly account: AccountHoldingFieldsFragment }) {
  const [isReading, sheet] = useDisclosure(false);
  const [isWithdrawing, dialog] = useDisclosure(false);
  const { id, holding } = account;
  if (holding === null) return null;
  const { viewerCan, holder, consents } = holding;
  const name = holder?.name;
  const withdrawn = consents.filter(({ report }) => report !== null);
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Persetujuan pemilik</Trans>
        </Title>
        <Text size="sm" c="dimmed">
          {name === undefined ? (
            <Trans>
              Pemiliknya belum disebut. Ia mendaftarkan akun ini sendiri, atau admin mengusulkannya.
            </Trans>
          ) : (
            <Trans>Pemilik: {name}. Hanya ia yang dapat menyetujui dan menarik persetujuan.</Trans>
          )}
        </Text>
        <ConsentState holding={holding} />
        <Group>
          {viewerCan.includes('GIVE') ? (
            <Button onClick={sheet.open}>
              <Trans>Baca dan jawab</Trans>
            </Button>
          ) : null}
          {viewerCan.includes('WITHDRAW') ? (
            <Button variant="default" onClick={dialog.open}>
              <Trans>Tarik persetujuan</Trans>
            </Button>
          ) : null}
        </Group>
        {withdrawn.map((consent) => (
          <WithdrawalReport key={consent.id} accountId={id} consent={consent} />
        ))}
      </Stack>
      {isReading ? <ConsentDialog accountId={id} onClose={sheet.close} /> : null}
      {isWithdrawing ? <WithdrawDialog accountId={id} onClose={dialog.close} /> : null}
    </Card>
  );
}
