import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, LoadingRows, PageHeader } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../app/viewer.js';
import { PostsPageDocument, type PostsPageQuery } from './generated/posts.js';
import { PostCard } from './post-card.js';
import { PostFilters } from './post-filters.js';
import { isFiltered, postFilterOf } from './posts-search.js';

const route = getRouteApi('/shell/unggahan');

function ReportButton() {
  return (
    <Button
      leftSection={<IconLink size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/tautkan" {...props} />}
    >
      <Trans>Tautkan unggahan</Trans>
    </Button>
  );
}

function NoPosts({ hasFilters, mayReport }: { readonly hasFilters: boolean; readonly mayReport: boolean }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  if (hasFilters) {
    return (
      <EmptyState
        title={t`Tidak ada unggahan yang cocok`}
        action={
          <Button variant="default" onClick={() => void go({ search: {} })}>
            <Trans>Hapus filter</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState title={t`Belum ada unggahan`} action={mayReport ? <ReportButton /> : undefined}>
      <Trans>
        Unggahan masuk dari umpan RSS, akun jejaring sosial, berkas impor, dan tautan yang dilaporkan humas.
      </Trans>
    </EmptyState>
  );
}

interface PostListProps {
  readonly posts: PostsPageQuery['posts'];
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function PostList({ posts, isLoading, onMore }: PostListProps) {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        <Plural value={posts.totalCount} one="# unggahan" other="# unggahan" />
      </Text>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {posts.edges.map(({ node }) => (
          <PostCard key={node.id} post={node} />
        ))}
      </Stack>
      {posts.pageInfo.hasNextPage ? (
        <Group justify="center">
          <Button variant="default" loading={isLoading} onClick={onMore}>
            <Trans>Tampilkan lebih banyak</Trans>
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** What was said: every collected post, and what it carries. */
export function PostsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { can } = useViewer();
  const variables = { filter: postFilterOf(search) };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(PostsPageDocument, {
    variables,
  });
  const posts = (data ?? previousData)?.posts;
  const mayReport = can('post.report');
  return (
    <>
      <PageHeader
        title={t`Unggahan`}
        lead={t`Yang benar-benar terbit, dan butir agenda yang dibawanya.`}
        actions={mayReport ? <ReportButton /> : undefined}
      />
      <Stack gap="lg">
        <PostFilters />
        {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
        {posts === undefined && error === undefined ? <LoadingRows count={4} height={150} /> : null}
        {posts?.edges.length === 0 ? <NoPosts hasFilters={isFiltered(search)} mayReport={mayReport} /> : null}
        {posts === undefined || posts.edges.length === 0 ? null : (
          <PostList
            posts={posts}
            isLoading={loading}
            onMore={() => void fetchMore({ variables: { ...variables, after: posts.pageInfo.endCursor } })}
          />
        )}
      </Stack>
    </>
  );
}
