import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeProfileReader } from '@conductor/connector-contract/profile-spec';
import { fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { youtubeProfiles } from './youtube-profiles.js';

/** The form of the network's feeds of videos, written after their public description. */
const host = new Host();
const http = loopbackHttp();
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));
const CHANNEL = 'UCvYUo2bFjI0Z1xGZvFiLQpw';
const OTHER = 'UCaaaaaaaaaaaaaaaaaaaaaa';
const path = (channel: string) => `/feeds/videos.xml?channel_id=${channel}`;
const account = (channel: string, stableId: string | null = null) => ({
  handle: channel.toLowerCase(),
  url: `https://www.youtube.com/channel/${channel}`,
  stableId,
});
const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">
 <id>yt:channel:vYUo2bFjI0Z1xGZvFiLQpw</id><title>Kemenuji TV</title>
 <author><name>Kemenuji TV</name><uri>https://www.youtube.com/channel/${CHANNEL}</uri></author>
 <entry><id>yt:video:abc</id><title>Panen raya</title><link rel="alternate" href="https://www.youtube.com/watch?v=abc"/>
  <author><name>Kemenuji TV</name></author><published>2026-11-20T02:00:00+00:00</published></entry>
</feed>`;

beforeAll(async () => {
  await host.start();
  host.serve(path(CHANNEL), 200, FEED, { 'content-type': 'text/xml; charset=UTF-8' });
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeProfileReader('youtube', {
  reader: {
    ...youtubeProfiles(),
    read: (asked, lent) => youtubeProfiles(host.origin).read(asked, lent),
  },
  account: () => account(CHANNEL),
  options,
  expected: () => ({
    stableId: CHANNEL,
    handle: CHANNEL.toLowerCase(),
    displayName: 'Kemenuji TV',
    posts: [
      {
        text: 'Panen raya',
        url: 'https://www.youtube.com/watch?v=abc',
        postedAt: new Date('2026-11-20T02:00:00Z'),
      },
    ],
    lastPostAt: new Date('2026-11-20T02:00:00Z'),
  }),
  failures: [
    {
      title: 'a number that nobody has',
      account: () => account(OTHER),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a channel that was there, of which the network says nothing for sure',
      account: () => account(OTHER, OTHER),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
  ],
});

describe('youtubeProfiles', () => {
  it('reads channels by number only: without a key the network tells nothing by handle', () => {
    const byHandle = { handle: 'kemenuji', url: 'https://www.youtube.com/@kemenuji', stableId: null };
    expect([account(CHANNEL), byHandle].map((each) => youtubeProfiles().reads(each))).toEqual([true, false]);
  });
});
