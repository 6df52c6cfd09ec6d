import {
  type AskOptions,
  type OutboundResponse,
  type Profile,
  type ProfileAccount,
  type ProfileReader,
} from '@conductor/connector-contract';
import { canonicalName } from '@conductor/account-address';
import { cleanText, plainTextOf } from '@conductor/post-text';
import { ask, send } from '../http/failure-of.js';
import { isMe, tagsIn } from '../html/tags.js';
import { profileLinks } from '../profiles/links.js';

const NETWORK = 'web';
/** Where a website's keeper leaves words for us: a tag of the first page, or a small file. */
export const WEBSITE_MARK = 'gpr-conductor';
const WELL_KNOWN = `/.well-known/${WEBSITE_MARK}.txt`;
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_FILE = 2_000;
const TITLE = /<title[^<>]{0,200}>([^<]{0,500})/i;

/** The encoding matters to names only: what is looked for is ASCII. */
const textOf = ({ body }: OutboundResponse): string => new TextDecoder().decode(body);

/** The file is a help: a site that answers every question with a page of its own, or with a fault, has none. */
async function wellKnown(origin: string, { http, signal }: AskOptions): Promise<string> {
  const response = await send(http, { url: `${origin}${WELL_KNOWN}`, signal, maxBytes: MOST_BYTES });
  const isText = (response.headers['content-type'] ?? '').toLowerCase().startsWith('text/plain');
  return response.status === 200 && isText ? cleanText(textOf(response).slice(0, LONGEST_FILE)) : '';
}

/** The host that the first page was taken from in the end, where it is another site. */
function successorOf({ hostname: asked }: URL, { url }: OutboundResponse): string | null {
  const host = new URL(url).hostname;
  const isSameSite = host === asked || host.endsWith(`.${asked}`) || asked.endsWith(`.${host}`);
  return isSameSite ? null : (canonicalName(NETWORK, host) ?? host);
}

/** A website: its first page, the words that its keeper left for us, and whom it calls itself elsewhere (`rel="me"`). */
export const webProfiles: ProfileReader = {
  network: NETWORK,
  reads: () => true,
  async read({ handle, url }: ProfileAccount, options: AskOptions): Promise<Profile> {
    const { http, signal, clock } = options;
    signal.throwIfAborted();
    const headers = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1' };
    const page = await ask(http, { url, headers, signal, maxBytes: MOST_BYTES }, clock);
    const html = textOf(page);
    const marks = tagsIn(html, 'meta').filter(({ name }) => name?.toLowerCase() === WEBSITE_MARK);
    const left = [
      ...marks.map(({ content }) => content ?? ''),
      await wellKnown(new URL(url).origin, options),
    ];
    const own = tagsIn(html, 'a', 'link').filter(isMe);
    return {
      stableId: handle,
      handle,
      displayName: plainTextOf(TITLE.exec(html)?.[1] ?? '') || null,
      description: left.filter((text) => text !== '').join('\n'),
      links: profileLinks(
        own.map(({ href }) => ({ url: href ?? '' })),
        page.url,
      ),
      posts: [],
      lastPostAt: null,
      movedTo: successorOf(new URL(url), page),
    };
  },
};
