import {
  CredentialsRejected,
  defineConnector,
  type OutboundResponse,
  type Page,
  SourceGone,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { askGraph, requireGraphAllowance } from '../graph-api/graph-api.js';
import { graphEditionKey, graphPage } from '../graph-api/graph-list.js';
import { requireCredential } from '../http/keyed-request.js';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { type ListPage, walkDown, walkShape } from '../paging/walk-down.js';
import { discoveryShape, mediumShape } from './instagram-payload.js';
import { NETWORK, postOfMedium } from './post-of-medium.js';

const GRAPH = 'https://graph.facebook.com/v25.0';
const PER_PAGE = 50;
const MEDIA =
  'id,caption,permalink,timestamp,like_count,comments_count,media_type,media_url,children{media_type,media_url}';

const configSchema = z.object({ account: z.string().regex(/^[a-z0-9_.]{1,30}$/) });
const cursorSchema = walkShape.extend({
  /** The account's lasting number: a handle may come to belong to somebody else. Null until it was seen. */
  user: z.string().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

/** The one question there is: another account's media, asked in the name of one's own, paged within itself. */
const discovery = (account: string, after: string | null): string =>
  `business_discovery.username(${account}){id,username,media.limit(${PER_PAGE})${after === null ? '' : `.after(${after})`}{${MEDIA}}}`;

/** A professional account, from its newest post down to what is known. Private and personal ones are not to be seen. */
export const instagram = defineConnector<z.infer<typeof configSchema>, Cursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  async *pages({ account }, before, options): AsyncGenerator<Page> {
    const credential = requireCredential(options, NETWORK);
    const { accountId } = credential;
    if (accountId === null) throw new CredentialsRejected({ network: NETWORK }, 'CREDENTIALS_MISSING');
    const now = options.clock.now();
    let user = before?.user ?? null;
    const walk = walkDown<ListPage & { readonly response: OutboundResponse }>(before, {
      async page(after) {
        const question = { url: `${GRAPH}/${accountId}`, params: { fields: discovery(account, after) } };
        const response = await askGraph({ ...question, credential, wasKnown: before !== null }, options);
        const found = readJson(discoveryShape, response).business_discovery;
        if (user !== null && found.id !== user) throw new SourceGone({ reason: 'another' });
        user = found.id;
        return { ...graphPage(found.media, false), response };
      },
      keyOf: (item) => graphEditionKey(item, 'caption'),
      seesEdits: true,
      requireMore: ({ response }) => requireGraphAllowance(response, now),
    });
    for await (const { fresh, cursor } of walk) {
      const read = readItems(fresh, mediumShape, (medium, raw) =>
        postOfMedium(medium, raw, { account, now }),
      );
      yield { ...read, cursor: { ...cursor, user } };
    }
  },
});
