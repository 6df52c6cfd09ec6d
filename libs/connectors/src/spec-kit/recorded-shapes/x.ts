/**
 * Recorded shapes of the X API v2, written by hand to the documentation; no live answer was seen.
 * Sources: docs.x.com, "Get user by username", "Get Posts" (user timeline), "Post object model", "Edit Posts",
 * "Partial errors", "Response codes and errors", "Pricing", as of 2026.
 */
const API = 'https://api.x.com/2';

export const USER = '2244994945';
const EXPECTED_FIELDS =
  'author_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets';

export const userUrl = (name: string): string =>
  `${API}/users/by/username/${name}?user.fields=name,protected`;

export const user = (name: string, more: object = {}, id = USER) => ({
  data: { id, name: 'Kementerian Uji ', username: name, ...more },
});

export const timelineUrl = (id: string, more: Readonly<Record<string, string>> = {}): string =>
  `${API}/users/${id}/tweets?${Object.entries({
    max_results: '50',
    'tweet.fields': EXPECTED_FIELDS,
    expansions: 'referenced_tweets.id',
    ...more,
  })
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`;

export const tweet = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  author_id: USER,
  created_at: '2026-11-20T02:00:00.000Z',
  lang: 'in',
  edit_history_tweet_ids: [id],
  public_metrics: {
    retweet_count: 4,
    reply_count: 3,
    like_count: 5,
    quote_count: 2,
    bookmark_count: 1,
    impression_count: 900,
  },
  ...more,
});

/** One page. `next` says that there is more. */
export const timeline = (tweets: readonly object[], next: string | null = null, includes: object = {}) =>
  tweets.length === 0 && next === null
    ? { meta: { result_count: 0 } }
    : {
        data: tweets,
        includes,
        meta: { result_count: tweets.length, ...(next === null ? {} : { next_token: next }) },
      };

/** An error in the place of data: status 200 all the same. */
export const partialError = (problem: string, detail: string) => ({
  errors: [
    {
      value: 'kemenuji',
      detail,
      title: 'Not Found Error',
      resource_type: 'user',
      parameter: 'username',
      resource_id: 'kemenuji',
      type: `https://api.twitter.com/2/problems/${problem}`,
    },
  ],
});

export const problem = (status: number, title: string, type = 'about:blank') => ({
  title,
  type,
  status,
  detail: title,
});
