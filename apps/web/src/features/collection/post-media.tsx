import type { MediaKind } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Stack, Text } from '@mantine/core';
import type { PostDetailFragment } from './generated/post.js';

const kinds: Readonly<Record<MediaKind, MessageDescriptor>> = {
  IMAGE: msg`Gambar`,
  VIDEO: msg`Video`,
  AUDIO: msg`Suara`,
  OTHER: msg`Lampiran`,
};

/** Pictures and films by their links: nothing is fetched from the network unless the reader follows one. */
export function PostMedia({ media }: Pick<PostDetailFragment, 'media'>) {
  const { i18n } = useLingui();
  if (media.length === 0) return null;
  return (
    <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
      {media.map(({ kind, url, description }, at) => (
        <li key={url}>
          <Anchor href={url} target="_blank" rel="noreferrer" size="sm" underline="always">
            {i18n._(kinds[kind])} {at + 1}
          </Anchor>
          {description === null ? null : (
            <Text size="sm" c="dimmed">
              {description}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}
