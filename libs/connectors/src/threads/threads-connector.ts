import { defineConnector, type OutboundResponse, type Page } from '@conductor/connector-contract';
import { z } from 'zod';
import { askGraph, requireGraphAllowance } from '../graph-api/graph-api.js';
import { graphEditionKey, graphListShape, graphPage } from '../graph-api/graph-list.js';
import { requireCredential } from '../http/keyed-request.js';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { type ListPage, type WalkCursor, walkDown, walkShape } from '../paging/walk-down.js';
import { NETWORK, postOfThread } from './post-of-thread.js';
import { threadShape } from './threads-payload.js';

const POSTS = 'https://graph.threads.net/v1.0/profile_posts';
const PER_PAGE = '50';
const FIELDS = [
  'id',
  'media_type',
  'media_url',
  'permalink',
  'shortcode',
  'username',
  'text',
  'timestamp',
  'alt_text',
  'link_attachment_url',
  'is_quote_post',
  'quoted_post',
].join(',');

const configSchema = z.object({ account: z.string().regex(/^[a-z0-9_.]{1,30}$/) });

/** A public profile, from its newest post down to what is known. */
export const threads = defineConnector<z.infer<typeof configSchema>, WalkCursor>({
  key: NETWORK,
  configSchema,
  cursorSchema: walkShape,
  async *pages({ account }, before, options): AsyncGenerator<Page> {
    const credential = requireCredential(options, NETWORK);
    const now = options.clock.now();
    const walk = walkDown<ListPage & { readonly response: OutboundResponse }>(before, {
      async page(after) {
        const params = {
          username: account,
          fields: FIELDS,
          limit: PER_PAGE,
          ...(after === null ? {} : { after }),
        };
        const question = { url: POSTS, params, credential, wasKnown: before !== null };
        const response = await askGraph(question, options);
        return { ...graphPage(readJson(graphListShape, response)), response };
      },
      keyOf: (item) => graphEditionKey(item, 'text'),
      seesEdits: true,
      requireMore: ({ response }) => requireGraphAllowance(response, now),
    });
    for await (const { fresh, cursor } of walk) {
      yield {
        ...readItems(fresh, threadShape, (thread, raw) => postOfThread(thread, raw, { account, now })),
        cursor,
      };
    }
  },
});
