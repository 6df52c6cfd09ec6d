import { useMutation } from '@apollo/client/react';
import { formatDistance, ReasonDialog, showToast, StateBadge, useAct, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Card, Group, SimpleGrid, Text } from '@mantine/core';
import { IconBan, IconLock } from '@tabler/icons-react';
import type { AudienceKind } from '@conductor/graphql';
import { useState } from 'react';
import { type ReleaseDetailFragment, RetractReleaseDocument } from './generated/release.js';

interface HeadProps {
  readonly release: ReleaseDetailFragment;
}
interface TimedProps extends HeadProps {
  readonly now: Date;
}

/** Takes the brief back; every receiver is told and asked to confirm. */
export function RetractButton({ release }: HeadProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [retract] = useMutation(RetractReleaseDocument);
  const act = useAct(
    async (reason: string) =>
      (await retract({ variables: { input: { releaseId: release.id, reason } } })).data?.retractRelease,
  );
  if (!release.briefVersion.viewerCan.includes('RETRACT')) return null;
  return (
    <>
      <Button
        color="red"
        variant="light"
        leftSection={<IconBan size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        <Trans>Tarik arahan</Trans>
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t`Tarik arahan ini?`}
          confirmLabel={t`Tarik`}
          isDanger
          act={act}
          onClose={() => setOpen(false)}
          onDone={() => {
            showToast({ message: t`Arahan ditarik.` });
            setOpen(false);
          }}
        >
          <Trans>
            Setiap penerima melihat penarikan dengan alasan Anda dan diminta mengonfirmasi. Arahan tidak dapat
            dirilis kembali.
          </Trans>
        </ReasonDialog>
      ) : null}
    </>
  );
}

/** What overrides everything else about a release: retracted, or still under embargo. */
export function ReleaseNotes({ release, now }: TimedProps) {
  const { i18n, t } = useLingui();
  if (release.retractedAt !== null) {
    return (
      <Alert color="red" icon={<IconBan aria-hidden />} title={t`Arahan ini ditarik`}>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{release.retractionReason}</Text>
        <Text size="sm" mt={4}>
          <ZonedTime at={release.retractedAt} />
        </Text>
      </Alert>
    );
  }
  if (release.embargoUntil !== null && Date.parse(release.embargoUntil) > now.getTime()) {
    const distance = formatDistance(release.embargoUntil, now, i18n.locale);
    return (
      <Alert color="orange" icon={<IconLock aria-hidden />} title={t`Diembargo, terbuka ${distance}`}>
        <Trans>Belum terlihat oleh K/L sampai</Trans> <ZonedTime at={release.embargoUntil} />.
      </Alert>
    );
  }
  return null;
}

/** The state a release is in, from its dates. */
export function ReleaseBadge({ release, now }: TimedProps) {
  if (release.retractedAt !== null) return <StateBadge state="RETRACTED" />;
  const isEmbargoed = release.embargoUntil !== null && Date.parse(release.embargoUntil) > now.getTime();
  return <StateBadge state={isEmbargoed ? 'EMBARGOED' : 'RELEASED'} />;
}

/** Who released it, to whom, and until when answers are awaited. */
export function ReleaseFacts({ release, now }: TimedProps) {
  const { i18n, t } = useLingui();
  const audiences: Readonly<Record<AudienceKind, string>> = {
    ALL: t`Semua K/L`,
    COORDINATED: t`K/L di bawah satu kementerian koordinator`,
    EXPLICIT: t`Daftar pilihan`,
    SPEAKERS: t`Juru bicara butir`,
  };
  const distance = formatDistance(release.answerBy, now, i18n.locale);
  const facts = [
    { label: t`Dirilis`, value: <ZonedTime at={release.releasedAt} />, more: release.releasedBy.name },
    { label: t`Khalayak`, value: audiences[release.audience], more: null },
    { label: t`Batas jawab`, value: <ZonedTime at={release.answerBy} />, more: distance },
  ];
  return (
    <Card>
      <SimpleGrid cols={{ base: 1, sm: 3 }} component="dl" m={0}>
        {facts.map(({ label, value, more }) => (
          <Group key={label} gap={4} display="block">
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} fw={500}>
              {value}
              {more === null ? null : (
                <Text span display="block" size="sm" c="dimmed" fw={400}>
                  {more}
                </Text>
              )}
            </Text>
          </Group>
        ))}
      </SimpleGrid>
    </Card>
  );
}
