import { AgendaMark, useShortcuts, useSingleKeys, VerdictMark } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Voice } from './score-voices.js';
import type { ScoreWords } from './score-words.js';
import classes from './score.module.css';

function Sign({ children, drawing }: { readonly children: ReactNode; readonly drawing: ReactNode }) {
  return (
    <span className={classes['sign']}>
      <svg width="18" height="16" viewBox="0 0 18 16" aria-hidden className="house-mark">
        {drawing}
      </svg>
      {children}
    </span>
  );
}

/** What a note's fill, size, stem and a rest mean. */
function Signs() {
  return (
    <ul className={classes['signs']}>
      {(['ALIGNED', 'PARTLY_ALIGNED', 'NEUTRAL', 'NOT_ALIGNED', 'CONTRADICTING', null] as const).map(
        (verdict) => (
          <li key={verdict ?? 'unjudged'}>
            <VerdictMark verdict={verdict} />
          </li>
        ),
      )}
      <li>
        <Sign
          drawing={
            <g fill="currentColor">
              <circle cx="2" cy="10" r="1.8" />
              <circle cx="8" cy="10" r="2.8" />
              <circle cx="15" cy="10" r="3" />
            </g>
          }
        >
          <Trans>1, 2–4, 5+ unggahan</Trans>
        </Sign>
      </li>
      <li>
        <Sign
          drawing={
            <g fill="currentColor" stroke="currentColor">
              <circle cx="7" cy="11" r="3.4" />
              <path d="M10.4 11V2" strokeWidth="1.4" />
            </g>
          }
        >
          <Trans>ada akun pribadi</Trans>
        </Sign>
      </li>
      <li>
        <Sign drawing={<path d="M4 8h10" stroke="currentColor" strokeWidth="2.4" />}>
          <Trans>diminta, belum terdengar</Trans>
        </Sign>
      </li>
      <li>
        <Trans>kosong: tidak diminta</Trans>
      </li>
    </ul>
  );
}

interface ScoreLegendProps {
  readonly voices: readonly Voice[];
  readonly words: ScoreWords;
  readonly highlighted: number | null;
  readonly onHighlight: (number: number | null) => void;
}

/** The legend is the control: a click or its number leaves one agenda item and dims the rest. */
export function ScoreLegend({ voices, words, highlighted, onHighlight }: ScoreLegendProps) {
  const { t } = useLingui();
  const hasKeys = useSingleKeys();
  const toggle = (number: number) => onHighlight(number === highlighted ? null : number);
  const nameOf = ({ items, isOthers }: Voice): string => {
    const count = items.length;
    return isOthers ? t`${count} butir lain` : items.map((item) => words.titleOf(item)).join(', ');
  };
  useShortcuts(t`Partitur`, [
    ...voices.map((voice) => {
      const name = nameOf(voice);
      return { keys: String(voice.number), label: t`Sorot ${name}`, run: () => toggle(voice.number) };
    }),
    { keys: '0', label: t`Tampilkan semua butir`, run: () => onHighlight(null) },
  ]);
  return (
    <Stack gap="sm" mb="md">
      <ul className={classes['legend']} aria-label={t`Butir agenda; pilih untuk menyorot`}>
        {voices.map((voice) => (
          <li key={voice.number}>
            <button
              type="button"
              className={classes['voice']}
              aria-pressed={voice.number === highlighted}
              title={
                voice.isOthers ? voice.items.map((item) => words.titleOf(item)).join('; ') : nameOf(voice)
              }
              onClick={() => toggle(voice.number)}
            >
              {hasKeys ? <Kbd size="xs">{voice.number}</Kbd> : null}
              <AgendaMark slot={voice.slot} />
              <span className={classes['voiceName']}>{nameOf(voice)}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={classes['voice']}
            aria-pressed={highlighted === null}
            onClick={() => onHighlight(null)}
          >
            {hasKeys ? <Kbd size="xs">0</Kbd> : null}
            <Trans>semua</Trans>
          </button>
        </li>
      </ul>
      <Signs />
    </Stack>
  );
}
