import type { RelationKind } from '@conductor/graphql';
import { AddressLink, PageLink, ZonedTime } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Stack, Text, Title } from '@mantine/core';
import type { PostDetailFragment, RelatedPostFragment } from './generated/post.js';

const theOther: Readonly<Record<RelationKind, MessageDescriptor>> = {
  REPLY: msg`Membalas`,
  QUOTE: msg`Mengutip`,
  REPOST: msg`Membagikan ulang`,
};
const byAnother: Readonly<Record<RelationKind, MessageDescriptor>> = {
  REPLY: msg`Dibalas oleh`,
  QUOTE: msg`Dikutip oleh`,
  REPOST: msg`Dibagikan ulang oleh`,
};

function RelatedPost({ post }: { readonly post: RelatedPostFragment }) {
  const { id, text, language, postedAt, authorName, account, organisation } = post;
  return (
    <>
      <PageLink to="/unggahan/$id" params={{ id }} underline="always">
        {organisation?.shortName ?? (account === null ? authorName : `@${account.handle}`)}
      </PageLink>
      <Text size="sm" c="dimmed" component="span">
        , <ZonedTime at={postedAt} />
      </Text>
      <Text size="sm" lang={language ?? 'id'} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </>
  );
}

function TheOther({ relation }: { readonly relation: NonNullable<PostDetailFragment['relation']> }) {
  const { i18n } = useLingui();
  const { kind, url, post } = relation;
  return (
    <div>
      <Text size="sm" fw={500}>
        {i18n._(theOther[kind])}
      </Text>
      {post === null ? null : <RelatedPost post={post} />}
      {post === null && url !== null ? <AddressLink href={url} /> : null}
      {post === null && url === null ? (
        <Text size="sm" c="dimmed">
          <Trans>Unggahan yang tidak dikumpulkan</Trans>
        </Text>
      ) : null}
    </div>
  );
}

/** What a post answers, quotes or passes on, and the collected posts that do so with it. */
export function PostRelations({ relation, takenUpBy }: Pick<PostDetailFragment, 'relation' | 'takenUpBy'>) {
  const { i18n } = useLingui();
  if (relation === null && takenUpBy.length === 0) return null;
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        <Trans>Terhubung dengan</Trans>
      </Title>
      <Stack gap="sm">
        {relation === null ? null : <TheOther relation={relation} />}
        {takenUpBy.length === 0 ? null : (
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {takenUpBy.map((post) => (
              <li key={post.id}>
                {post.relation === null ? null : (
                  <Text size="sm" fw={500}>
                    {i18n._(byAnother[post.relation.kind])}
                  </Text>
                )}
                <RelatedPost post={post} />
              </li>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  );
}
