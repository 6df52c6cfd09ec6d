import type { CollectedPost, JsonValue, PostRelation } from '@conductor/connector-contract';
import { contentFingerprint } from '@conductor/post-text';

/** What PostgreSQL cannot hold: NUL, and half of a surrogate pair. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

/** The same for a foreign payload, keys included. */
export function storableJson(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(storableJson);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storableText(key), storableJson(item)]),
  );
}

/** An index takes 2 704 bytes a value, and one that is longer would cost the whole page. Canonical links are ASCII. */
const LONGEST_LINK = 2_000;
const isHeld = (link: string): boolean => link.length <= LONGEST_LINK;

const orNull = (text: string | null): string | null => {
  const stored = text === null ? '' : storableText(text).trim();
  return stored === '' ? null : stored;
};

/** The address of a post that is quoted or passed on is one of the links: that is how the one that carries it is found. */
function linksWithTaken({ links, relation }: CollectedPost): readonly string[] {
  if (relation === undefined || relation.kind === 'reply' || relation.url === null) return links;
  return [...new Set([...links, relation.url])];
}

function storableRelation(relation: PostRelation | undefined): PostRelation | null {
  if (relation === undefined) return null;
  const { kind, externalId, url } = relation;
  return { kind, externalId: storableText(externalId), url: orNull(url) };
}

const storablePost = (post: CollectedPost, order: number) => {
  const text = storableText(post.text);
  return {
    order,
    network: post.network,
    externalId: storableText(post.externalId),
    url: post.url !== null && isHeld(post.url) ? orNull(post.url) : null,
    text,
    fingerprint: contentFingerprint(text),
    language: orNull(post.language),
    postedAt: post.postedAt,
    asOf: post.asOf,
    authorHandle: orNull(post.authorHandle),
    authorName: orNull(post.authorName),
    hashtags: post.hashtags.map(storableText),
    mentions: post.mentions.map(storableText),
    links: linksWithTaken(post).map(storableText).filter(isHeld),
    media: post.media.map(({ kind, url, description }) => ({
      kind,
      url: storableText(url),
      description: orNull(description),
    })),
    relation: storableRelation(post.relation),
    metrics: post.metrics,
    // A recordset gives JSON's null as SQL's, which the column does not take.
    raw: storableJson(post.raw) ?? {},
    deletedAt: post.deletedAt ?? null,
  };
};
export type StorablePost = ReturnType<typeof storablePost>;

/**
 * A page as it is stored: texts that the database can hold, in layers. A layer has each post once; a post of which the
 * page brings wordings of several dates is in as many layers, the oldest first. Of one date the last word stands.
 */
export function storableLayers(posts: readonly CollectedPost[]): StorablePost[][] {
  const words = new Map<string, Map<number | null, StorablePost>>();
  for (const [order, post] of posts.entries()) {
    const stored = storablePost(post, order);
    const key = JSON.stringify([stored.network, stored.externalId]);
    const said = words.get(key) ?? new Map<number | null, StorablePost>();
    words.set(key, said.set(stored.asOf?.getTime() ?? null, stored));
  }
  const layers: StorablePost[][] = [];
  for (const said of words.values()) {
    const dated = [...said].toSorted(([one], [other]) => (one ?? Infinity) - (other ?? Infinity));
    for (const [depth, [, word]] of dated.entries()) (layers[depth] ??= []).push(word);
  }
  return layers;
}
