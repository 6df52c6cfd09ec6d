import { type Act, bindProblems, DraftForm, type DraftHandle } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { FormCounterNarratives, FormQuestions } from './form-answers.js';
import { FormBasics } from './form-basics.js';
import { FormFraming } from './form-framing.js';
import { FormMoments } from './form-moments.js';
import { formFields } from './form-parts.js';
import { FormSpeakers } from './form-speakers.js';
import { FormTags } from './form-tags.js';
import type { AgendaItemFormQuery } from './generated/item.js';
import { type AgendaDraft, type DraftGap, gapsOf } from './item-draft.js';

interface ItemFormProps {
  readonly choices: Pick<AgendaItemFormQuery, 'themes' | 'organisations'>;
  readonly handle: DraftHandle<AgendaDraft>;
  readonly act: Act<AgendaDraft>;
  /** Where someone else saved in the meantime. */
  readonly conflict: ReactNode;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
}

/** What is missing before the request can be written, at the place where it is missing. */
function useGapTexts(): Readonly<Record<DraftGap, { readonly path: string; readonly text: string }>> {
  const { t } = useLingui();
  return {
    theme: { path: 'content.themeId', text: t`Pilih tema.` },
    lead: { path: 'content.speakers', text: t`Pilih lembaga yang menjadi juru bicara utama.` },
    period: { path: 'content.periodFrom', text: t`Isi tanggal mulai dan sampai.` },
    // Each moment shows its own.
    moments: { path: 'content.moments', text: t`Lengkapi tanggal dan jam tiap momen.` },
  };
}

/** Which fields stand in which section, for the counts of the index. */
const sectionFields = {
  basics: ['title', 'titleEn', 'objective', 'themeId', 'priority', 'periodFrom', 'periodUntil'],
  speakers: ['speakers', 'leadOrganisationId'],
  moments: ['moments'],
  framing: ['problem', 'cause', 'judgement', 'remedy', 'tone', 'wordingUse', 'wordingAvoid'].map(
    (it) => `framing.${it}`,
  ),
  questions: ['framing.questions'],
  counterNarratives: ['framing.counterNarratives'],
  tags: ['hashtags', 'links'],
} as const;

function useProblems({ handle: { draft }, act }: ItemFormProps, isTried: boolean) {
  const gapTexts = useGapTexts();
  const gaps = isTried ? gapsOf(draft).map((gap) => gapTexts[gap]) : [];
  const { at, unbound } = bindProblems(act.problems, formFields);
  const paths = [
    ...act.problems.map(({ path }) => path.filter((it) => it !== 'input').join('.')),
    ...gaps.map((gap) => gap.path),
  ];
  return {
    unbound,
    at: (path: string): string | undefined => at(path) ?? gaps.find((gap) => gap.path === path)?.text,
    countOf: (section: keyof typeof sectionFields): number =>
      paths.filter((path) =>
        sectionFields[section].some((it) => path === `content.${it}` || path.startsWith(`content.${it}.`)),
      ).length,
  };
}

function useSections(props: ItemFormProps, isTried: boolean) {
  const { t } = useLingui();
  const { choices, handle } = props;
  const { at, countOf, unbound } = useProblems(props, isTried);
  const part = { draft: handle.draft, change: handle.change, at };
  const sections = [
    {
      id: 'pokok',
      title: t`Pokok`,
      problemCount: countOf('basics'),
      body: <FormBasics {...part} themes={choices.themes} />,
    },
    {
      id: 'juru-bicara',
      title: t`Juru bicara`,
      lead: t`Satu lembaga utama; yang lain mendukung atau tidak bicara.`,
      problemCount: countOf('speakers'),
      body: <FormSpeakers {...part} organisations={choices.organisations} />,
    },
    {
      id: 'momen',
      title: t`Momen`,
      problemCount: countOf('moments'),
      body: <FormMoments {...part} isTried={isTried} />,
    },
    {
      id: 'bingkai',
      title: t`Bingkai isu`,
      lead: t`Keempat fungsi wajib sebelum diajukan.`,
      problemCount: countOf('framing'),
      body: <FormFraming {...part} />,
    },
    {
      id: 'tanya-jawab',
      title: t`Tanya jawab`,
      problemCount: countOf('questions'),
      body: <FormQuestions {...part} />,
    },
    {
      id: 'kontra-narasi',
      title: t`Kontra narasi`,
      problemCount: countOf('counterNarratives'),
      body: <FormCounterNarratives {...part} />,
    },
    { id: 'tagar', title: t`Tagar dan tautan`, problemCount: countOf('tags'), body: <FormTags {...part} /> },
  ];
  return { sections, unbound };
}

/** The one long form of an agenda item. What is typed outlives a failed save and the page itself. */
export function ItemForm(props: ItemFormProps) {
  const [isTried, setTried] = useState(false);
  const { sections, unbound } = useSections(props, isTried);
  const save = (): void => {
    setTried(true);
    props.onSave();
  };
  return <DraftForm {...props} sections={sections} unbound={unbound} onSave={save} />;
}
