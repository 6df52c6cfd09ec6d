import { describe, expect, it } from '@jest/globals';
import { accountsAt } from './source-account.js';

describe('accountsAt', () => {
  it.each([
    ['https://bsky.app/profile/ani.go.id', 'bluesky:ani.go.id'],
    ['https://bsky.app/profile/ani.go.id/rss', 'bluesky:ani.go.id'],
    ['https://public.api.example/xrpc/app.bsky.feed.getAuthorFeed?actor=Ani.go.id', 'bluesky:ani.go.id'],
    ['https://social.example/@ani', 'mastodon:ani@social.example'],
    ['https://social.example/@ani.rss', 'mastodon:ani@social.example'],
    ['https://www.youtube.com/feeds/videos.xml?channel_id=UCabc', 'youtube:ucabc'],
    ['https://ani.example/feed/', 'web:ani.example'],
  ])('reads %s as %s', (address, account) => {
    expect(accountsAt(address).map(({ network, handle }) => `${network}:${handle}`)).toContain(account);
  });
});
