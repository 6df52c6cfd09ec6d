import { PostStore } from '@conductor/collection';
import type { CollectedPost } from '@conductor/connector-contract';
import { hashtagsOf, languageHint, linksOf, mentionsOf } from '@conductor/post-text';
import type { DemoPost } from './scenario.js';
import type { Story } from './story.js';

const END_OF_DAY = '23:30';

const collected = ({ calendar }: Story, post: DemoPost): CollectedPost => ({
  network: post.network,
  externalId: `demo-${post.key}`,
  // There is no such page, so no address is given.
  url: null,
  text: post.text,
  language: languageHint(post.text),
  postedAt: calendar.at(post.day, post.time),
  asOf: null,
  authorHandle: post.account.replace(/^@/, ''),
  authorName: null,
  hashtags: hashtagsOf(post.text),
  mentions: mentionsOf(post.text),
  links: linksOf(post.text),
  media: [],
  metrics: {},
  raw: { demo: true },
});

/** Four weeks of posts come in, day by day, each marked as demo. */
export async function tellPosts(story: Story, store: PostStore): Promise<void> {
  const { works, clock, calendar, scenario, present } = story;
  const days = Map.groupBy(scenario.posts, ({ day }) => day);
  for (const [day, posts] of [...days].sort(([one], [other]) => one - other)) {
    const evening = calendar.at(day, END_OF_DAY);
    clock.moveTo(evening < present.now() ? evening : present.now());
    await works.runAs('setup.demo', (ctx) =>
      store.storePage(ctx, {
        origin: { kind: 'report', reportedBy: null },
        posts: posts.map((post) => collected(story, post)),
        isDemo: true,
      }),
    );
  }
  const rows: { id: string; externalId: string }[] = await works.runAs('setup.demo', (ctx) =>
    ctx.db.query(`select id, external_id as "externalId" from post where is_demo`),
  );
  for (const { id, externalId } of rows) story.posts.set(externalId.replace(/^demo-/, ''), id);
}
