/**
 * Recorded shapes of the Graph API and its kin, written by hand to the documentation; no live answer was seen.
 * Sources: developers.facebook.com, "Graph API: Handling errors", "Paginated results", "Rate limits";
 * "Threads API: Retrieve posts" (public profile's threads), "User"; "Instagram Platform: Business Discovery";
 * "Pages API: Posts", "Page Public Content Access", as of 2026.
 */
export interface Listed {
  readonly data: readonly object[];
  readonly paging?: object;
}

/** The address of the next page repeats the key, as the servers write it. */
export const listed = (data: readonly object[], after: string | null = null, key = 'canary'): Listed =>
  after === null
    ? { data, paging: { cursors: { before: 'x', after: 'ujung' } } }
    : {
        data,
        paging: {
          cursors: { before: 'x', after },
          next: `https://graph.example/?access_token=${key}&after=${after}`,
        },
      };

export const graphError = (code: number, more: object = {}) => ({
  error: { message: 'x', type: 'OAuthException', code, fbtrace_id: 'AbC', ...more },
});

const THREADS =
  'id,media_type,media_url,permalink,shortcode,username,text,timestamp,alt_text,link_attachment_url,is_quote_post,quoted_post';
export const threadsUrl = (account: string, after: string | null = null): string =>
  `https://graph.threads.net/v1.0/profile_posts?username=${account}&fields=${THREADS}&limit=50${after === null ? '' : `&after=${after}`}`;
export const thread = (id: number, username: string, text: string, more: object = {}) => ({
  id: `1790000000000000${id}`,
  media_type: 'TEXT_POST',
  permalink: `https://www.threads.com/@${username}/post/DAbcd_${id}`,
  shortcode: `DAbcd_${id}`,
  username,
  text,
  timestamp: '2026-11-20T02:00:00+0000',
  is_quote_post: false,
  ...more,
});

const MEDIA =
  'id,caption,permalink,timestamp,like_count,comments_count,media_type,media_url,children{media_type,media_url}';
export const OWN_ACCOUNT = '17841400000000001';
export const instagramUrl = (account: string, after: string | null = null): string =>
  `https://graph.facebook.com/v25.0/${OWN_ACCOUNT}?fields=business_discovery.username(${account}){id,username,media.limit(50)${after === null ? '' : `.after(${after})`}{${MEDIA}}}`;
export const medium = (id: number, caption: string | undefined, more: object = {}) => ({
  id: `1800000000000000${id}`,
  ...(caption === undefined ? {} : { caption }),
  permalink: `https://www.instagram.com/p/CxYz_${id}/`,
  timestamp: '2026-11-20T02:00:00+0000',
  like_count: 5,
  comments_count: 3,
  media_type: 'IMAGE',
  media_product_type: 'FEED',
  ...more,
});
/** Within business discovery a page names cursors only, and none behind the last one. */
export const discovered = (
  username: string,
  media: readonly object[],
  after: string | null = null,
  id = '17841400000000099',
) => ({
  business_discovery: {
    id,
    username,
    media: { data: media, paging: { cursors: after === null ? { before: 'x' } : { before: 'x', after } } },
  },
  id: OWN_ACCOUNT,
});

export const PAGE = '100064000000001';
const GRAPH = 'https://graph.facebook.com/v25.0';
const POSTS =
  'id,message,created_time,updated_time,permalink_url,parent_id,from{id,name},attachments{media_type,media,title,description,unshimmed_url,url},reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0),shares';
export const pageUrl = (account: string): string => `${GRAPH}/${account}?fields=id,name`;
export const postsUrl = (page: string, after: string | null = null): string =>
  `${GRAPH}/${page}/posts?fields=${POSTS}&limit=50${after === null ? '' : `&after=${after}`}`;
export const pagePost = (id: number, message: string | undefined, more: object = {}, page = PAGE) => ({
  id: `${page}_88000${id}`,
  ...(message === undefined ? {} : { message }),
  created_time: '2026-11-20T02:00:00+0000',
  updated_time: '2026-11-20T02:00:00+0000',
  permalink_url: `https://www.facebook.com/${page}/posts/88000${id}`,
  from: { id: page, name: 'Kementerian Uji' },
  reactions: { data: [], summary: { total_count: 5 } },
  comments: { data: [], summary: { total_count: 3 } },
  shares: { count: 2 },
  ...more,
});
