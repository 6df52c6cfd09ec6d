import { formatDistance, ZonedTime, ReviewList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { SPEAKER_PARTS, speakerPartLabels, useLocalName } from './agenda-words.js';
import type { AgendaItemDetailFragment } from './generated/item.js';

interface ItemProps {
  readonly item: AgendaItemDetailFragment;
}

/** Who leads, who supports, who stays silent. */
export function SpeakerCard({ item }: ItemProps) {
  const { i18n } = useLingui();
  const nameOf = useLocalName();
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Juru bicara</Trans>
      </Title>
      <Stack gap="sm">
        {SPEAKER_PARTS.map((part) => {
          const speakers = item.speakers.filter((speaker) => speaker.part === part);
          return (
            <div key={part}>
              <Text size="sm" c="dimmed">
                {i18n._(speakerPartLabels[part])}
              </Text>
              {speakers.length === 0 ? (
                <Text>–</Text>
              ) : (
                <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none' }}>
                  {speakers.map(({ organisation }) => (
                    <li key={organisation.id}>
                      <Text span fw={part === 'LEADS' ? 650 : 500}>
                        {organisation.shortName}
                      </Text>{' '}
                      <Text span size="sm" c="dimmed">
                        {nameOf(organisation)}
                      </Text>
                    </li>
                  ))}
                </Stack>
              )}
            </div>
          );
        })}
      </Stack>
    </Card>
  );
}

/** Dated events, each on the clock of its own zone. */
export function MomentCard({ item }: ItemProps) {
  const { i18n } = useLingui();
  const now = new Date();
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Momen</Trans>
      </Title>
      {item.moments.length === 0 ? (
        <Text c="dimmed">
          <Trans>Belum ada momen.</Trans>
        </Text>
      ) : (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {item.moments.map((moment) => (
            <li key={moment.id}>
              <Text fw={500}>{moment.title}</Text>
              <Text size="sm" c="dimmed">
                <ZonedTime at={moment.occursAt} zone={moment.zone} /> (
                {formatDistance(moment.occursAt, now, i18n.locale)})
              </Text>
            </li>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** Hashtags and links. */
export function TagCard({ item }: ItemProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Tagar dan tautan</Trans>
      </Title>
      <Group gap="xs" mb={item.links.length === 0 ? 0 : 'xs'}>
        {item.hashtags.length === 0 ? (
          <Text c="dimmed">
            <Trans>Belum ada tagar.</Trans>
          </Text>
        ) : (
          item.hashtags.map((tag) => (
            <Badge key={tag} color="gray">
              #{tag}
            </Badge>
          ))
        )}
      </Group>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {item.links.map((link) => (
          <li key={link}>
            <Anchor
              href={link}
              target="_blank"
              rel="noreferrer"
              underline="always"
              style={{ overflowWrap: 'anywhere' }}
            >
              {link}
            </Anchor>
          </li>
        ))}
      </Stack>
    </Card>
  );
}

/** Who wrote it, and what reviewers decided and why. */
export function ReviewCard({ item }: ItemProps) {
  const authors = item.authors.map(({ name }) => name).join(', ');
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Penelaahan</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        <Trans>Penulis: {authors}</Trans>
      </Text>
      <ReviewList reviews={item.reviews} />
    </Card>
  );
}
