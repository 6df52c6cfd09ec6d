import { useQuery } from '@apollo/client/react';
import { DemoMark, ErrorState, LoadingRows, PageLink, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { OffGridClusterPostsDocument, type RadarPostFragment } from './generated/radar.js';

function ClusterPost({ post }: { readonly post: RadarPostFragment }) {
  const { t } = useLingui();
  const { account, authorName, organisation, network, postedAt, isDemo } = post;
  const author = account === null ? authorName : `@${account.handle.replace(/^@/, '')}`;
  return (
    <Stack component="li" gap={2}>
      <Group gap="xs">
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
          {organisation?.shortName ?? author}
        </Text>
        <Text size="sm" c="dimmed">
          {network.name}
        </Text>
        <Text size="sm" c="dimmed" component="span">
          <ZonedTime at={postedAt} style="day" />
        </Text>
        {isDemo ? <DemoMark /> : null}
      </Group>
      <Text size="sm" lang={post.language ?? 'id'} lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
        {post.text}
      </Text>
      <PageLink
        to="/unggahan/$id"
        params={{ id: post.id }}
        size="sm"
        underline="always"
        py={4}
        aria-label={t`Lihat unggahan ${author}`}
        style={{ alignSelf: 'flex-start' }}
      >
        <Trans>Lihat unggahan</Trans>
      </PageLink>
    </Stack>
  );
}

/** Some posts of a cluster, the most typical first. */
export function ClusterPosts({ posts }: { readonly posts: readonly RadarPostFragment[] }) {
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {posts.map((post) => (
        <ClusterPost key={post.id} post={post} />
      ))}
    </Stack>
  );
}

interface AllClusterPostsProps {
  /** Any post of the cluster. */
  readonly id: string;
  readonly days: { readonly from: string; readonly until: string };
}

/** All posts of a cluster, read when it is opened. */
export function AllClusterPosts({ id, days }: AllClusterPostsProps) {
  const { data, error, refetch } = useQuery(OffGridClusterPostsDocument, { variables: { id, ...days } });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows count={3} height={72} />;
  if (data.offGridCluster !== null) return <ClusterPosts posts={data.offGridCluster.posts} />;
  return (
    <Text size="sm" c="dimmed">
      <Trans>Kelompok ini baru saja berubah. Muat ulang halaman.</Trans>
    </Text>
  );
}
