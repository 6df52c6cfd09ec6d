import { type Act, bindProblems, DraftForm, type DraftHandle, TextList } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BriefDraft } from './brief-draft.js';
import { areFactsDated } from './brief-draft.js';
import { type BriefPartProps, briefFormFields } from './brief-form-parts.js';
import { FormCopies } from './form-copies.js';
import { FormFacts } from './form-facts.js';
import { FormPoints } from './form-points.js';
import type { BriefNetworkFragment } from './generated/brief.js';

interface BriefFormProps {
  readonly networks: readonly BriefNetworkFragment[];
  readonly handle: DraftHandle<BriefDraft>;
  readonly act: Act<BriefDraft>;
  /** Where someone else saved in the meantime. */
  readonly conflict: ReactNode;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
}

function Basics({ draft, change, at }: BriefPartProps) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <TextInput
        label={t`Judul`}
        required
        value={draft.title}
        error={at('content.title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t`Inti dalam satu kalimat`}
        description={t`Yang dibaca pertama di ponsel humas.`}
        minRows={2}
        value={draft.core}
        error={at('content.core')}
        onChange={(event) => change({ core: event.currentTarget.value })}
      />
    </Stack>
  );
}

function Tags({ draft, change, at }: BriefPartProps) {
  const { t } = useLingui();
  const problems = draft.hashtags.flatMap((tag, place) => {
    const problem = at(`content.hashtags.${place}`);
    return problem === undefined ? [] : [`${tag}: ${problem}`];
  });
  return (
    <Stack gap="md">
      <TagsInput
        label={t`Tagar`}
        description={t`Tekan Enter setelah tiap tagar. Tanda # boleh ditulis.`}
        value={[...draft.hashtags]}
        error={problems.length === 0 ? undefined : problems.join(' ')}
        onChange={(hashtags) => change({ hashtags })}
      />
      <TextList
        label={t`Tautan`}
        addLabel={t`Tambah tautan`}
        type="url"
        values={draft.links}
        errorAt={(place) => at(`content.links.${place}`)}
        onChange={(links) => change({ links })}
      />
    </Stack>
  );
}

function useSections({ networks, handle, act }: BriefFormProps, isTried: boolean) {
  const { t } = useLingui();
  const { draft, change } = handle;
  const { at, unbound } = bindProblems(act.problems, briefFormFields);
  const part = { draft, change, at };
  const countOf = (...fields: readonly string[]): number =>
    act.problems.filter(({ path }) => fields.some((field) => path.includes(field))).length;
  const undated = isTried ? draft.lockedFacts.filter(({ asOf }) => asOf === '').length : 0;
  const sections = [
    { id: 'pokok', title: t`Pokok`, problemCount: countOf('title', 'core'), body: <Basics {...part} /> },
    {
      id: 'pesan',
      title: t`Pesan kunci`,
      lead: t`Urutan menentukan yang disampaikan lebih dulu. Alt dan panah memindahkan.`,
      problemCount: countOf('talkingPoints'),
      body: <FormPoints {...part} />,
    },
    {
      id: 'fakta',
      title: t`Fakta terkunci`,
      lead: t`Yang tidak boleh berubah saat K/L menyesuaikan.`,
      problemCount: countOf('lockedFacts') + undated,
      body: <FormFacts {...part} isTried={isTried} />,
    },
    {
      id: 'teks',
      title: t`Teks per jaringan`,
      problemCount: countOf('copies'),
      body: <FormCopies {...part} networks={networks} />,
    },
    {
      id: 'tagar',
      title: t`Tagar dan tautan`,
      problemCount: countOf('hashtags', 'links'),
      body: <Tags {...part} />,
    },
  ];
  return { sections, unbound };
}

/** The form of a brief version. */
export function BriefForm(props: BriefFormProps) {
  const [isTried, setTried] = useState(false);
  const { sections, unbound } = useSections(props, isTried);
  const save = (): void => {
    setTried(true);
    if (areFactsDated(props.handle.draft)) props.onSave();
  };
  return <DraftForm {...props} sections={sections} unbound={unbound} onSave={save} />;
}
