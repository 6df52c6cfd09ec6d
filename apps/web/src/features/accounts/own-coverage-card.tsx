import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { CoverageMeter } from './coverage-meter.js';
import { OwnCoverageDocument, type OwnCoverageQuery } from './generated/coverage.js';

type Coverage = NonNullable<OwnCoverageQuery['ownAccountCoverage']>;

/** The one thing that helps most, in a sentence. */
function StepWords({ step }: { readonly step: NonNullable<Coverage['nextStep']> }) {
  const handle = step.account?.handle.replace(/^@/, '') ?? '';
  const network = step.account?.network.name ?? '';
  switch (step.kind) {
    case 'REGISTER_INSTITUTIONAL':
      return <Trans>Daftarkan akun lembaga yang pertama.</Trans>;
    case 'GIVE_ACCESS':
      return (
        <Trans>
          Catat satu orang lagi untuk @{handle} di {network}, supaya satu yang absen tidak menghentikannya.
        </Trans>
      );
    case 'INVITE_COLLEAGUE':
      return (
        <Trans>
          Minta admin mengundang seorang rekan, supaya @{handle} di {network} tidak bergantung pada satu
          orang.
        </Trans>
      );
    case 'ANSWER_CONSENT':
      return (
        <Trans>
          Jawab pertanyaan tentang akun pribadi Anda @{handle} di {network}. Setuju atau tidak, pilihannya
          milik Anda.
        </Trans>
      );
    case 'REGISTER_PERSONAL':
      return <Trans>Bila Anda bersedia, daftarkan akun pribadi Anda dan baca persetujuannya.</Trans>;
  }
}

function NextStep({ step }: { readonly step: Coverage['nextStep'] }) {
  if (step === null)
    return (
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={22} aria-hidden style={{ flex: 'none' }} />
        <Text>
          <Trans>Tidak ada yang perlu dilakukan sekarang.</Trans>
        </Text>
      </Group>
    );
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconArrowRight size={22} aria-hidden style={{ flex: 'none' }} />
      <div>
        <Text>
          <StepWords step={step} />
        </Text>
        {step.account === null ? null : (
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/akun/$id" params={{ id: step.account?.id ?? '' }} {...props} />}
          >
            <Trans>Buka akunnya</Trans>
          </Anchor>
        )}
      </div>
    </Group>
  );
}

/** How the two-account rule stands in the own organisation, and exactly one next step. Advice, not blame. */
export function OwnCoverageCard() {
  const { t } = useLingui();
  const { can } = useViewer();
  const { data } = useQuery(OwnCoverageDocument, { fetchPolicy: 'cache-and-network' });
  const coverage = data?.ownAccountCoverage;
  if (!coverage) return null;
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Dua akun, dua orang</Trans>
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <CoverageMeter
            label={t`Akun lembaga dengan dua orang atau lebih`}
            part={coverage.shared}
            nothing={t`Belum ada akun lembaga.`}
          />
          <CoverageMeter
            label={t`Petugas dengan akun lembaga dan akun pribadi`}
            part={coverage.officials}
            nothing={t`Belum ada petugas humas.`}
          />
        </SimpleGrid>
        <NextStep step={coverage.nextStep} />
        {can('coverage.read') ? (
          <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/akun/cakupan" {...props} />}>
            <Trans>Lihat semua lembaga</Trans>
          </Anchor>
        ) : null}
      </Stack>
    </Card>
  );
}
