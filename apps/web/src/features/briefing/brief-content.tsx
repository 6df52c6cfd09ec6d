import { formatDay } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import classes from './brief.module.css';
import { CopyCount } from './copy-count.js';
import type { BriefVersionContentFragment } from './generated/brief.js';

interface ContentProps {
  readonly version: BriefVersionContentFragment;
}

/** What to say, in order, with what proves it. */
export function TalkingPoints({ version }: ContentProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Pesan kunci</Trans>
      </Title>
      {version.talkingPoints.length === 0 ? (
        <Text c="dimmed">
          <Trans>Belum ada pesan kunci.</Trans>
        </Text>
      ) : (
        <Stack component="ol" gap="md" p={0} m={0} className={classes['points'] ?? ''}>
          {version.talkingPoints.map((point) => (
            <li key={point.id}>
              <Text fw={500} size="lg">
                {point.text}
              </Text>
              {point.evidence === '' ? null : (
                <Text size="sm" c="dimmed">
                  <Trans>Bukti: {point.evidence}</Trans>
                </Text>
              )}
              {point.sourceUrl === null ? null : (
                <Anchor
                  href={point.sourceUrl}
                  target="_blank"
                  rel="noreferrer"
                  size="sm"
                  underline="always"
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {point.sourceUrl}
                </Anchor>
              )}
            </li>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** Figures and names that nobody may change. */
export function LockedFacts({ version }: ContentProps) {
  const { i18n, t } = useLingui();
  return (
    <Card component="section">
      <Group gap="xs" mb="xs">
        <IconLock size={20} aria-hidden />
        <Title order={2} size="h3">
          <Trans>Fakta terkunci</Trans>
        </Title>
      </Group>
      {version.lockedFacts.length === 0 ? (
        <Text c="dimmed">
          <Trans>Belum ada fakta terkunci.</Trans>
        </Text>
      ) : (
        <Table className="house-stacked">
          <Table.Thead>
            <Table.Tr>
              {[t`Fakta`, t`Nilai`, t`Per tanggal`, t`Sumber`].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {version.lockedFacts.map((fact) => (
              <Table.Tr key={`${fact.label} ${fact.asOf}`}>
                <Table.Th scope="row" fw={500}>
                  {fact.label}
                </Table.Th>
                <Table.Td data-label={t`Nilai`}>
                  <Text span fw={650}>
                    {fact.value}
                  </Text>{' '}
                  {fact.unit}
                </Table.Td>
                <Table.Td data-label={t`Per tanggal`}>{formatDay(fact.asOf, i18n.locale)}</Table.Td>
                <Table.Td data-label={t`Sumber`}>{fact.source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

/** The text for each network, with its length as that network counts. */
export function NetworkCopies({ version }: ContentProps) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Teks per jaringan</Trans>
      </Title>
      {version.copies.length === 0 ? (
        <Text c="dimmed">
          <Trans>Belum ada teks per jaringan.</Trans>
        </Text>
      ) : (
        <Stack gap="md">
          {version.copies.map(({ network, text }) => (
            <div key={network.key}>
              <Group justify="space-between" gap="xs" mb={4}>
                <Title order={3} size="h4">
                  {network.name}
                </Title>
                <CopyCount network={network} text={text} />
              </Group>
              <Text className={classes['copy'] ?? ''}>{text}</Text>
            </div>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** Hashtags and links. */
export function BriefTags({ version }: ContentProps) {
  if (version.hashtags.length + version.links.length === 0) return null;
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="xs">
        <Trans>Tagar dan tautan</Trans>
      </Title>
      <Group gap="xs">
        {version.hashtags.map((tag) => (
          <Badge key={tag} color="gray">
            #{tag}
          </Badge>
        ))}
      </Group>
      <Stack gap={4} mt="xs">
        {version.links.map((link) => (
          <Anchor
            key={link}
            href={link}
            target="_blank"
            rel="noreferrer"
            underline="always"
            style={{ overflowWrap: 'anywhere' }}
          >
            {link}
          </Anchor>
        ))}
      </Stack>
    </Card>
  );
}
