import type { Verdict, VerdictReason } from '@conductor/graphql';
import {
  announce,
  EmptyState,
  ErrorState,
  formatNumber,
  PageHeader,
  useShortcuts,
  verdictLabels,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AlignmentDesk, DeskState } from './alignment-desk.js';
import classes from './alignment.module.css';
import { BriefPanel } from './brief-panel.js';
import { DecisionChips } from './decision-chips.js';
import { useDesk } from './desk-port.js';
import { GuidelineDrawer } from './guideline-drawer.js';
import { JudgementBar } from './judgement-bar.js';
import { PostPanel } from './post-panel.js';
import { REASONS, reasonLabels, VERDICT_KEYS } from './verdict-words.js';

/** Reasons and note of the next verdict, and the acts on the desk. */
function useJudging(desk: AlignmentDesk) {
  const { i18n, t } = useLingui();
  const [reasons, setReasons] = useState<readonly VerdictReason[]>([]);
  const [note, setNote] = useState<string | null>(null);
  const clear = (): void => {
    setReasons([]);
    setNote(null);
  };
  const sayNext = (said: string): void => {
    const [next] = desk.get().seats;
    const name = next?.task.post.organisation?.shortName ?? next?.task.post.authorName;
    announce(name === undefined ? t`${said}. Antrean kosong.` : t`${said}. Berikutnya ${name}.`);
  };
  const judge = (verdict: Verdict): void => {
    if (desk.get().seats.length === 0) return;
    const trimmed = note?.trim() ?? '';
    void desk.judge({ verdict, reasons, note: trimmed === '' ? null : trimmed });
    clear();
    sayNext(i18n._(verdictLabels[verdict]));
  };
  const skip = (): void => {
    void desk.skip();
    clear();
    sayNext(t`Dilewati`);
  };
  const undo = (postId?: string): void => {
    void desk.undo(postId);
    clear();
    announce(t`Keputusan diurungkan`);
  };
  const toggle = (reason: VerdictReason): void =>
    setReasons((all) => (all.includes(reason) ? all.filter((it) => it !== reason) : [...all, reason]));
  return { reasons, note, setNote, judge, skip, undo, toggle };
}

function Lost({ lost }: Pick<DeskState, 'lost'>) {
  return lost === null ? null : (
    <Alert color="brand" icon={<IconInfoCircle aria-hidden />} mb="md" p="sm">
      <Trans>{lost} Anda dapat melanjutkan ke unggahan berikutnya.</Trans>
    </Alert>
  );
}

function Counts({ state }: { readonly state: DeskState }) {
  const { i18n } = useLingui();
  const remaining = formatNumber(state.remainingCount, i18n.locale);
  const today = formatNumber(state.todayCount, i18n.locale);
  return (
    <Text size="sm" c="dimmed" pt={10}>
      <Trans>
        {remaining} tersisa · {today} hari ini
      </Trans>
    </Text>
  );
}

function Done({ state, onReload }: { readonly state: DeskState; readonly onReload: () => void }) {
  const { i18n, t } = useLingui();
  const today = formatNumber(state.todayCount, i18n.locale);
  return (
    <EmptyState
      icon={<IconCircleCheck size={40} aria-hidden color="var(--house-ok)" />}
      title={t`Antrean kosong`}
      action={
        <Button variant="default" onClick={onReload}>
          <Trans>Periksa lagi</Trans>
        </Button>
      }
    >
      <Trans>
        {today} unggahan dinilai hari ini. Unggahan baru muncul di sini setelah dikaitkan dengan agenda.
      </Trans>
    </EmptyState>
  );
}

function Waiting() {
  return (
    <div className={`${classes['columns']} house-rows`} aria-busy>
      <VisuallyHidden>
        <Trans>Memuat</Trans>
      </VisuallyHidden>
      <div className={classes['waiting']} />
      <div className={classes['waiting']} />
    </div>
  );
}

/** The reviewer's queue: one post, one decision, one key. */
export function AlignmentPage() {
  const { i18n, t } = useLingui();
  const { desk, state } = useDesk();
  const judging = useJudging(desk);
  const [isGuidelineOpen, guideline] = useDisclosure(false);
  const noteField = useRef<HTMLInputElement>(null);
  const openNote = (): void => {
    judging.setNote((note) => note ?? '');
    noteField.current?.focus();
  };
  useShortcuts(t`Antrean keselarasan`, [
    ...VERDICT_KEYS.map(([verdict, keys]) => ({
      keys,
      label: i18n._(verdictLabels[verdict]),
      run: () => judging.judge(verdict),
    })),
    { keys: 'l', label: t`Lewati`, run: judging.skip },
    { keys: 'backspace', label: t`Urungkan keputusan terakhir`, run: () => judging.undo() },
    { keys: 'ctrl+z', label: t`Urungkan keputusan terakhir`, run: () => judging.undo() },
    ...REASONS.map((reason, index) => {
      const name = i18n._(reasonLabels[reason]);
      return { keys: String(index + 1), label: t`Alasan: ${name}`, run: () => judging.toggle(reason) };
    }),
    { keys: 'h', label: t`Petunjuk penilaian`, run: guideline.open },
    { keys: 'c', label: t`Tambah catatan`, run: openNote },
  ]);
  const [seat] = state.seats;
  return (
    <>
      <PageHeader title={t`Antrean keselarasan`} actions={state.isLoaded ? <Counts state={state} /> : null} />
      {state.error === null ? null : <ErrorState error={state.error} onRetry={() => void desk.load()} />}
      <Lost lost={state.lost} />
      {!state.isLoaded && state.error === null ? <Waiting /> : null}
      {state.isLoaded && seat === undefined ? <Done state={state} onReload={() => void desk.load()} /> : null}
      {seat === undefined ? null : (
        <>
          <div className={classes['columns']}>
            <PostPanel task={seat.task} returned={seat.returned} />
            <BriefPanel task={seat.task} />
          </div>
          <JudgementBar
            reasons={judging.reasons}
            note={judging.note}
            noteRef={noteField}
            canUndo={state.decisions.length > 0}
            onReason={judging.toggle}
            onNote={judging.setNote}
            onVerdict={judging.judge}
            onSkip={judging.skip}
            onUndo={() => judging.undo()}
            onGuideline={guideline.open}
          />
        </>
      )}
      <DecisionChips decisions={state.decisions} onUndo={judging.undo} />
      <GuidelineDrawer opened={isGuidelineOpen} onClose={guideline.close} />
    </>
  );
}
