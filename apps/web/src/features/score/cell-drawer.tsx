import { useQuery } from '@apollo/client/react';
import { AgendaMark, DemoMark, ErrorState, LoadingRows, VerdictMark, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Badge, Drawer, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { ScorePostsDocument, type ScorePostsQuery } from './generated/score.js';
import type { Cell, CellNote } from './score-cells.js';
import { momentsOf } from './score-period.js';
import type { ScorePart } from './score-rows.js';
import { voiceByItem, type Voice } from './score-voices.js';
import { dayName, type ScoreWords } from './score-words.js';
import classes from './score.module.css';

type Post = ScorePostsQuery['posts']['edges'][number]['node'];

function PostPaper({ post }: { readonly post: Post }) {
  const { t } = useLingui();
  const author = post.authorName;
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Text fw={500} size="sm">
              {author}
            </Text>
            {post.isDemo ? <DemoMark /> : null}
            {post.account?.kind === 'PERSONAL' ? (
              <Badge color="gray" size="sm">
                <Trans>akun pribadi</Trans>
              </Badge>
            ) : null}
          </Group>
          <Text size="sm">
            <VerdictMark verdict={post.alignment?.verdict ?? null} />
          </Text>
        </Group>
        <Text className={classes['post']} lang={post.language ?? undefined}>
          {post.text}
        </Text>
        {post.alignment?.note == null ? null : (
          <Text size="sm" c="dimmed">
            {post.alignment.note}
          </Text>
        )}
        <Group gap="md">
          <Text size="sm" c="dimmed" component="div">
            {post.network.name} · <ZonedTime at={post.postedAt} style="time" />
          </Text>
          {post.url === null ? null : (
            <Anchor
              href={post.url}
              target="_blank"
              rel="noreferrer"
              size="sm"
              underline="always"
              aria-label={t`Buka unggahan asli ${author}`}
            >
              <Trans>Buka unggahan asli</Trans>
            </Anchor>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

interface NotePostsProps {
  readonly organisationId: string;
  readonly day: string;
  readonly note: CellNote;
  readonly voice: Voice | undefined;
  readonly words: ScoreWords;
}

/** The posts behind one note. */
function NotePosts({ organisationId, day, note, voice, words }: NotePostsProps) {
  const { data, error, refetch } = useQuery(ScorePostsDocument, {
    variables: {
      filter: {
        organisationId,
        agendaItemId: note.itemId,
        ...momentsOf(day),
        // What the score counts: sure matches, and what people decided.
        states: ['MATCHED', 'CONFIRMED', 'CHANGED'],
      },
    },
  });
  return (
    <Stack gap="sm" component="section">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text span lh={1.4}>
          <AgendaMark slot={voice?.slot} />
        </Text>
        <Title order={3} size="h4">
          {words.itemTitle(note.itemId)}
        </Title>
      </Group>
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined ? (
        <LoadingRows count={Math.min(3, note.total)} height={96} />
      ) : null}
      {data?.posts.edges.map(({ node }) => (
        <PostPaper key={node.id} post={node} />
      ))}
      {data?.posts.edges.length === 0 ? (
        <Text c="dimmed">
          <Trans>Unggahannya sudah berpindah butir sejak partitur ini dimuat.</Trans>
        </Text>
      ) : null}
    </Stack>
  );
}

interface CellDrawerProps {
  /** Null while closed. */
  readonly opened: { readonly part: ScorePart; readonly day: string; readonly cell: Cell } | null;
  readonly voices: readonly Voice[];
  readonly words: ScoreWords;
  readonly onClose: () => void;
}

/** The notes of one ministry on one day, with the posts themselves. */
export function CellDrawer({ opened, voices, words, onClose }: CellDrawerProps) {
  const { t } = useLingui();
  const byItem = voiceByItem(voices);
  const title =
    opened === null ? '' : `${opened.part.organisation.shortName}, ${dayName(opened.day, words.locale)}`;
  return (
    <Drawer
      opened={opened !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {opened === null ? null : (
        <Stack gap="xl">
          {opened.cell.notes.map((note) => (
            <NotePosts
              key={note.itemId}
              organisationId={opened.part.organisation.id}
              day={opened.day}
              note={note}
              voice={byItem.get(note.itemId)}
              words={words}
            />
          ))}
          {opened.cell.restItemIds.map((itemId) => (
            <Group key={itemId} gap="xs" wrap="nowrap" align="flex-start">
              <AgendaMark slot={byItem.get(itemId)?.slot} />
              <Text>{words.restText(itemId)}</Text>
            </Group>
          ))}
          {opened.cell.notes.length + opened.cell.restItemIds.length === 0 ? (
            <Text c="dimmed">
              <Trans>Hari itu tidak diminta dan tidak ada unggahan.</Trans>
            </Text>
          ) : null}
        </Stack>
      )}
    </Drawer>
  );
}
