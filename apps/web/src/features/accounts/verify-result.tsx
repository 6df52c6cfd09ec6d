import type { AccountVerdict } from '@conductor/graphql';
import { announce, formatDay } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockX, IconHelpCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import type { VerifyAccountQuery } from './generated/verify.js';
import { OfficialAccountCard } from './official-account-card.js';
import { reasonTexts, verdictTitles } from './verify-words.js';

type Verification = NonNullable<VerifyAccountQuery['verifyAccount']['verification']>;

const looks = {
  OFFICIAL: { color: 'green', Icon: IconCircleCheck },
  FORMERLY_OFFICIAL: { color: 'orange', Icon: IconClockX },
  LOOK_ALIKE: { color: 'red', Icon: IconAlertTriangle },
  NOT_OFFICIAL: { color: 'orange', Icon: IconHelpCircle },
  UNREADABLE: { color: 'gray', Icon: IconHelpCircle },
} as const satisfies Readonly<Record<AccountVerdict, { color: string; Icon: typeof IconHelpCircle }>>;

/** The one under whose name an address of a website lies; null where the address is the registered one itself. */
function siteAbove({ name, officials }: Verification): string | null {
  const host = name?.toLowerCase() ?? '';
  return (
    officials.find(({ network, handle }) => network === 'web' && host.endsWith(`.${handle}`))?.handle ?? null
  );
}

function OfficialWords({ verification }: { readonly verification: Verification }) {
  const site = siteAbove(verification);
  if (site !== null) return <Trans>Alamat ini berada di bawah situs resmi {site}.</Trans>;
  return verification.network === null ? (
    <Trans>Hanya akun di bawah ini yang terdaftar. Nama yang sama di jejaring lain belum tentu resmi.</Trans>
  ) : (
    <Trans>Akun ini terdaftar atas nama lembaga di bawah ini.</Trans>
  );
}

function FormerWords({ verification }: { readonly verification: Verification }) {
  const { i18n } = useLingui();
  const [former] = verification.officials;
  const end = former?.retiredOn ? formatDay(former.retiredOn, i18n.locale, 'long') : '';
  return (
    <Trans>
      Akun ini tidak lagi mewakili lembaga di bawah ini sejak {end}. Isinya sesudah itu bukan pernyataan
      resmi.
    </Trans>
  );
}

/** What the answer means for the person who asked. */
function Meaning({ verification }: { readonly verification: Verification }): ReactNode {
  const { i18n } = useLingui();
  const { verdict, reason } = verification;
  switch (verdict) {
    case 'OFFICIAL':
      return <OfficialWords verification={verification} />;
    case 'FORMERLY_OFFICIAL':
      return <FormerWords verification={verification} />;
    case 'LOOK_ALIKE':
      return (
        <>
          {reason === null ? null : i18n._(reasonTexts[reason])}{' '}
          <Trans>Jangan kirim uang, kata sandi, atau data pribadi ke akun ini.</Trans>
        </>
      );
    case 'NOT_OFFICIAL':
      return (
        <Trans>
          Akun ini tidak ada dalam daftar akun resmi. Mungkin memang bukan akun pemerintah, mungkin belum
          didaftarkan: pastikan lewat situs resmi lembaganya.
        </Trans>
      );
    case 'UNREADABLE':
      return <Trans>Tempelkan nama akun, seperti @namaakun, atau alamat profilnya secara lengkap.</Trans>;
  }
}

/** The answer in words, and the official accounts that it speaks of. */
export function VerifyResult({ verification }: { readonly verification: Verification }) {
  const { i18n } = useLingui();
  const { verdict, name, officials } = verification;
  const { color, Icon } = looks[verdict];
  const title = i18n._(verdictTitles[verdict]);
  useEffect(() => announce(title), [title, name]);
  return (
    <Stack gap="sm">
      <Alert color={color} icon={<Icon aria-hidden />} title={title}>
        {name === null ? null : (
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Text>
        )}
        <Text size="sm">
          <Meaning verification={verification} />
        </Text>
      </Alert>
      {officials.length === 0 ? null : (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {officials.map((account) => (
            <OfficialAccountCard key={`${account.network} ${account.handle}`} account={account} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
