import { AgendaMark, formatDays, PageButton, PageLink } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { dayIn } from '../../app/calendar.js';
import { useViewer } from '../../app/viewer.js';
import { useItemTitle, useLocalName } from '../agenda/agenda-words.js';
import { AllClusterPosts, ClusterPosts } from './cluster-posts.js';
import type { OffGridRadarQuery } from './generated/radar.js';

type Cluster = OffGridRadarQuery['offGridRadar']['clusters'][number];

interface ClusterCardProps {
  readonly cluster: Cluster;
  readonly days: { readonly from: string; readonly until: string };
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** From here on a person would say that it is the same matter. */
const ABOUT_THE_SAME = 0.4;
const ORGANISATIONS_NAMED = 6;

function Facts({ cluster }: Pick<ClusterCardProps, 'cluster'>) {
  const { i18n } = useLingui();
  const { postCount, organisations, firstPostedAt, lastPostedAt } = cluster;
  const named = organisations.slice(0, ORGANISATIONS_NAMED).map(({ shortName }) => shortName);
  const more = organisations.length - named.length;
  const names = named.join(', ');
  const period = formatDays(dayIn(firstPostedAt), dayIn(lastPostedAt), i18n.locale);
  return (
    <div>
      <Text size="sm">
        <Plural value={postCount} one="# unggahan" other="# unggahan" /> ·{' '}
        <Plural value={organisations.length} one="# lembaga" other="# lembaga" /> · {period}
      </Text>
      {names === '' ? null : (
        <Text size="sm" c="dimmed">
          {more === 0 ? (
            names
          ) : (
            <Trans>
              {names}, dan {more} lagi
            </Trans>
          )}
        </Text>
      )}
    </div>
  );
}

/** Which agenda item it might belong to all the same. */
function NearestItem({ nearestItem }: Pick<Cluster, 'nearestItem'>) {
  const titleOf = useItemTitle();
  if (nearestItem === null) return null;
  const { agendaItem, nearness } = nearestItem;
  return (
    <Group gap={6} align="baseline">
      <Text size="sm" c="dimmed" component="span">
        {nearness >= ABOUT_THE_SAME ? (
          <Trans>Hampir sama dengan butir agenda ini, tetapi tidak dikaitkan:</Trans>
        ) : (
          <Trans>Butir agenda yang paling dekat:</Trans>
        )}
      </Text>
      <span>
        <AgendaMark slot={agendaItem.colourSlot} />{' '}
        <PageLink
          to="/agenda/$id"
          params={{ id: agendaItem.id }}
          size="sm"
          underline="always"
          style={{ overflowWrap: 'anywhere' }}
        >
          {titleOf(agendaItem)}
        </PageLink>
      </span>
    </Group>
  );
}

/** One matter that is spoken of without a brief: what, who, since when, and what can be done. */
export function ClusterCard({ cluster, days, isOpen, onToggle }: ClusterCardProps) {
  const { t } = useLingui();
  const { can } = useViewer();
  const nameOf = useLocalName();
  const { postCount, posts } = cluster;
  const label = cluster.terms.join(', ');
  return (
    <Card component="li">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {label}
          </Title>
          <Badge size="md" color="gray">
            {nameOf(cluster.theme)}
          </Badge>
        </Group>
        <Facts cluster={cluster} />
        <NearestItem nearestItem={cluster.nearestItem} />
        {isOpen ? <AllClusterPosts id={cluster.id} days={days} /> : <ClusterPosts posts={posts} />}
        <Group gap="xs">
          {postCount > posts.length ? (
            <Button
              variant="default"
              aria-expanded={isOpen}
              aria-label={isOpen ? t`Ringkas: ${label}` : t`Tampilkan semua ${postCount} unggahan: ${label}`}
              onClick={onToggle}
            >
              {isOpen ? <Trans>Ringkas</Trans> : <Trans>Tampilkan semua {postCount} unggahan</Trans>}
            </Button>
          ) : null}
          {can('agenda.draft') ? (
            <PageButton
              to="/agenda/baru"
              search={{ judul: label, tema: cluster.theme.id }}
              leftSection={<IconPlus size={18} aria-hidden />}
              aria-label={t`Usulkan butir agenda: ${label}`}
            >
              <Trans>Usulkan butir agenda</Trans>
            </PageButton>
          ) : null}
        </Group>
      </Stack>
    </Card>
  );
}
