import { formatTime, PageLink } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { NearIdenticalPostFragment, PostAttributionFragment } from './generated/post.js';
import type { TakenAlong } from './taken-along.js';

interface NearIdenticalProps {
  readonly posts: readonly NearIdenticalPostFragment[];
  readonly along: TakenAlong;
}

function TwinList({ posts, along }: NearIdenticalProps) {
  const { i18n } = useLingui();
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {posts.map(({ id, text, language, postedAt, authorName, account, organisation }) => {
        const author = account === null ? authorName : `@${account.handle.replace(/^@/, '')}`;
        return (
          <li key={id}>
            <Checkbox
              label={`${organisation?.shortName ?? author}, ${formatTime(postedAt, i18n.locale)}`}
              description={
                <Text component="span" inherit lang={language ?? 'id'} lineClamp={2}>
                  {text}
                </Text>
              }
              checked={along.isTaken(id)}
              onChange={(event) => along.take(id, event.currentTarget.checked)}
            />
          </li>
        );
      })}
    </Stack>
  );
}

/** Copies of the post that nobody has decided on: one choice takes them along, and each may be taken out before. */
export function NearIdentical({ posts, along }: NearIdenticalProps) {
  const [isOpen, list] = useDisclosure();
  if (posts.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Text size="sm" fw={500}>
          <Plural
            value={posts.length}
            one="# unggahan yang hampir sama belum diputuskan"
            other="# unggahan yang hampir sama belum diputuskan"
          />
        </Text>
        <Group gap="sm" justify="space-between">
          <Checkbox
            label={<Trans>Putuskan sekaligus</Trans>}
            checked={along.isOn}
            onChange={(event) => along.turn(event.currentTarget.checked)}
          />
          {along.isOn ? (
            <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={list.toggle}>
              {isOpen ? <Trans>Tutup daftar</Trans> : <Trans>Lihat dan pilih</Trans>}
            </Button>
          ) : null}
        </Group>
        {along.isOn && isOpen ? <TwinList posts={posts} along={along} /> : null}
        {along.isOn ? (
          <Text size="sm" c="dimmed" aria-live="polite">
            <Plural
              value={along.ids.length}
              one="Keputusan Anda berlaku juga untuk # unggahan ini."
              other="Keputusan Anda berlaku juga untuk # unggahan ini."
            />
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}

/** The decision came with the one on another post, which can be looked at. */
export function DecidedWith({ post }: { readonly post: PostAttributionFragment['decidedWith'] }) {
  if (post === null) return null;
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        Diputuskan bersama{' '}
        <PageLink to="/unggahan/$id" params={{ id: post.id }} inherit underline="always">
          unggahan yang hampir sama
        </PageLink>
        .
      </Trans>
    </Text>
  );
}
