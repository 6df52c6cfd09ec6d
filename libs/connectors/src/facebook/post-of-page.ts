import type { CollectedPost, JsonValue, PostRelation } from '@conductor/connector-contract';
import { canonicalLink, cleanText } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { graphWords } from '../graph-api/graph-words.js';
import { shownCounts } from '../http/read-json.js';
import { shownMedia } from '../media/shown-media.js';
import type { ItemRefusal } from '../paging/read-items.js';
import { isHostOf } from '../reported-link/link-parser.js';
import { facebook as addresses } from '../reported-link/networks/facebook.js';
import type { PagePost } from './facebook-payload.js';

export const NETWORK = addresses.key;

/** The page that is read, and the moment of reading. */
export interface Reading {
  readonly account: string;
  readonly page: { readonly id: string; readonly name: string | null };
  readonly now: Date;
}

/** The network leads out of itself through an address of its own. */
function unwrapped(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : null;
  const isWrapped = url !== null && isHostOf(url, 'facebook.com') && url.pathname === '/l.php';
  return isWrapped ? (url.searchParams.get('u') ?? link) : link;
}

/** Links of the cards below the words; those to the network itself only show its own pictures. */
const cardsOf = ({ attachments }: PagePost): readonly string[] =>
  (attachments?.data ?? [])
    .flatMap(({ unshimmed_url, url }) => unwrapped(unshimmed_url ?? url ?? ''))
    .filter((link) => URL.canParse(link) && !isHostOf(new URL(link), 'facebook.com'));

const PICTURED = /^(?:photo|album|video)$/;

/** Of a film a still of it; what a card below the words shows is its page's own. */
const picturesIn = ({ attachments }: PagePost) =>
  shownMedia(
    (attachments?.data ?? [])
      .filter(({ media_type: type }) => PICTURED.test(type ?? ''))
      .map(({ media }) => ({ url: media?.image?.src, type: 'image' })),
  );

const describedIn = ({ attachments }: PagePost): string =>
  (attachments?.data ?? []).map(({ title, description }) => description ?? title ?? '').join('\n');

const partsOf = (id: string): readonly [page: string, post: string] => {
  const [page = '', post = ''] = id.split('_');
  return [page, post];
};

const postUrl = (page: string, post: string): string => `https://www.facebook.com/${page}/posts/${post}`;

/** In the form that a reported link is read as, if it is this very post's; photos and films have numbers of their own. */
function ownUrl(permalink: string | null | undefined, account: string, post: string): string {
  const link = permalink == null ? null : canonicalLink(permalink);
  if (link === null || !isHostOf(new URL(link), 'facebook.com')) return postUrl(account, post);
  return addresses.parse(new URL(link))?.url ?? link;
}

function relationOf({ parent_id }: PagePost, hasWords: boolean): PostRelation | null {
  if (parent_id == null) return null;
  const [page, post] = partsOf(parent_id);
  return { kind: hasWords ? 'quote' : 'repost', externalId: post, url: postUrl(page, post) };
}

/**
 * A post of the page that is read; nobody else's is taken. What is shared without a word of one's own is passed on, in
 * the form that people write by hand, with the number of the page whose words they are.
 */
export function postOfPage(
  item: PagePost,
  raw: JsonValue,
  { account, page, now }: Reading,
): CollectedPost | ItemRefusal {
  const [owner, post] = partsOf(item.id);
  if (owner !== page.id || (item.from != null && item.from.id !== page.id)) return 'ITEM_FOREIGN';
  const hasWords = cleanText(item.message ?? '') !== '';
  const words = graphWords(hasWords ? item.message : describedIn(item), cardsOf(item));
  if (words.text === '') return 'ITEM_EMPTY';
  const found = relationOf(item, hasWords);
  const relation = found?.externalId === post ? null : found;
  const isPassedOn = relation?.kind === 'repost';
  return {
    network: NETWORK,
    externalId: post,
    url: ownUrl(item.permalink_url, account, post),
    ...words,
    media: picturesIn(item),
    text: isPassedOn ? `RT @${partsOf(item.parent_id ?? '')[0]}: ${words.text}` : words.text,
    postedAt: readMoment(item.created_time, now),
    // The last update may be a comment.
    asOf: null,
    authorHandle: account,
    authorName: cleanText(page.name ?? '') || null,
    metrics: shownCounts({
      likes: item.reactions?.summary?.total_count,
      replies: item.comments?.summary?.total_count,
      reposts: item.shares?.count,
    }),
    raw,
    ...(relation === null ? {} : { relation }),
  };
}
