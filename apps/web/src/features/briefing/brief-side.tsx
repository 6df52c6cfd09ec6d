import { AgendaMark, StateBadge, ZonedTime, PageLink, ReviewList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Code, Group, Stack, Text, Title } from '@mantine/core';
import type { BriefVersionDetailFragment } from './generated/brief.js';

/** Enough of a hash to compare by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

interface SideProps {
  readonly version: BriefVersionDetailFragment;
}

/** The item it speaks for, its authors, and the hash that approval binds. */
export function AboutCard({ version }: SideProps) {
  const { t } = useLingui();
  const { agendaItem } = version.brief;
  const authors = version.authors.map(({ name }) => name).join(', ');
  return (
    <Card component="section">
      <Stack gap="xs">
        {agendaItem === null ? null : (
          <Group gap="xs" wrap="nowrap">
            <AgendaMark slot={agendaItem.colourSlot} />
            <PageLink to="/agenda/$id" params={{ id: agendaItem.id }}>
              {agendaItem.title}
            </PageLink>
          </Group>
        )}
        <Text size="sm" c="dimmed">
          <Trans>Penulis: {authors}</Trans>
        </Text>
        <Text size="sm" c="dimmed">
          <Trans>Diubah:</Trans> <ZonedTime at={version.updatedAt} />
        </Text>
        <Text size="sm" c="dimmed" title={version.contentHash}>
          <Trans>Sidik isi:</Trans>{' '}
          <Code aria-label={t`Sidik isi ${version.contentHash}`} role="img">
            {shortHash(version.contentHash)}
          </Code>
        </Text>
      </Stack>
    </Card>
  );
}

/** Decisions of reviewers; each approval names the content it was given to. */
export function ReviewsCard({ version }: SideProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Penelaahan</Trans>
      </Title>
      <ReviewList
        reviews={version.reviews}
        detailOf={({ contentHash }) => <Code>{shortHash(contentHash)}</Code>}
      />
    </Card>
  );
}

/** All versions of the brief; the one on the screen is marked. */
export function VersionsCard({ version }: SideProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Versi</Trans>
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {version.brief.versions
          .toSorted((one, other) => other.number - one.number)
          .map(({ id, number, state, updatedAt }) => (
            <Group component="li" key={id} justify="space-between" gap="xs">
              <div>
                {id === version.id ? (
                  <Text fw={650} aria-current="true">
                    <Trans>Versi {number}, sedang dibuka</Trans>
                  </Text>
                ) : (
                  <PageLink to="/arahan/versi/$id" params={{ id }}>
                    <Trans>Versi {number}</Trans>
                  </PageLink>
                )}
                <Text size="sm" c="dimmed">
                  <ZonedTime at={updatedAt} />
                </Text>
              </div>
              <StateBadge state={state} />
            </Group>
          ))}
      </Stack>
    </Card>
  );
}
