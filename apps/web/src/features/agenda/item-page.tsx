import { useQuery } from '@apollo/client/react';
import { AgendaMark, DemoMark, ErrorState, LoadingRows, PageHeader, StateBadge } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Card, Grid, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { useViewer } from '../../app/viewer.js';
import { Period } from './agenda-row.js';
import { useLocalName } from './agenda-words.js';
import { type AgendaItemDetailFragment, AgendaItemDocument } from './generated/item.js';
import { ItemActions } from './item-actions.js';
import { ItemBriefs } from './item-briefs.js';
import { ItemFraming, Written } from './item-framing.js';
import { MomentCard, ReviewCard, SpeakerCard, TagCard } from './item-side.js';

const route = getRouteApi('/shell/agenda/$id');

interface ItemProps {
  readonly item: AgendaItemDetailFragment;
}

/** The last word of a reviewer, where the item waits for its author. */
function ReturnedNote({ item }: ItemProps) {
  const { t } = useLingui();
  const last = item.reviews.findLast((review) => review.decision === 'RETURNED');
  if (item.state !== 'NEEDS_REVISION' || last === undefined) return null;
  const { name } = last.reviewer;
  return (
    <Alert color="orange" icon={<IconArrowBackUp aria-hidden />} title={t`Dikembalikan ${name}`} mb="md">
      <Text style={{ whiteSpace: 'pre-wrap' }}>{last.reason}</Text>
    </Alert>
  );
}

function Objective({ item }: ItemProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb={4}>
        <Trans>Tujuan</Trans>
      </Title>
      <Written text={item.objective} />
    </Card>
  );
}

/** Everything about one agenda item, and what may be done with it. */
export function ItemPage() {
  const { id } = route.useParams();
  const { can } = useViewer();
  const nameOf = useLocalName();
  const { i18n } = useLingui();
  const { data, error, refetch } = useQuery(AgendaItemDocument, {
    variables: { id, withBriefs: can('brief.read') },
  });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows count={6} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const item = data.agendaItem;
  if (item === null) return <MissingPage />;
  const { priority } = item;
  const lead = item.lead.shortName;
  const isEnglishScreen = i18n.locale === 'en' && item.titleEn !== null;
  return (
    <>
      <PageHeader
        title={isEnglishScreen ? (item.titleEn ?? item.title) : item.title}
        marks={
          <>
            <AgendaMark slot={item.colourSlot} size={20} />
            <StateBadge state={item.state} />
            {item.isDemo ? <DemoMark /> : null}
          </>
        }
        lead={
          <>
            {isEnglishScreen ? <span lang="id">{item.title} · </span> : null}
            {!isEnglishScreen && item.titleEn !== null ? <span lang="en">{item.titleEn} · </span> : null}
            {nameOf(item.theme)} · <Trans>prioritas {priority}</Trans> ·{' '}
            <Period from={item.periodFrom} until={item.periodUntil} /> · <Trans>utama: {lead}</Trans>
          </>
        }
        actions={<ItemActions item={item} />}
      />
      <ReturnedNote item={item} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <Objective item={item} />
            <ItemFraming framing={item.framing} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="sm">
            {item.briefs === undefined ? null : (
              <ItemBriefs itemId={item.id} isApproved={item.state === 'APPROVED'} briefs={item.briefs} />
            )}
            <SpeakerCard item={item} />
            <MomentCard item={item} />
            <TagCard item={item} />
            <ReviewCard item={item} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
