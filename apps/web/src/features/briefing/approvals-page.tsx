import { useQuery } from '@apollo/client/react';
import {
  AgendaMark,
  DemoMark,
  EmptyState,
  ErrorState,
  formatDistance,
  LoadingRows,
  PageHeader,
  useShortcuts,
  ZonedTime,
  PageLink,
} from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { addDays, today } from '../../app/calendar.js';
import { ApprovalsDocument, type ApprovalsQuery } from './generated/approvals.js';

/** One thing to decide, whatever it is. */
interface Waiting {
  readonly kind: 'item' | 'brief';
  readonly id: string;
  readonly title: string;
  readonly colourSlot: number | null;
  readonly context: string | null;
  readonly authors: string;
  readonly since: string;
  readonly isDemo: boolean;
  readonly isOwn: boolean;
}

const names = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join(', ');

/** Items and briefs together, the longest waiting first. */
function waitingOf(data: ApprovalsQuery): readonly Waiting[] {
  const items = data.agendaItems.edges.map(({ node }): Waiting => ({
    kind: 'item',
    id: node.id,
    title: node.title,
    colourSlot: node.colourSlot,
    context: null,
    authors: names(node.authors),
    since: node.updatedAt,
    isDemo: node.isDemo,
    isOwn: !node.viewerCan.includes('APPROVE'),
  }));
  const briefs = data.briefs.edges.map(({ node }): Waiting => ({
    kind: 'brief',
    id: node.id,
    title: node.title,
    colourSlot: node.brief.agendaItem?.colourSlot ?? null,
    context: node.brief.agendaItem?.title ?? null,
    authors: names(node.authors),
    since: node.updatedAt,
    isDemo: node.brief.isDemo,
    isOwn: !node.viewerCan.includes('APPROVE'),
  }));
  return [...items, ...briefs].toSorted((one, other) => one.since.localeCompare(other.since));
}

function WaitingRow({ waiting }: { readonly waiting: Waiting }) {
  const { i18n } = useLingui();
  const { kind, id, title, colourSlot, context, authors, since, isDemo, isOwn } = waiting;
  const distance = formatDistance(since, new Date(), i18n.locale);
  const link = { 'data-waiting': true, fw: 500, style: { overflowWrap: 'anywhere' } } as const;
  return (
    <Card component="li" padding="sm">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <span style={{ paddingTop: 3 }}>
          <AgendaMark slot={colourSlot} />
        </span>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              {kind === 'item' ? (
                <PageLink to="/agenda/$id" params={{ id }} {...link}>
                  {title}
                </PageLink>
              ) : (
                <PageLink to="/arahan/versi/$id" params={{ id }} {...link}>
                  {title}
                </PageLink>
              )}
              {isDemo ? <DemoMark /> : null}
            </Group>
            <Badge color={kind === 'item' ? 'gray' : 'brand'}>
              {kind === 'item' ? <Trans>Butir agenda</Trans> : <Trans>Arahan</Trans>}
            </Badge>
          </Group>
          {context === null ? null : <Text size="sm">{context}</Text>}
          <Text size="sm" c="dimmed">
            <Trans>Diajukan {distance}</Trans> · <ZonedTime at={since} /> · {authors}
          </Text>
          {isOwn ? (
            <Text size="sm" c="var(--house-warn)">
              <Trans>Anda ikut menulis ini; penelaah lain yang memutuskan.</Trans>
            </Text>
          ) : null}
        </div>
      </Group>
    </Card>
  );
}

function NothingWaits({ data }: { readonly data: ApprovalsQuery }) {
  const { t } = useLingui();
  const now = new Date().toISOString();
  const [next] = data.agendaGrid
    .flatMap(({ moments }) => moments)
    .filter(({ occursAt }) => occursAt > now)
    .toSorted((one, other) => one.occursAt.localeCompare(other.occursAt));
  return (
    <EmptyState
      icon={<IconChecks size={32} aria-hidden />}
      title={t`Bersih. Tidak ada yang menunggu persetujuan`}
    >
      {next === undefined ? undefined : (
        <>
          <Trans>Momen berikutnya:</Trans> {next.title}, <ZonedTime at={next.occursAt} zone={next.zone} />
        </>
      )}
    </EmptyState>
  );
}

/** Walks over the links of the queue; the browser's own focus is the cursor. */
function walk(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-waiting]')];
  const here = links.findIndex((link) => link === document.activeElement);
  links[here === -1 ? 0 : Math.min(links.length - 1, Math.max(0, here + by))]?.focus();
}

/** What waits for a reviewer, the longest waiting first. */
export function ApprovalsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ApprovalsDocument, {
    variables: { today: today(), until: addDays(today(), 13) },
  });
  useShortcuts(t`Persetujuan`, [
    { keys: 'j', label: t`Berikutnya`, run: () => walk(1) },
    { keys: 'k', label: t`Sebelumnya`, run: () => walk(-1) },
  ]);
  const waiting = data === undefined ? [] : waitingOf(data);
  return (
    <>
      <PageHeader title={t`Persetujuan`} lead={t`Yang paling lama menunggu ada di atas.`} />
      <Stack gap="md">
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === undefined ? <LoadingRows height={84} /> : null}
        {data !== undefined && waiting.length === 0 ? <NothingWaits data={data} /> : null}
        {data === undefined || waiting.length === 0 ? null : (
          <>
            <Text size="sm" c="dimmed">
              <Plural value={data.agendaItems.totalCount} one="# butir agenda" other="# butir agenda" />
              {', '}
              <Plural value={data.briefs.totalCount} one="# arahan" other="# arahan" />
            </Text>
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {waiting.map((it) => (
                <WaitingRow key={it.id} waiting={it} />
              ))}
            </Stack>
          </>
        )}
      </Stack>
    </>
  );
}
