import type { ReadAccountAddress } from '../source-address/source-address.js';

/** Whatever is left and written as a web address: whether a feed is there shows when it is pulled. */
export const readFeedAddress: ReadAccountAddress = ({ url, hasScheme }) => {
  if (url === null || !hasScheme) return null;
  return { connector: 'feed', address: url.href, config: { url: url.href } };
};
