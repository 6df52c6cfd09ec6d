import { useQuery } from '@apollo/client/react';
import {
  AgendaMark,
  EmptyState,
  ErrorState,
  formatDistance,
  LoadingRows,
  PageHeader,
  ZonedTime,
  PageLink,
  PageButton,
} from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconBell, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { addDays, today } from '../../app/calendar.js';
import { PlannerHomeDocument, type PlannerHomeQuery } from './generated/home.js';

interface HomeCardProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly none: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function HomeCard({ title, icon, none, isEmpty, children }: HomeCardProps) {
  return (
    <Card component="section">
      <Group gap="xs" mb="sm" wrap="nowrap" align="start">
        {icon}
        <Title order={2} size="h3">
          {title}
        </Title>
      </Group>
      {isEmpty ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {children}
        </Stack>
      )}
    </Card>
  );
}

interface Review {
  readonly decision: string;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly reviewer: { readonly name: string };
}

function LastReason({ reviews }: { readonly reviews: readonly Review[] }) {
  const last = reviews.findLast(({ decision }) => decision === 'RETURNED');
  if (last === undefined) return null;
  return (
    <Text size="sm" c="dimmed" lineClamp={3}>
      {last.reviewer.name}: {last.reason}
    </Text>
  );
}

function Returned({ data }: { readonly data: PlannerHomeQuery }) {
  const { t } = useLingui();
  const items = data.returnedItems.edges;
  const briefs = data.returnedBriefs.edges;
  return (
    <HomeCard
      title={t`Dikembalikan penelaah`}
      icon={<IconArrowBackUp size={20} aria-hidden />}
      none={t`Tidak ada yang perlu diperbaiki.`}
      isEmpty={items.length + briefs.length === 0}
    >
      {items.map(({ node }) => (
        <li key={node.id}>
          <PageLink to="/agenda/$id" params={{ id: node.id }} fw={500}>
            {node.title}
          </PageLink>
          <LastReason reviews={node.reviews} />
        </li>
      ))}
      {briefs.map(({ node: { id, title, number, reviews } }) => (
        <li key={id}>
          <PageLink to="/arahan/versi/$id" params={{ id }} fw={500}>
            {title}
          </PageLink>{' '}
          <Text span size="sm" c="dimmed">
            <Trans>arahan versi {number}</Trans>
          </Text>
          <LastReason reviews={reviews} />
        </li>
      ))}
    </HomeCard>
  );
}

const SOON_MS = 48 * 3_600_000;

/** Moments from now on, within 48 hours, soonest first. */
function soonOf(data: PlannerHomeQuery, now: Date) {
  return data.agendaGrid
    .flatMap((item) => item.moments.map((moment) => ({ item, moment })))
    .filter(({ moment }) => {
      const ahead = Date.parse(moment.occursAt) - now.getTime();
      return ahead >= 0 && ahead <= SOON_MS;
    })
    .toSorted((one, other) => one.moment.occursAt.localeCompare(other.moment.occursAt));
}

function Soon({ data, now }: { readonly data: PlannerHomeQuery; readonly now: Date }) {
  const { i18n, t } = useLingui();
  const soon = soonOf(data, now);
  return (
    <HomeCard
      title={t`Momen dalam 48 jam`}
      icon={<IconBell size={20} aria-hidden />}
      none={t`Tidak ada momen sampai lusa.`}
      isEmpty={soon.length === 0}
    >
      {soon.map(({ item, moment }) => (
        <Group component="li" key={moment.id} gap="xs" wrap="nowrap" align="flex-start">
          <span style={{ paddingTop: 2 }}>
            <AgendaMark slot={item.colourSlot} />
          </span>
          <div>
            <Text>{moment.title}</Text>
            <Text size="sm" c="dimmed">
              <ZonedTime at={moment.occursAt} zone={moment.zone} /> (
              {formatDistance(moment.occursAt, now, i18n.locale)})
            </Text>
            <PageLink to="/agenda/$id" params={{ id: item.id }} size="sm">
              {item.title}
            </PageLink>
          </div>
        </Group>
      ))}
    </HomeCard>
  );
}

/** Releases that still lack answers, the most urgent first. */
function awaitedOf(data: PlannerHomeQuery) {
  return data.released.edges
    .flatMap(({ node: { title, release } }) => {
      if (release === null || release.retractedAt !== null) return [];
      const silent = release.deliveries.filter(({ answer }) => answer === null).length;
      return silent === 0 ? [] : [{ title, release, silent, total: release.deliveries.length }];
    })
    .toSorted((one, other) => one.release.answerBy.localeCompare(other.release.answerBy));
}

function Awaited({ data, now }: { readonly data: PlannerHomeQuery; readonly now: Date }) {
  const { t } = useLingui();
  const awaited = awaitedOf(data);
  return (
    <HomeCard
      title={t`Menunggu jawaban K/L`}
      icon={<IconHourglass size={20} aria-hidden />}
      none={t`Semua arahan yang dirilis sudah dijawab.`}
      isEmpty={awaited.length === 0}
    >
      {awaited.map(({ title, release, silent, total }) => (
        <li key={release.id}>
          <PageLink to="/sebaran/$id" params={{ id: release.id }} fw={500}>
            {title}
          </PageLink>
          <Text size="sm">
            <Plural
              value={silent}
              one={`# dari ${total} belum menjawab`}
              other={`# dari ${total} belum menjawab`}
            />
          </Text>
          <Text size="sm" c={Date.parse(release.answerBy) < now.getTime() ? 'var(--house-warn)' : 'dimmed'}>
            {Date.parse(release.answerBy) < now.getTime() ? (
              <Trans>Batas jawab sudah lewat:</Trans>
            ) : (
              <Trans>Batas jawab:</Trans>
            )}{' '}
            <ZonedTime at={release.answerBy} />
          </Text>
        </li>
      ))}
    </HomeCard>
  );
}

/** What needs the planner today. */
export function HomePage() {
  const { t } = useLingui();
  const now = new Date();
  const { data, error, refetch } = useQuery(PlannerHomeDocument, {
    variables: { today: today(), until: addDays(today(), 3) },
  });
  const isQuiet =
    data !== undefined &&
    data.returnedItems.edges.length +
      data.returnedBriefs.edges.length +
      soonOf(data, now).length +
      awaitedOf(data).length ===
      0;
  return (
    <>
      <PageHeader title={t`Beranda`} lead={t`Yang memerlukan Anda hari ini.`} />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined ? <LoadingRows count={3} height={120} /> : null}
      {isQuiet ? (
        <EmptyState
          title={t`Tidak ada yang menunggu Anda`}
          action={
            <PageButton to="/kisi" variant="default">
              <Trans>Buka kisi</Trans>
            </PageButton>
          }
        />
      ) : null}
      {data === undefined || isQuiet ? null : (
        <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }} spacing="md">
          <Returned data={data} />
          <Soon data={data} now={now} />
          <Awaited data={data} now={now} />
        </SimpleGrid>
      )}
    </>
  );
}
