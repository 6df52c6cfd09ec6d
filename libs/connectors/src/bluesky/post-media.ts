import type { PostMedia } from '@conductor/connector-contract';
import { shownMedia } from '../media/shown-media.js';
import type { FeedItem, PostRecord } from './bluesky-payload.js';

/** As the network's own app shows them. */
export function mediaInView({ embed }: FeedItem['post']): readonly PostMedia[] {
  const shown = [embed, embed?.media].flatMap((view) => [
    ...(view?.images ?? []).map(({ fullsize, alt }) => ({ url: fullsize, type: 'image', description: alt })),
    { url: view?.playlist, type: 'video', description: view?.alt },
  ]);
  return shownMedia(shown);
}

/**
 * By the address under which the server of the account gives out its files.
 * @param service origin of that server
 */
export function mediaInRecord({ embed }: PostRecord, did: string, service: string): readonly PostMedia[] {
  const files = [embed, embed?.media].flatMap((shown) => [
    ...(shown?.images ?? []).map(({ image, alt }) => ({ file: image, description: alt })),
    { file: shown?.video, description: shown?.alt },
  ]);
  return shownMedia(
    files.flatMap(({ file, description }) => {
      if (file == null) return [];
      const url = new URL('/xrpc/com.atproto.sync.getBlob', service);
      url.search = new URLSearchParams({ did, cid: file.ref.$link }).toString();
      return [{ url: url.href, type: file.mimeType, description }];
    }),
  );
}
