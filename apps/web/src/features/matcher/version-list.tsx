import { useMutation } from '@apollo/client/react';
import {
  ConfirmDialog,
  ErrorState,
  formatNumber,
  ProblemList,
  showToast,
  useAct,
  ZonedTime,
} from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { ActivateMatcherVersionDocument, type MatcherVersionFieldsFragment } from './generated/matcher.js';
import { percent } from './percent.js';

type Version = MatcherVersionFieldsFragment;

const originWords: Readonly<Record<Version['origin'], MessageDescriptor>> = {
  SHIPPED: msg`bawaan`,
  THRESHOLDS: msg`ambang diubah`,
  REFIT: msg`belajar dari keputusan`,
};

const LOSS_DIGITS = 3;

/** What the refit changed on decisions that it had not seen. */
function Fitness({ version }: { readonly version: Version }) {
  const { i18n } = useLingui();
  const { fitnessBefore, fitnessAfter, judgedCount, drawnCount } = version;
  if (fitnessBefore === null || fitnessAfter === null) return null;
  const loss = (value: number): string => formatNumber(value, i18n.locale, LOSS_DIGITS);
  const share = (value: number): string => percent(value, i18n.locale);
  const drawn = formatNumber(drawnCount, i18n.locale);
  return (
    <Text size="sm">
      <Plural value={judgedCount} one="Dari # keputusan" other="Dari # keputusan" />{' '}
      <Trans>({drawn} diundi).</Trans>{' '}
      <Trans>
        Kerugian log {loss(fitnessBefore.logLoss)} → {loss(fitnessAfter.logLoss)}, meleset{' '}
        {share(fitnessBefore.calibrationError)} → {share(fitnessAfter.calibrationError)}, urutan pertama benar{' '}
        {share(fitnessBefore.rightFirst)} → {share(fitnessAfter.rightFirst)}.
      </Trans>
    </Text>
  );
}

function Made({ version }: { readonly version: Version }) {
  const { i18n } = useLingui();
  const { madeAt, madeBy, activatedAt, activatedBy } = version;
  const suggest = percent(version.suggestThreshold, i18n.locale);
  const match = percent(version.matchThreshold, i18n.locale);
  return (
    <Text size="sm" c="dimmed" component="div">
      <Trans>
        Disarankan mulai {suggest}, cocok mulai {match}.
      </Trans>{' '}
      {madeAt === null ? null : (
        <>
          {madeBy === null ? <Trans>Dibuat otomatis</Trans> : <Trans>Dibuat {madeBy.name}</Trans>},{' '}
          <ZonedTime at={madeAt} />.{' '}
        </>
      )}
      {activatedAt === null || activatedBy === null ? null : (
        <>
          <Trans>Dipakai {activatedBy.name}</Trans>, <ZonedTime at={activatedAt} />.
        </>
      )}
    </Text>
  );
}

function ActivateButton({ version }: { readonly version: string }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [send] = useMutation(ActivateMatcherVersionDocument);
  const act = useAct(
    async () => (await send({ variables: { input: { version } } })).data?.activateMatcherVersion,
  );
  const run = async (): Promise<void> => {
    if (!(await act.run(undefined))) return;
    setAsking(false);
    showToast({ message: t`Versi ${version} berlaku. Unggahan sedang dibaca ulang.` });
  };
  return (
    <>
      <Button
        size="sm"
        variant="default"
        aria-label={t`Pakai versi ${version}`}
        onClick={() => setAsking(true)}
      >
        <Trans>Pakai</Trans>
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t`Pakai versi ${version}?`}
        confirmLabel={t`Pakai`}
        isBusy={act.isBusy}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        <Text>
          <Trans>
            Semua unggahan dibaca ulang dengan versi ini, dan angka partitur dapat berubah. Keputusan orang
            tetap berlaku.
          </Trans>
        </Text>
        <ProblemList problems={act.problems} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
      </ConfirmDialog>
    </>
  );
}

/** Every matcher that this house has had, the one in force first. */
export function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  const { i18n } = useLingui();
  const { can } = useViewer();
  return (
    <Card component="section">
      <Stack gap="md">
        <Title order={2} size="h3">
          <Trans>Versi</Trans>
        </Title>
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {versions.map((version) => (
            <li key={version.version}>
              <Group justify="space-between" align="flex-start" gap="sm">
                <Stack gap={4} flex="1 1 16rem" miw={0}>
                  <Group gap="xs">
                    <Text fw={600}>{version.version}</Text>
                    <Text size="sm">{i18n._(originWords[version.origin])}</Text>
                    {version.isActive ? (
                      <Badge color="green">
                        <Trans>berlaku</Trans>
                      </Badge>
                    ) : null}
                    {version.origin === 'REFIT' && !version.isActive && !version.canBeActivated ? (
                      <Badge color="gray">
                        <Trans>tidak lebih baik</Trans>
                      </Badge>
                    ) : null}
                  </Group>
                  <Fitness version={version} />
                  <Made version={version} />
                </Stack>
                {version.canBeActivated && can('matcher.manage') ? (
                  <ActivateButton version={version.version} />
                ) : null}
              </Group>
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}
