import { z } from 'zod';
import { anyJson, countShape, helpful, listOf } from '../http/read-json.js';

/** Shapes of the public lexicons app.bsky.* and com.atproto.*. What is not named here stays in the raw payload. */
const nextCursor = z.string().min(1).nullish().catch(null);

const did = z.string().regex(/^did:[a-z]+:[A-Za-z0-9._:%-]{1,200}$/);

export const actorShape = z.object({
  did,
  handle: helpful(z.string().max(253)),
  displayName: helpful(z.string()),
});
export type Actor = z.infer<typeof actorShape>;

/** What an account shows of itself, by the app's view of it. */
export const profileShape = actorShape.extend({
  description: helpful(z.string()),
  website: helpful(z.string()),
});

/** The same as its own record. */
export const profileRecordShape = z.object({
  value: z.object({
    displayName: helpful(z.string()),
    description: helpful(z.string()),
    website: helpful(z.string()),
  }),
});

const facetShape = z.object({
  index: z.object({ byteStart: z.number().int().nonnegative(), byteEnd: z.number().int().positive() }),
  features: listOf(z.object({ uri: helpful(z.string()), tag: helpful(z.string()) })),
});
export type Facet = z.infer<typeof facetShape>;

/** A file of the account, named by its content. */
const blobShape = z.object({
  ref: z.object({ $link: z.string().regex(/^[a-z0-9]{20,100}$/i) }),
  mimeType: helpful(z.string()),
});

const mediaFields = {
  external: helpful(z.object({ uri: z.string() })),
  images: listOf(z.object({ alt: z.string(), image: helpful(blobShape) })),
  /** A film, and what its author says of it. */
  video: helpful(blobShape),
  alt: helpful(z.string()),
};
const embedShape = z.object({
  ...mediaFields,
  /** The quoted record; beside media it lies one deeper. */
  record: helpful(
    z.object({ uri: helpful(z.string()), record: helpful(z.object({ uri: helpful(z.string()) })) }),
  ),
  media: helpful(z.object(mediaFields)),
});

export const postRecordShape = z.object({
  text: z.string(),
  createdAt: helpful(z.string()),
  langs: listOf(z.string()),
  tags: listOf(z.string()),
  facets: listOf(facetShape),
  embed: helpful(embedShape),
  reply: helpful(z.object({ parent: z.object({ uri: z.string() }) })),
});
export type PostRecord = z.infer<typeof postRecordShape>;

const quotedShape = z.object({ uri: helpful(z.string()), author: helpful(actorShape) });

/** What the view shows of pictures and films: addresses of its own. */
const viewFields = {
  images: listOf(z.object({ fullsize: z.string(), alt: helpful(z.string()) })),
  playlist: helpful(z.string()),
  alt: helpful(z.string()),
};

/** An entry of an author's feed: a post, or somebody's post that the author passed on. */
export const feedItemShape = z.object({
  post: z.object({
    uri: z.string(),
    author: actorShape,
    record: postRecordShape,
    embed: helpful(
      z.object({
        ...viewFields,
        record: helpful(quotedShape.extend({ record: helpful(quotedShape) })),
        media: helpful(z.object(viewFields)),
      }),
    ),
    likeCount: countShape,
    repostCount: countShape,
    replyCount: countShape,
    quoteCount: countShape,
    indexedAt: helpful(z.string()),
  }),
  reply: helpful(z.object({ parent: helpful(z.object({ author: helpful(actorShape) })) })),
  reason: helpful(
    z.object({
      $type: z.string(),
      by: helpful(actorShape),
      uri: helpful(z.string()),
      indexedAt: helpful(z.string()),
    }),
  ),
});
export type FeedItem = z.infer<typeof feedItemShape>;

/** Posts that were asked for by their addresses. */
export const postListShape = z.object({ posts: z.array(anyJson) });
export const threadShape = z.object({ thread: z.object({ $type: z.string() }) });

export const authorFeedShape = z.object({ feed: z.array(anyJson), cursor: nextCursor });

/** A record of a repository, as a server of accounts lists it. */
export const recordItemShape = z.object({ uri: z.string(), value: postRecordShape });
export type RecordItem = z.infer<typeof recordItemShape>;

export const recordListShape = z.object({ records: z.array(anyJson), cursor: nextCursor });

export const resolvedHandleShape = z.object({ did });
export const repositoryShape = z.object({ did, handle: helpful(z.string().max(253)) });
export const xrpcErrorShape = z.object({ error: z.string().catch(''), message: z.string().catch('') });

/** What tells the items of a list apart, read before they are: addresses of records. */
export const itemKeyShape = z.object({
  uri: helpful(z.string()),
  post: helpful(z.object({ uri: z.string() })),
  reason: helpful(z.object({ $type: z.string(), uri: helpful(z.string()) })),
});

/** What Jetstream says: one event as JSON, for the accounts and collections that were asked for. */
export const eventShape = z.object({
  did,
  time_us: z.number().int().nonnegative(),
  kind: z.string(),
  commit: helpful(
    z.object({
      operation: z.enum(['create', 'update', 'delete']),
      collection: z.string(),
      rkey: z.string(),
      record: anyJson.optional(),
    }),
  ),
});
export type LiveEvent = z.infer<typeof eventShape>;
