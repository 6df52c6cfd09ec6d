import { Trans } from '@lingui/react/macro';
import type { SourceCardFragment } from './generated/sources.js';

/** What reads a source: the network's own name, and for the open web the form in which it speaks. */
export function SourceKind({
  source,
}: {
  readonly source: Pick<SourceCardFragment, 'connector' | 'network'>;
}) {
  if (source.connector === 'feed') return <Trans>Umpan RSS atau Atom</Trans>;
  return source.network?.name ?? source.connector;
}
