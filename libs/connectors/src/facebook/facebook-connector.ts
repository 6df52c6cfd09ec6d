import {
  defineConnector,
  type FetchOptions,
  type OutboundResponse,
  type Page,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { askGraph, requireGraphAllowance } from '../graph-api/graph-api.js';
import { graphEditionKey, graphListShape, graphPage } from '../graph-api/graph-list.js';
import { requireCredential } from '../http/keyed-request.js';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { type ListPage, walkDown, walkShape } from '../paging/walk-down.js';
import { pageShape, pagePostShape } from './facebook-payload.js';
import { NETWORK, postOfPage } from './post-of-page.js';

const GRAPH = 'https://graph.facebook.com/v25.0';
const PER_PAGE = '50';
const FIELDS = [
  'id',
  'message',
  'created_time',
  'updated_time',
  'permalink_url',
  'parent_id',
  'from{id,name}',
  'attachments{media_type,media,title,description,unshimmed_url,url}',
  'reactions.summary(total_count).limit(0)',
  'comments.summary(total_count).limit(0)',
  'shares',
].join(',');

const configSchema = z.object({ account: z.string().regex(/^[a-z0-9.]{3,60}$/) });
const cursorSchema = walkShape.extend({
  /** The page's lasting number: its name in addresses may change. */
  page: z.object({ id: z.string().regex(/^\d{1,25}$/), name: z.string().nullable() }),
});
type Cursor = z.infer<typeof cursorSchema>;

async function pageNamed(account: string, options: FetchOptions): Promise<Cursor['page']> {
  const credential = requireCredential(options, NETWORK);
  const question = { url: `${GRAPH}/${account}`, params: { fields: 'id,name' } };
  const { id, name } = readJson(
    pageShape,
    await askGraph({ ...question, credential, wasKnown: false }, options),
  );
  return { id, name: name ?? null };
}

/** A public page, from its newest post down to what is known. Profiles of persons are not to be seen. */
export const facebook = defineConnector<z.infer<typeof configSchema>, Cursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  async *pages({ account }, before, options): AsyncGenerator<Page> {
    const credential = requireCredential(options, NETWORK);
    const page = before?.page ?? (await pageNamed(account, options));
    const now = options.clock.now();
    const walk = walkDown<ListPage & { readonly response: OutboundResponse }>(before, {
      async page(after) {
        const params = { fields: FIELDS, limit: PER_PAGE, ...(after === null ? {} : { after }) };
        const question = { url: `${GRAPH}/${page.id}/posts`, params, credential, wasKnown: before !== null };
        const response = await askGraph(question, options);
        return { ...graphPage(readJson(graphListShape, response)), response };
      },
      keyOf: (item) => graphEditionKey(item, 'message'),
      seesEdits: true,
      requireMore: ({ response }) => requireGraphAllowance(response, now),
    });
    for await (const { fresh, cursor } of walk) {
      const read = readItems(fresh, pagePostShape, (post, raw) =>
        postOfPage(post, raw, { account, page, now }),
      );
      yield { ...read, cursor: { ...cursor, page } };
    }
  },
});
