import { defineConnector, type CollectedPost } from '@conductor/connector-contract';
import { cleanText, hashtagsOf, languageHint, linksOf, mentionsOf } from '@conductor/post-text';
import { z } from 'zod';
import { readReportedLink } from './read-link.js';

const configSchema = z.object({
  url: z
    .string()
    .max(2000)
    .refine((url) => readReportedLink(url) !== null),
  /** Pasted by the person who reports; nobody is asked for it. */
  text: z
    .string()
    .max(70_000)
    .transform(cleanText)
    .refine((text) => text !== ''),
  postedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  accountHandle: z.string().trim().max(200).nullable().default(null),
});

function postOf(config: z.infer<typeof configSchema>): CollectedPost[] {
  const link = readReportedLink(config.url);
  if (link === null) return [];
  const { network, externalId, url } = link;
  const handle = config.accountHandle?.replace(/^@/, '').toLowerCase() ?? link.accountHandle;
  return [
    {
      network,
      externalId,
      url,
      text: config.text,
      language: languageHint(config.text),
      postedAt: config.postedAt === null ? null : new Date(config.postedAt),
      asOf: null,
      authorHandle: handle,
      authorName: null,
      hashtags: hashtagsOf(config.text),
      mentions: mentionsOf(config.text),
      links: linksOf(config.text),
      media: [],
      metrics: {},
      raw: { ...config },
    },
  ];
}

/** A post that an officer reports by its address: one page of one post. */
export const reportedLink = defineConnector({
  key: 'reported-link',
  configSchema,
  cursorSchema: z.literal('reported'),
  async *pages(config, cursor) {
    if (cursor === null) yield { posts: postOf(config), rejected: [], cursor: 'reported' };
  },
});
