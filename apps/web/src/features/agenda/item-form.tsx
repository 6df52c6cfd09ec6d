import {
  bindProblems,
  ErrorState,
  FormSections,
  ProblemList,
  type Act,
  type DraftHandle,
  SaveStatus,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { FormBasics } from './form-basics.js';
import { FormFraming } from './form-framing.js';
import { FormMoments } from './form-moments.js';
import { FormPairs } from './form-pairs.js';
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

function KeptNote({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Alert color="brand" title={<Trans>Draf Anda dipulihkan</Trans>}>
      <Group justify="space-between">
        <Text size="sm">
          <Trans>Tulisan ini belum tersimpan di server.</Trans>
        </Text>
        <Button variant="default" size="sm" onClick={onDiscard}>
          <Trans>Buang draf</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

function useSections(props: ItemFormProps, isTried: boolean) {
  const { t } = useLingui();
  const gapTexts = useGapTexts();
  const { choices, handle, act } = props;
  const { draft, change } = handle;
  const gaps = isTried ? gapsOf(draft).map((gap) => gapTexts[gap]) : [];
  const { at: refused, unbound } = bindProblems(act.problems, formFields);
  const at = (path: string): string | undefined =>
    refused(path) ?? gaps.find((gap) => gap.path === path)?.text;
  const part = { draft, change, at };
  const { framing } = draft;
  const paths = [
    ...act.problems.map(({ path }) => path.filter((it) => it !== 'input').join('.')),
    ...gaps.map((gap) => gap.path),
  ];
  const countOf = (...starts: readonly string[]): number =>
    paths.filter((path) =>
      starts.some((start) => path === `content.${start}` || path.startsWith(`content.${start}.`)),
    ).length;
  const sections = [
    {
      id: 'pokok',
      title: t`Pokok`,
      problemCount: countOf(
        'title',
        'titleEn',
        'objective',
        'themeId',
        'priority',
        'periodFrom',
        'periodUntil',
      ),
      body: <FormBasics {...part} themes={choices.themes} />,
    },
    {
      id: 'juru-bicara',
      title: t`Juru bicara`,
      lead: t`Satu lembaga utama; yang lain mendukung atau tidak bicara.`,
      problemCount: countOf('speakers', 'leadOrganisationId'),
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
      problemCount: countOf(
        'framing.problem',
        'framing.cause',
        'framing.judgement',
        'framing.remedy',
        'framing.tone',
        'framing.wordingUse',
        'framing.wordingAvoid',
      ),
      body: <FormFraming {...part} />,
    },
    {
      id: 'tanya-jawab',
      title: t`Tanya jawab`,
      problemCount: countOf('framing.questions'),
      body: (
        <FormPairs
          name={t`Pertanyaan`}
          headLabel={t`Pertanyaan yang mungkin muncul`}
          textLabel={t`Jawaban`}
          addLabel={t`Tambah pertanyaan`}
          pairs={framing.questions.map(({ question, answer }) => ({ head: question, text: answer }))}
          headError={(place) => at(`content.framing.questions.${place}.question`)}
          textError={(place) => at(`content.framing.questions.${place}.answer`)}
          onChange={(pairs) =>
            change({
              framing: {
                ...framing,
                questions: pairs.map(({ head, text }) => ({ question: head, answer: text })),
              },
            })
          }
        />
      ),
    },
    {
      id: 'kontra-narasi',
      title: t`Kontra narasi`,
      problemCount: countOf('framing.counterNarratives'),
      body: (
        <FormPairs
          name={t`Kontra narasi`}
          headLabel={t`Klaim yang beredar`}
          textLabel={t`Tanggapan`}
          addLabel={t`Tambah kontra narasi`}
          pairs={framing.counterNarratives.map(({ claim, response }) => ({ head: claim, text: response }))}
          headError={(place) => at(`content.framing.counterNarratives.${place}.claim`)}
          textError={(place) => at(`content.framing.counterNarratives.${place}.response`)}
          onChange={(pairs) =>
            change({
              framing: {
                ...framing,
                counterNarratives: pairs.map(({ head, text }) => ({ claim: head, response: text })),
              },
            })
          }
        />
      ),
    },
    {
      id: 'tagar',
      title: t`Tagar dan tautan`,
      problemCount: countOf('hashtags', 'links'),
      body: <FormTags {...part} />,
    },
  ];
  return { sections, unbound };
}

/** The one long form of an agenda item. What is typed outlives a failed save and the page itself. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useLingui();
  const [isTried, setTried] = useState(false);
  const { handle, act, conflict, onSave, onLeave, onDiscard } = props;
  const { sections, unbound } = useSections(props, isTried);
  // Inside the app the draft is kept; only closing the tab would lose it.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: handle.isDirty });
  const save = (): void => {
    setTried(true);
    onSave();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="lg">
        {handle.wasKept ? <KeptNote onDiscard={onDiscard} /> : null}
        {conflict}
        <FormSections
          sections={sections}
          bar={
            <Stack gap="sm">
              <ProblemList problems={conflict === null ? unbound : []} />
              {act.error === undefined ? null : (
                <ErrorState error={act.error} safety={t`Tulisan Anda masih utuh di halaman ini.`} />
              )}
              <Group justify="space-between">
                <SaveStatus
                  isDirty={handle.isDirty}
                  noteCount={sections.reduce((sum, it) => sum + it.problemCount, 0)}
                />
                <Group gap="xs">
                  <Button variant="default" onClick={onLeave}>
                    <Trans>Tutup</Trans>
                  </Button>
                  <Button type="submit" loading={act.isBusy}>
                    <Trans>Simpan draf</Trans>
                  </Button>
                </Group>
              </Group>
            </Stack>
          }
        />
      </Stack>
    </form>
  );
}
