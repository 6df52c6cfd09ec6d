import { useQuery } from '@apollo/client/react';
import {
  AgendaMark,
  DemoMark,
  EmptyState,
  ErrorState,
  LoadingRows,
  PageHeader,
  stateLooks,
  PageLink,
  PageButton,
  useNow,
} from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { ANSWERS, countAnswers, shownAnswer } from './answers.js';
import { DeliveryTable } from './delivery-table.js';
import { ReleaseDocument, type ReleaseDetailFragment } from './generated/release.js';
import { ReleaseBadge, ReleaseFacts, ReleaseNotes, RetractButton } from './release-head.js';

const route = getRouteApi('/shell/sebaran/$id');
/** Answers come from elsewhere while the planner watches. */
const REFRESH_MS = 30_000;

interface BodyProps {
  readonly release: ReleaseDetailFragment;
}

function AnswerCounts({ release, now }: BodyProps & { readonly now: Date }) {
  const { i18n, t } = useLingui();
  const { jawaban } = route.useSearch();
  const go = route.useNavigate();
  return (
    <Chip.Group
      value={jawaban ?? 'ALL'}
      onChange={(value) => {
        const chosen = ANSWERS.find((answer) => answer === value);
        void go({ search: chosen === undefined ? {} : { jawaban: chosen }, replace: true });
      }}
    >
      <Group gap="xs" role="radiogroup" aria-label={t`Saring menurut jawaban`}>
        <Chip value="ALL">
          <Trans>Semua</Trans> {release.deliveries.length}
        </Chip>
        {countAnswers(release.deliveries, now).map(([answer, count]) => (
          <Chip key={answer} value={answer}>
            {i18n._(stateLooks[answer].label)} {count}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function Rows({ release, now }: BodyProps & { readonly now: Date }) {
  const { t } = useLingui();
  const { jawaban } = route.useSearch();
  const go = route.useNavigate();
  const shown = release.deliveries.filter(
    (delivery) => jawaban === undefined || shownAnswer(delivery, now) === jawaban,
  );
  if (release.deliveries.length === 0) return <EmptyState title={t`Tidak ada lembaga penerima`} />;
  if (shown.length === 0) {
    return (
      <EmptyState
        title={t`Tidak ada lembaga dengan jawaban ini`}
        action={
          <Button variant="default" onClick={() => void go({ search: {}, replace: true })}>
            <Trans>Hapus filter</Trans>
          </Button>
        }
      />
    );
  }
  return <DeliveryTable deliveries={shown} now={now} isRetracted={release.retractedAt !== null} />;
}

function Body({ release }: BodyProps) {
  const now = useNow();
  const { briefVersion } = release;
  const { agendaItem } = briefVersion.brief;
  const { number } = briefVersion;
  const acknowledged = release.deliveries.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const total = release.deliveries.length;
  return (
    <>
      <PageHeader
        title={briefVersion.title}
        marks={
          <>
            <ReleaseBadge release={release} now={now} />
            {briefVersion.brief.isDemo ? <DemoMark /> : null}
          </>
        }
        lead={
          agendaItem === null ? null : (
            <Group gap="xs" component="span">
              <AgendaMark slot={agendaItem.colourSlot} />
              <PageLink to="/agenda/$id" params={{ id: agendaItem.id }} inherit>
                {agendaItem.title}
              </PageLink>
            </Group>
          )
        }
        actions={
          <>
            <PageButton to="/arahan/versi/$id" params={{ id: briefVersion.id }} variant="default">
              <Trans>Buka versi {number}</Trans>
            </PageButton>
            <RetractButton release={release} />
          </>
        }
      />
      <Stack gap="md">
        <ReleaseNotes release={release} now={now} />
        <ReleaseFacts release={release} now={now} />
        <AnswerCounts release={release} now={now} />
        <Text size="sm" c="dimmed">
          <Plural
            value={acknowledged}
            one={`# dari ${total} lembaga menandai diterima`}
            other={`# dari ${total} lembaga menandai diterima`}
          />
        </Text>
        <Rows release={release} now={now} />
      </Stack>
    </>
  );
}

/** One release: who received it, who took note, who answered what, and who is silent. */
export function ReleasePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(ReleaseDocument, { variables: { id }, pollInterval: REFRESH_MS });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows count={6} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return data.release === null ? <MissingPage /> : <Body release={data.release} />;
}
