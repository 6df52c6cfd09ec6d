import type { LinkIdentity } from '@conductor/collection';
import type { ReportedLink } from '@conductor/connectors';

/** What the connector read out of an address, in the words of collection. */
export const linkIdentityOf = ({ network, accountHandle, externalId, url }: ReportedLink): LinkIdentity => ({
  network,
  handle: accountHandle,
  externalId,
  canonicalUrl: url,
});
