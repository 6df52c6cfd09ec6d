import { AgendaMark } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { List } from '@mantine/core';
import { evidenceKey, EvidenceWords } from '../../app/evidence/evidence-words.js';
import type { PostAttributionFragment } from './generated/post.js';

function ClaimWords({ claim }: { readonly claim: NonNullable<PostAttributionFragment['claim']> }) {
  const { claimedBy, agendaItem } = claim;
  // The item may have gone back to its desk since.
  if (agendaItem === null) return <Trans>dilaporkan {claimedBy.name} untuk sebuah butir agenda</Trans>;
  return (
    <Trans>
      dilaporkan untuk butir <AgendaMark slot={agendaItem.colourSlot} /> {agendaItem.title} oleh{' '}
      {claimedBy.name}
    </Trans>
  );
}

/** What the reporter says, and why the engine thinks so, in words that can be checked against the post. */
export function EvidenceList({ evidence, claim }: Pick<PostAttributionFragment, 'evidence' | 'claim'>) {
  return (
    <List spacing={4}>
      {claim === null ? null : (
        <List.Item style={{ overflowWrap: 'anywhere' }}>
          <ClaimWords claim={claim} />
        </List.Item>
      )}
      {evidence.map((reason) => (
        <List.Item key={evidenceKey(reason)} style={{ overflowWrap: 'anywhere' }}>
          <EvidenceWords evidence={reason} />
        </List.Item>
      ))}
    </List>
  );
}
