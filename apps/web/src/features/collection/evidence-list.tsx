import { AgendaMark, PageLink } from '@conductor/ui';
import { Plural, Trans } from '@lingui/react/macro';
import { List } from '@mantine/core';
import type { PostAttributionFragment } from './generated/post.js';

type Evidence = PostAttributionFragment['evidence'][number];

function DateWords({ days, value }: Pick<Evidence, 'days' | 'value'>) {
  const count = Math.round(Math.abs(days ?? 0));
  if (count === 0 || value === 'during') return <Trans>terbit dalam masa butir ini</Trans>;
  if (value === 'before') {
    return <Plural value={count} one="# hari sebelum masanya" other="# hari sebelum masanya" />;
  }
  return <Plural value={count} one="# hari setelah masanya" other="# hari setelah masanya" />;
}

function SpeakerWords({ part }: { readonly part: string | null }) {
  if (part === 'leads') return <Trans>lembaga ini memimpin butir ini</Trans>;
  if (part === 'silent') return <Trans>lembaga ini diminta tidak bicara tentang butir ini</Trans>;
  return <Trans>lembaga ini mendukung butir ini</Trans>;
}

function EvidenceWords({ evidence }: { readonly evidence: Evidence }) {
  const { kind, terms, talkingPoint, value, days, runnerUp } = evidence;
  switch (kind) {
    case 'TERMS': {
      const words = terms.join(', ');
      return <Trans>menyebut {words}</Trans>;
    }
    case 'TALKING_POINT':
      if (talkingPoint === null) return <Trans>mirip sebuah pesan kunci</Trans>;
      return (
        <Trans>
          memuat pesan kunci {talkingPoint.position}: “{talkingPoint.text}”
        </Trans>
      );
    case 'DATE':
      return <DateWords days={days} value={value} />;
    case 'HASHTAG': {
      const hashtag = `#${(value ?? '').replace(/^#/, '')}`;
      return <Trans>memakai tagar {hashtag}</Trans>;
    }
    case 'LINK':
      return <Trans>menautkan {value}</Trans>;
    case 'SPEAKER':
      return <SpeakerWords part={value} />;
    case 'EXEMPLAR':
      return value === null ? (
        <Trans>mirip unggahan yang sudah ditegaskan untuk butir ini</Trans>
      ) : (
        <Trans>
          mirip{' '}
          <PageLink to="/unggahan/$id" params={{ id: value }} underline="always">
            unggahan ini
          </PageLink>
          , yang sudah ditegaskan untuk butir ini
        </Trans>
      );
    case 'RUNNER_UP':
      if (runnerUp === null) return <Trans>tidak ada pesaing</Trans>;
      return (
        <Trans>
          pesaing: <AgendaMark slot={runnerUp.colourSlot} /> {runnerUp.title}
        </Trans>
      );
  }
}

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
        <List.Item
          key={[reason.kind, reason.value, reason.talkingPoint?.id, reason.runnerUp?.id].join(' ')}
          style={{ overflowWrap: 'anywhere' }}
        >
          <EvidenceWords evidence={reason} />
        </List.Item>
      ))}
    </List>
  );
}
