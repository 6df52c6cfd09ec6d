import { AddressLink, DemoMark, formatDay, formatTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Group, Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { OfficialAccountFieldsFragment } from './generated/verify.js';
import { QrDisclosure } from './qr-disclosure.js';
import { provedByTexts } from './standing-words.js';

/** How and since when its control is proved, where a proof stands. */
function Proved({ account }: { readonly account: OfficialAccountFieldsFragment }) {
  const { i18n } = useLingui();
  if (account.proofKind === null || account.provedAt === null) return null;
  const way = i18n._(provedByTexts[account.proofKind]);
  const since = formatTime(account.provedAt, i18n.locale, 'day', 'Asia/Jakarta');
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <IconRosetteDiscountCheck size={18} aria-hidden color="var(--house-ok)" style={{ flex: 'none' }} />
      <Text size="sm">
        <Trans>
          Terbukti dipegang lembaga {way}, sejak {since}
        </Trans>
      </Text>
    </Group>
  );
}

function Standing({ account }: { readonly account: OfficialAccountFieldsFragment }) {
  const { i18n } = useLingui();
  const since = formatTime(account.registeredAt, i18n.locale, 'day', 'Asia/Jakarta');
  if (account.retiredOn !== null) {
    const end = formatDay(account.retiredOn, i18n.locale);
    return (
      <Trans>
        Akun lembaga, terdaftar sejak {since}, tidak lagi resmi sejak {end}
      </Trans>
    );
  }
  return account.kind === 'INSTITUTIONAL' ? (
    <Trans>Akun lembaga, terdaftar sejak {since}</Trans>
  ) : (
    <Trans>Akun pribadi karena jabatan, terdaftar sejak {since}</Trans>
  );
}

/** A registered account as everybody may see it: whose, of which kind, since when. */
export function OfficialAccountCard({ account }: { readonly account: OfficialAccountFieldsFragment }) {
  const { i18n } = useLingui();
  const { handle, network, networkName, url, isDemo, retiredOn, verifyUrl } = account;
  // A host, and the older names of YouTube (`c/name`), are written without it.
  const shown = network === 'web' || handle.includes('/') ? handle : `@${handle}`;
  return (
    <Card component="li" withBorder>
      <Text fw={600}>{i18n.locale === 'en' ? account.organisationNameEn : account.organisationNameId}</Text>
      <Group gap="xs">
        <Text style={{ overflowWrap: 'anywhere' }}>{shown}</Text>
        <Badge size="md" color="gray">
          {networkName}
        </Badge>
        {isDemo ? <DemoMark /> : null}
      </Group>
      <Text size="sm">
        <Standing account={account} />
      </Text>
      <Proved account={account} />
      <AddressLink href={url} />
      {retiredOn === null ? <QrDisclosure address={verifyUrl} name={shown} /> : null}
    </Card>
  );
}
