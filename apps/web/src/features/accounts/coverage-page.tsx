import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CoverageMeter } from './coverage-meter.js';
import {
  CoveragePageDocument,
  type CoveragePageQuery,
  type SinglePointFieldsFragment,
} from './generated/coverage.js';

type Coverages = CoveragePageQuery['accountCoverages'];

function WholeCard({ whole }: Pick<Coverages, 'whole'>) {
  const { t } = useLingui();
  const noOfficials = t`Belum ada petugas humas.`;
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Semua lembaga bersama</Trans>
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <CoverageMeter
          label={t`Akun lembaga dengan dua orang atau lebih`}
          part={whole.shared}
          nothing={t`Belum ada akun lembaga.`}
        />
        <CoverageMeter label={t`Petugas dengan kedua akun`} part={whole.officials} nothing={noOfficials} />
        <CoverageMeter
          label={t`Petugas dengan akun lembaga bersama`}
          part={whole.withInstitutional}
          nothing={noOfficials}
        />
        <CoverageMeter
          label={t`Petugas dengan akun pribadi yang disetujui`}
          part={whole.withPersonal}
          nothing={noOfficials}
        />
      </SimpleGrid>
    </Card>
  );
}

/** The accounts of one organisation, by their networks. */
function PointLine({ points }: { readonly points: readonly SinglePointFieldsFragment[] }) {
  const { t } = useLingui();
  return (
    <Group component="li" gap="xs">
      <Text fw={600}>{points[0]?.account.organisation.shortName}</Text>
      {points.map(({ account, people }) => (
        <Text key={account.id} size="sm" component="span">
          <Anchor
            underline="always"
            aria-label={`${account.handle} ${account.network.name}`}
            renderRoot={(props) => <Link to="/akun/$id" params={{ id: account.id }} {...props} />}
          >
            {account.network.name}
          </Anchor>{' '}
          {people === 0 ? t`(belum ada yang tercatat)` : t`(satu orang)`}
        </Text>
      ))}
    </Group>
  );
}

function SinglePoints({ whole }: Pick<Coverages, 'whole'>) {
  const byOrganisation = Map.groupBy(whole.singlePoints, ({ account }) => account.organisation.id);
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Akun yang bergantung pada satu orang</Trans>
        </Title>
        <Text size="sm" c="dimmed">
          <Trans>
            Bila orang itu absen, akun ini diam. Satu rekan lagi sudah cukup; tawarkan bantuan kepada
            lembaganya.
          </Trans>
        </Text>
        {whole.singlePoints.length === 0 ? (
          <Text>
            <Trans>Tidak ada. Setiap akun lembaga punya dua orang atau lebih.</Trans>
          </Text>
        ) : (
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {[...byOrganisation].map(([id, points]) => (
              <PointLine key={id} points={points} />
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

function Organisations({ organisations }: Pick<Coverages, 'organisations'>) {
  const { i18n, t } = useLingui();
  return (
    <Card component="section">
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3">
            <Trans>Tiap lembaga</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>Menurut urutan protokol. Ini bukan peringkat.</Trans>
          </Text>
        </div>
        {organisations.map(({ organisation, officials, shared }) => (
          <div key={organisation.id}>
            <Text fw={600} mb={4}>
              {i18n.locale === 'en' ? organisation.nameEn : organisation.nameId}
            </Text>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <CoverageMeter
                label={t`Akun lembaga dengan dua orang atau lebih`}
                part={shared}
                nothing={t`Belum ada akun lembaga.`}
              />
              <CoverageMeter
                label={t`Petugas dengan kedua akun`}
                part={officials}
                nothing={t`Belum ada petugas humas.`}
              />
            </SimpleGrid>
          </div>
        ))}
      </Stack>
    </Card>
  );
}

/** The two-account rule everywhere: for those who look after the whole. */
export function CoveragePage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(CoveragePageDocument, { fetchPolicy: 'cache-and-network' });
  const coverages = data?.accountCoverages;
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <Anchor renderRoot={(props) => <Link to="/akun" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans context="menu">Akun</Trans>
        </Group>
      </Anchor>
      <PageHeader
        title={t`Dua akun, dua orang`}
        lead={t`Setiap petugas dapat memakai akun lembaga yang dipegang bersama, dan akun pribadinya sendiri bila ia setuju.`}
      />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {coverages === undefined && error === undefined ? <LoadingRows count={3} height={140} /> : null}
      {coverages?.organisations.length === 0 ? (
        <EmptyState title={t`Belum ada akun terdaftar`}>
          <Trans>Cakupan terlihat di sini begitu lembaga mendaftarkan akunnya.</Trans>
        </EmptyState>
      ) : null}
      {coverages === undefined || coverages.organisations.length === 0 ? null : (
        <Stack gap="md">
          <WholeCard whole={coverages.whole} />
          <SinglePoints whole={coverages.whole} />
          <Organisations organisations={coverages.organisations} />
        </Stack>
      )}
    </div>
  );
}
