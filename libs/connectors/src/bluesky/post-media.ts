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

/** Where one of an account's files is shown. */
type AddressOfFile = (did: string, cid: string, type: 'image' | 'video') => string;

/** The server of the account gives out its files. @param service origin of that server */
export const atServer =
  (service: string): AddressOfFile =>
  (did, cid) => {
    const url = new URL('/xrpc/com.atproto.sync.getBlob', service);
    url.search = new URLSearchParams({ did, cid }).toString();
    return url.href;
  };

/** Where the view has its pictures and films from. */
export const atView: AddressOfFile = (did, cid, type) =>
  type === 'image'
    ? `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${cid}@jpeg`
    : `https://video.bsky.app/watch/${encodeURIComponent(did)}/${cid}/playlist.m3u8`;

/** By the files that the record names. */
export function mediaInRecord(
  { embed }: PostRecord,
  did: string,
  addressOf: AddressOfFile,
): readonly PostMedia[] {
  const files = [embed, embed?.media].flatMap((shown) => [
    ...(shown?.images ?? []).map(({ image, alt }) => ({
      file: image,
      type: 'image' as const,
      description: alt,
    })),
    { file: shown?.video, type: 'video' as const, description: shown?.alt },
  ]);
  return shownMedia(
    files.flatMap(({ file, type, description }) => {
      if (file == null) return [];
      return [{ url: addressOf(did, file.ref.$link, type), type: file.mimeType ?? type, description }];
    }),
  );
}
