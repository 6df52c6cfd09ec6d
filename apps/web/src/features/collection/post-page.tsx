import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingRows, PageHeader, VerdictMark, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { AttributionPanel } from './attribution-panel.js';
import { PostPageDocument, type PostDetailFragment } from './generated/post.js';
import { PostHead } from './post-card.js';
import { UncountedNote } from './uncounted-note.js';
import { PostMeasurements } from './post-measurements.js';
import { PostMedia } from './post-media.js';
import { PostRelations } from './post-relations.js';

const route = getRouteApi('/shell/unggahan/$id');
const asWritten = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

function Said({ post }: { readonly post: PostDetailFragment }) {
  return (
    <Card component="section">
      <Stack gap="sm">
        <PostHead post={post} />
        <Text size="lg" lang={post.language ?? 'id'} style={asWritten}>
          {post.text}
        </Text>
        <PostMedia media={post.media} />
        {post.url === null ? null : (
          <Anchor
            href={post.url}
            target="_blank"
            rel="noreferrer"
            underline="always"
            style={{ overflowWrap: 'anywhere' }}
          >
            {post.url}
          </Anchor>
        )}
        <Text size="sm" c="dimmed" component="div">
          <Trans>
            Diambil <ZonedTime at={post.collectedAt} />
          </Trans>
        </Text>
      </Stack>
    </Card>
  );
}

function Snapshots({ snapshots }: Pick<PostDetailFragment, 'snapshots'>) {
  if (snapshots.length < 2) return null;
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="md">
        <Trans>Perubahan setelah terbit</Trans>
      </Title>
      <Timeline active={snapshots.length} bulletSize={14} lineWidth={2}>
        {snapshots.map(({ saidAt, text, isDeletion }) => (
          <Timeline.Item key={saidAt} title={<ZonedTime at={saidAt} />}>
            {isDeletion ? (
              <Text fw={500}>
                <Trans>Dihapus oleh pemilik akun</Trans>
              </Text>
            ) : (
              <Text size="sm" style={asWritten}>
                {text}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </Card>
  );
}

function Judged({ alignment }: Pick<PostDetailFragment, 'alignment'>) {
  const name = alignment?.coder.name;
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Keselarasan</Trans>
      </Title>
      <VerdictMark verdict={alignment?.verdict ?? null} />
      {alignment === null ? null : (
        <Text size="sm" c="dimmed" component="div" mt="xs">
          <Trans>
            Dinilai {name}, <ZonedTime at={alignment.codedAt} />
          </Trans>
          {alignment.note === null ? null : <div>{alignment.note}</div>}
        </Text>
      )}
    </Card>
  );
}

/** One post: what it says, what it carries, and who says so. */
export function PostPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(PostPageDocument, { variables: { id } });
  const post = data?.post;
  if (post === null) return <MissingPage />;
  return (
    <div style={{ maxWidth: 820, marginInline: 'auto' }}>
      <Anchor renderRoot={(props) => <Link to="/unggahan" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans>Unggahan</Trans>
        </Group>
      </Anchor>
      <PageHeader title={t`Satu unggahan`} />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {post === undefined && error === undefined ? <LoadingRows count={3} height={180} /> : null}
      {post === undefined ? null : (
        <Stack gap="md">
          <Said post={post} />
          <UncountedNote uncounted={post.uncounted} />
          <AttributionPanel key={post.id} post={post} />
          <Judged alignment={post.alignment} />
          <PostRelations relation={post.relation} takenUpBy={post.takenUpBy} />
          <PostMeasurements measurements={post.measurements} />
          <Snapshots snapshots={post.snapshots} />
        </Stack>
      )}
    </div>
  );
}
