import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconSend } from '@tabler/icons-react';
import { Keys } from '../keys/keys.js';
import { useShortcuts } from '../keys/shortcuts.js';

export const REVIEW_ACTIONS = ['APPROVE', 'RETURN', 'SUBMIT'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

interface ReviewButtonsProps {
  /** The page's name, under which the key sheet lists `a` and `r`. */
  readonly page: string;
  /** What the server says this viewer may do now. */
  readonly viewerCan: readonly string[];
  readonly onAsk: (action: ReviewAction) => void;
}

/** Approve, return, submit: the same words, order and keys for everything that is reviewed. */
export function ReviewButtons({ page, viewerCan, onAsk }: ReviewButtonsProps) {
  const { t } = useLingui();
  const may = (action: ReviewAction): boolean => viewerCan.includes(action);
  useShortcuts(page, [
    ...(may('APPROVE') ? [{ keys: 'a', label: t`Setujui`, run: () => onAsk('APPROVE') }] : []),
    ...(may('RETURN') ? [{ keys: 'r', label: t`Kembalikan`, run: () => onAsk('RETURN') }] : []),
  ]);
  return (
    <>
      {may('APPROVE') ? (
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          rightSection={<Keys keys="a" />}
          onClick={() => onAsk('APPROVE')}
        >
          <Trans>Setujui</Trans>
        </Button>
      ) : null}
      {may('RETURN') ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          rightSection={<Keys keys="r" />}
          onClick={() => onAsk('RETURN')}
        >
          <Trans>Kembalikan</Trans>
        </Button>
      ) : null}
      {may('SUBMIT') ? (
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => onAsk('SUBMIT')}>
          <Trans>Ajukan persetujuan</Trans>
        </Button>
      ) : null}
    </>
  );
}
