import { useMutation } from '@apollo/client/react';
import { ErrorState, formatNumber, PageLink, ProblemList, showToast, useAct } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useViewer } from '../../app/viewer.js';
import { RequestMatcherRefitDocument, type MatcherDeskFieldsFragment } from './generated/matcher.js';

function RefitButton({ isEnough }: { readonly isEnough: boolean }) {
  const { t } = useLingui();
  const [send] = useMutation(RequestMatcherRefitDocument);
  const act = useAct(async () => (await send()).data?.requestMatcherRefit);
  const run = async (): Promise<void> => {
    if (await act.run(undefined))
      showToast({ message: t`Diminta. Hasilnya muncul sebagai versi baru di bawah.` });
  };
  return (
    <>
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
      <Group>
        <Button variant="default" loading={act.isBusy} disabled={!isEnough} onClick={() => void run()}>
          <Trans>Belajar sekarang</Trans>
        </Button>
      </Group>
    </>
  );
}

/** What people have decided so far, and what the engine can learn from it. */
export function LearningCard({ judged }: Pick<MatcherDeskFieldsFragment, 'judged'>) {
  const { i18n } = useLingui();
  const { can } = useViewer();
  const needed = Math.max(0, judged.needed - judged.judged);
  const drawn = formatNumber(judged.drawn, i18n.locale);
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Belajar dari keputusan orang</Trans>
        </Title>
        <Text>
          <Plural value={judged.judged} one="# keputusan" other="# keputusan" />
          {'; '}
          <Trans>{drawn} di antaranya atas unggahan yang diundi.</Trans>
        </Text>
        {needed === 0 ? null : (
          <Text>
            <Plural
              value={needed}
              one="Perlu # keputusan lagi sebelum mesin dapat belajar."
              other="Perlu # keputusan lagi sebelum mesin dapat belajar."
            />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <Trans>
            Satu dari {judged.oneDrawnIn} unggahan diundi untuk ditinjau, apa pun kata mesin: tanpa itu,
            keyakinannya hanya diuji pada yang ia pilih sendiri.
          </Trans>{' '}
          <PageLink to="/unggahan" search={{ tinjau: true }} underline="always">
            <Plural
              value={judged.drawnWaiting}
              one="# unggahan yang diundi menunggu."
              other="# unggahan yang diundi menunggu."
            />
          </PageLink>
        </Text>
        <Text size="sm" c="dimmed">
          <Trans>
            Mesin belajar setiap Minggu pukul 02.00 WIB. Hasilnya tidak berlaku sebelum admin memakainya.
          </Trans>
        </Text>
        {can('matcher.manage') ? <RefitButton isEnough={needed === 0} /> : null}
      </Stack>
    </Card>
  );
}
