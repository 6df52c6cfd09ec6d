import type { Verdict, VerdictReason } from '@conductor/graphql';
import { useSingleKeys, VerdictMark } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './alignment.module.css';
import { REASONS, reasonLabels, VERDICT_KEYS } from './verdict-words.js';

interface KeyButtonProps {
  readonly keys: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

function KeyButton({ keys, children, onClick, isPressed, isDisabled = false, className }: KeyButtonProps) {
  const hasKeys = useSingleKeys();
  return (
    <button
      type="button"
      className={className ?? classes['small']}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
      {hasKeys ? <Kbd size="xs">{keys}</Kbd> : null}
    </button>
  );
}

interface JudgementBarProps {
  readonly reasons: readonly VerdictReason[];
  readonly note: string | null;
  readonly noteRef: Ref<HTMLInputElement>;
  readonly canUndo: boolean;
  readonly onReason: (reason: VerdictReason) => void;
  /** Null takes the field away. */
  readonly onNote: (note: string | null) => void;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onSkip: () => void;
  readonly onUndo: () => void;
  readonly onGuideline: () => void;
}

function NoteField({ note, noteRef, onNote }: Pick<JudgementBarProps, 'note' | 'noteRef' | 'onNote'>) {
  const { t } = useLingui();
  return note === null ? null : (
    <TextInput
      ref={noteRef}
      size="sm"
      aria-label={t`Catatan untuk keputusan berikutnya`}
      placeholder={t`Catatan untuk keputusan berikutnya, Esc menutup`}
      value={note}
      autoFocus
      maxLength={500}
      onChange={(event) => onNote(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') onNote(null);
      }}
    />
  );
}

/** One key and one button of the same size for each verdict; reasons never stand in the way. */
export function JudgementBar(props: JudgementBarProps) {
  const { i18n, t } = useLingui();
  return (
    <section className={classes['bar']} aria-label={t`Keputusan`}>
      <div
        className={classes['reasons']}
        role="group"
        aria-label={t`Alasan untuk keputusan berikutnya, boleh kosong`}
      >
        {REASONS.map((reason, index) => (
          <KeyButton
            key={reason}
            keys={String(index + 1)}
            isPressed={props.reasons.includes(reason)}
            onClick={() => props.onReason(reason)}
          >
            {i18n._(reasonLabels[reason])}
          </KeyButton>
        ))}
        <KeyButton
          keys="C"
          isPressed={props.note !== null}
          onClick={() => props.onNote(props.note === null ? '' : null)}
        >
          <Trans>Catatan</Trans>
        </KeyButton>
      </div>
      <NoteField note={props.note} noteRef={props.noteRef} onNote={props.onNote} />
      <div className={classes['verdicts']}>
        {VERDICT_KEYS.map(([verdict, key]) => (
          <KeyButton
            key={verdict}
            keys={key.toUpperCase()}
            className={classes['verdict']}
            onClick={() => props.onVerdict(verdict)}
          >
            <VerdictMark verdict={verdict} size={18} />
          </KeyButton>
        ))}
        <KeyButton keys="L" className={`${classes['verdict']} ${classes['skip']}`} onClick={props.onSkip}>
          <span>
            <Trans>Lewati</Trans>
          </span>
        </KeyButton>
      </div>
      <div className={classes['others']}>
        <KeyButton keys="⌫" isDisabled={!props.canUndo} onClick={props.onUndo}>
          <Trans>Urungkan</Trans>
        </KeyButton>
        <KeyButton keys="H" onClick={props.onGuideline}>
          <Trans>Petunjuk</Trans>
        </KeyButton>
      </div>
    </section>
  );
}
