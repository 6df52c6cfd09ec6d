import { verdictLabels, VerdictMark } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Decision } from './alignment-desk.js';
import classes from './alignment.module.css';

interface DecisionChipsProps {
  readonly decisions: readonly Decision[];
  readonly onUndo: (postId: string) => void;
}

/** The last ten decisions, each of which can be taken back. */
export function DecisionChips({ decisions, onUndo }: DecisionChipsProps) {
  const { i18n, t } = useLingui();
  if (decisions.length === 0) return null;
  return (
    <section className={classes['recent']}>
      <Text size="sm" c="dimmed" component="h2" fw={400} id="terakhir">
        <Trans>Terakhir</Trans>
      </Text>
      <ul className={classes['chips']} aria-labelledby="terakhir">
        {decisions.map(({ postId, authorName, verdict, codeId }) => {
          const word = i18n._(verdictLabels[verdict]);
          return (
            <li key={postId}>
              <button
                type="button"
                className={classes['chip']}
                data-waiting={codeId === null || undefined}
                title={t`Urungkan ${authorName}`}
                onClick={() => onUndo(postId)}
              >
                <span aria-hidden>
                  <VerdictMark verdict={verdict} size={14} />
                </span>
                <VisuallyHidden>{word} </VisuallyHidden>
                <span className={classes['chipName']}>{authorName}</span>
                <VisuallyHidden>
                  , <Trans>urungkan</Trans>
                </VisuallyHidden>
                <IconArrowBackUp size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
