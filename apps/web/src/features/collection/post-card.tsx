import { DemoMark, VerdictMark, ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AttributionLine } from './attribution-line.js';
import type { PostCardFragment } from './generated/posts.js';

/** Who said it, where and when. */
export function PostHead({ post }: { readonly post: PostCardFragment }) {
  const { account, authorName, organisation, network, postedAt, isDemo } = post;
  return (
    <Group gap="xs">
      <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
        {account === null ? authorName : `@${account.handle.replace(/^@/, '')}`}
      </Text>
      {organisation === null ? null : (
        <Text size="sm" c="dimmed">
          {organisation.shortName}
        </Text>
      )}
      <Badge size="md" color="gray">
        {network.name}
      </Badge>
      {account?.kind === 'PERSONAL' ? (
        <Badge size="md" color="gray" variant="outline">
          <Trans>akun pribadi</Trans>
        </Badge>
      ) : null}
      {isDemo ? <DemoMark /> : null}
      <Text size="sm" c="dimmed" component="span">
        <ZonedTime at={postedAt} />
      </Text>
    </Group>
  );
}

/** One post of a list. */
export function PostCard({ post }: { readonly post: PostCardFragment }) {
  return (
    <Card component="li">
      <Stack gap="xs">
        <PostHead post={post} />
        <Text
          lang={post.language ?? 'id'}
          lineClamp={4}
          style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
        >
          {post.text}
        </Text>
        <AttributionLine attribution={post.attribution} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" component="span">
            <VerdictMark verdict={post.alignment?.verdict ?? null} />
          </Text>
          <Anchor
            size="sm"
            underline="always"
            py={4}
            renderRoot={(props) => <Link to="/unggahan/$id" params={{ id: post.id }} {...props} />}
          >
            <Trans>Lihat unggahan</Trans>
          </Anchor>
        </Group>
      </Stack>
    </Card>
  );
}
