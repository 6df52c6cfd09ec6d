import { useMutation } from '@apollo/client/react';
import { ErrorState, formatNumber, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { bandCounts } from './band-counts.js';
import { ConfidenceHistogram } from './confidence-histogram.js';
import { SetMatcherThresholdsDocument, type MatcherDeskFieldsFragment } from './generated/matcher.js';

const HUNDRED = 100;

interface Draft {
  /** In per cent, as it is typed. */
  readonly suggest: number;
  readonly match: number;
}

/** What the posts would become, before anything is set. */
function Preview({ desk, draft }: { readonly desk: MatcherDeskFieldsFragment; readonly draft: Draft }) {
  const { i18n, t } = useLingui();
  const counts = bandCounts(desk.confidenceCounts, draft.suggest / HUNDRED, draft.match / HUNDRED);
  const facts = [
    [t`Cocok, langsung dihitung`, counts.match],
    [t`Disarankan, menunggu orang`, counts.suggest],
    [t`Tanpa butir agenda`, counts.none],
  ] as const;
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 3 }} spacing="sm" m={0}>
      {facts.map(([label, count]) => (
        <div key={label}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={600}>
            {formatNumber(count, i18n.locale)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

function useSetThresholds() {
  const { t } = useLingui();
  const [send] = useMutation(SetMatcherThresholdsDocument);
  const act = useAct(async ({ suggest, match }: Draft) => {
    const input = { suggestThreshold: suggest / HUNDRED, matchThreshold: match / HUNDRED };
    return (await send({ variables: { input } })).data?.setMatcherThresholds;
  });
  const set = async (draft: Draft): Promise<void> => {
    if (await act.run(draft)) showToast({ message: t`Ambang berlaku. Unggahan sedang dibaca ulang.` });
  };
  return { act, set };
}

/** From which confidence on a post is suggested, and from which it counts; with what that means for the posts there are. */
export function ThresholdsCard({ desk }: { readonly desk: MatcherDeskFieldsFragment }) {
  const { t } = useLingui();
  const { can } = useViewer();
  const [active] = desk.versions;
  const standing = {
    suggest: Math.round((active?.suggestThreshold ?? 0) * HUNDRED),
    match: Math.round((active?.matchThreshold ?? 0) * HUNDRED),
  };
  const [draft, setDraft] = useState<Draft>(standing);
  const { act, set } = useSetThresholds();
  const mayManage = can('matcher.manage');
  const isChanged = draft.suggest !== standing.suggest || draft.match !== standing.match;
  const field = (name: keyof Draft, label: string, description: string) => (
    <NumberInput
      label={label}
      description={description}
      suffix=" %"
      min={0}
      max={HUNDRED}
      step={1}
      readOnly={!mayManage}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: Number(value) })}
    />
  );
  return (
    <Card component="section">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            <Trans>Ambang keyakinan</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              Batang menunjukkan berapa unggahan yang mesin yakini sebesar itu. Keputusan orang tidak pernah
              berubah karena ambang.
            </Trans>
          </Text>
        </div>
        <ConfidenceHistogram
          counts={desk.confidenceCounts}
          suggest={draft.suggest / HUNDRED}
          match={draft.match / HUNDRED}
        />
        <Preview desk={desk} draft={draft} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {field('suggest', t`Disarankan mulai`, t`Di bawahnya, unggahan dianggap tanpa butir.`)}
          {field('match', t`Cocok mulai`, t`Di atasnya, unggahan dihitung tanpa menunggu orang.`)}
        </SimpleGrid>
        <ProblemList problems={act.problems} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        {mayManage ? (
          <Group>
            <Button disabled={!isChanged} loading={act.isBusy} onClick={() => void set(draft)}>
              <Trans>Simpan ambang</Trans>
            </Button>
            {isChanged ? (
              <Button variant="default" onClick={() => setDraft(standing)}>
                <Trans>Batal</Trans>
              </Button>
            ) : null}
          </Group>
        ) : null}
      </Stack>
    </Card>
  );
}
