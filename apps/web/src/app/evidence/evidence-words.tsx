import { AgendaMark, PageLink } from '@conductor/ui';
import { Plural, Trans } from '@lingui/react/macro';
import type { EvidenceFieldsFragment } from './generated/evidence.js';
import { sinceWords } from './since-words.js';

type Evidence = EvidenceFieldsFragment;

function DateWords({ days, value }: Pick<Evidence, 'days' | 'value'>) {
  const count = Math.round(Math.abs(days ?? 0));
  if (count === 0 || value === 'during') return <Trans>terbit dalam masa butir ini</Trans>;
  if (value === 'before') {
    return <Plural value={count} one="# hari sebelum masanya" other="# hari sebelum masanya" />;
  }
  return <Plural value={count} one="# hari setelah masanya" other="# hari setelah masanya" />;
}

function CueWords({ days }: Pick<Evidence, 'days'>) {
  const { unit, count } = sinceWords(days ?? 0);
  if (unit === 'hours') {
    return <Plural value={count} one="# jam setelah aba-aba" other="# jam setelah aba-aba" />;
  }
  return <Plural value={count} one="# menit setelah aba-aba" other="# menit setelah aba-aba" />;
}

function SpeakerWords({ value }: Pick<Evidence, 'value'>) {
  if (value === 'leads') return <Trans>lembaga ini memimpin butir ini</Trans>;
  if (value === 'silent') return <Trans>lembaga ini diminta tidak bicara tentang butir ini</Trans>;
  return <Trans>lembaga ini mendukung butir ini</Trans>;
}

function PostLink({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <PageLink to="/unggahan/$id" params={{ id }} underline="always">
      {children}
    </PageLink>
  );
}

function ExemplarWords({ postId }: Pick<Evidence, 'postId'>) {
  if (postId === null) return <Trans>mirip unggahan yang sudah ditegaskan untuk butir ini</Trans>;
  return (
    <Trans>
      mirip <PostLink id={postId}>unggahan ini</PostLink>, yang sudah ditegaskan untuk butir ini
    </Trans>
  );
}

function ReferenceWords({ postId, value }: Pick<Evidence, 'postId' | 'value'>) {
  if (postId === null) return <Trans>meneruskan unggahan yang membawa butir ini</Trans>;
  if (value === 'quote') {
    return (
      <Trans>
        mengutip <PostLink id={postId}>unggahan ini</PostLink>, yang membawa butir ini
      </Trans>
    );
  }
  return (
    <Trans>
      meneruskan <PostLink id={postId}>unggahan ini</PostLink>, yang membawa butir ini
    </Trans>
  );
}

function CriticismWords({ terms, value }: Pick<Evidence, 'terms' | 'value'>) {
  const words = terms.join(', ');
  if (value === 'about_only') {
    return <Trans>tentang butir ini, tetapi tidak mendukung: {words}</Trans>;
  }
  return <Trans>ada kata bernada kritik: {words}</Trans>;
}

/** Why the second lost: what the post says and it does not, and how much farther off it lies. */
function RunnerUpWords({ runnerUp, terms, days }: Pick<Evidence, 'runnerUp' | 'terms' | 'days'>) {
  const words = terms.join(', ');
  const farther = Math.round(days ?? 0);
  if (runnerUp === null) return <Trans>pesaing: butir yang tidak dapat Anda lihat</Trans>;
  return (
    <>
      <Trans>
        pesaing: <AgendaMark slot={runnerUp.colourSlot} /> {runnerUp.title}
      </Trans>
      {words === '' ? null : (
        <>
          {' – '}
          <Trans>tidak memuat {words}</Trans>
        </>
      )}
      {farther === 0 ? null : (
        <>
          {' – '}
          <Plural value={farther} one="# hari lebih jauh" other="# hari lebih jauh" />
        </>
      )}
    </>
  );
}

/** One reason of the engine in words that can be checked against the post. */
export function EvidenceWords({ evidence }: { readonly evidence: Evidence }) {
  const { kind, terms, talkingPoint, value } = evidence;
  const words = terms.join(', ');
  switch (kind) {
    case 'TERMS':
      return <Trans>menyebut {words}</Trans>;
    case 'TALKING_POINT':
      if (talkingPoint === null) return <Trans>mirip sebuah pesan kunci</Trans>;
      return (
        <Trans>
          memuat pesan kunci {talkingPoint.position}: “{talkingPoint.text}”
        </Trans>
      );
    case 'DATE':
      return <DateWords {...evidence} />;
    case 'CUE':
      return <CueWords {...evidence} />;
    case 'HASHTAG': {
      const hashtag = `#${(value ?? '').replace(/^#/, '')}`;
      return <Trans>memakai tagar {hashtag}</Trans>;
    }
    case 'LINK':
      return <Trans>menautkan {value}</Trans>;
    case 'ABBREVIATION':
      return (
        <Trans>
          {value} dibaca {words}
        </Trans>
      );
    case 'SPEAKER':
      return <SpeakerWords {...evidence} />;
    case 'EXEMPLAR':
      return <ExemplarWords {...evidence} />;
    case 'REFERENCE':
      return <ReferenceWords {...evidence} />;
    case 'NEARNESS':
      return <Trans>dekat maknanya menurut layanan penyematan</Trans>;
    case 'CRITICISM':
      return <CriticismWords {...evidence} />;
    case 'RUNNER_UP':
      return <RunnerUpWords {...evidence} />;
  }
}

/** Tells two reasons of one list apart. */
export const evidenceKey = ({ kind, value, postId, talkingPoint, runnerUp }: Evidence): string =>
  [kind, value, postId, talkingPoint?.id, runnerUp?.id].join(' ');
