import { ErrorState, ProblemList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconLink, IconMessageReply } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import { AnswerSheet } from './answer-sheet.js';
import { CopySheet } from './copy-sheet.js';
import classes from './delivery-card.module.css';
import type { DeliveryCardFragment } from './generated/inbox.js';
import { nextStep, type InboxStep } from './next-step.js';
import { useProgress } from './progress.js';
import { useAcknowledge } from './use-acknowledge.js';

interface MainButtonProps {
  readonly delivery: DeliveryCardFragment;
  readonly step: InboxStep;
  readonly isBusy: boolean;
  readonly onAcknowledge: () => void;
  readonly onCopy: () => void;
  readonly onAnswer: () => void;
}

function MainButton({ delivery, step, isBusy, onAcknowledge, onCopy, onAnswer }: MainButtonProps) {
  const { t } = useLingui();
  const { title } = delivery.briefVersion;
  const look = { size: 'md', className: classes['main'] } as const;
  switch (step) {
    case 'CONFIRM_RETRACTION':
      return (
        <Button
          {...look}
          color="red"
          loading={isBusy}
          onClick={onAcknowledge}
          aria-label={t`Saya tahu ini ditarik: ${title}`}
        >
          <Trans>Saya tahu ini ditarik</Trans>
        </Button>
      );
    case 'ACKNOWLEDGE':
      return (
        <Button
          {...look}
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={isBusy}
          onClick={onAcknowledge}
          aria-label={t`Tandai diterima: ${title}`}
        >
          <Trans>Tandai diterima</Trans>
        </Button>
      );
    case 'COPY':
      return (
        <Button
          {...look}
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={onCopy}
          aria-label={t`Salin: ${title}`}
        >
          <Trans>Salin</Trans>
        </Button>
      );
    case 'LINK_POST':
      return (
        <Button
          {...look}
          leftSection={<IconLink size={18} aria-hidden />}
          aria-label={t`Tautkan unggahan: ${title}`}
          renderRoot={(props) => <Link to="/tautkan" search={{ arahan: delivery.id }} {...props} />}
        >
          <Trans>Tautkan unggahan</Trans>
        </Button>
      );
    case 'ANSWER':
      return (
        <Button
          {...look}
          leftSection={<IconMessageReply size={18} aria-hidden />}
          onClick={onAnswer}
          aria-label={t`Jawab arahan: ${title}`}
        >
          <Trans>Jawab arahan</Trans>
        </Button>
      );
    case 'NONE':
      return null;
  }
}

/** The one big button of the present step, and the lesser ones that the viewer may use. */
export function DeliveryButtons({ delivery }: { readonly delivery: DeliveryCardFragment }) {
  const { t } = useLingui();
  const { can } = useViewer();
  const [open, setOpen] = useState<'copy' | 'answer' | null>(null);
  const acknowledge = useAcknowledge();
  const step = nextStep(delivery, useProgress(delivery.id), can('post.report'));
  const { title } = delivery.briefVersion;
  const may = (action: DeliveryCardFragment['viewerCan'][number]): boolean =>
    delivery.viewerCan.includes(action);
  return (
    <>
      <ProblemList problems={acknowledge.problems} />
      {acknowledge.error === undefined ? null : (
        <ErrorState error={acknowledge.error} onRetry={() => void acknowledge.run(delivery)} />
      )}
      <Group gap="xs">
        <MainButton
          delivery={delivery}
          step={step}
          isBusy={acknowledge.isBusy}
          onCopy={() => setOpen('copy')}
          onAcknowledge={() => void acknowledge.run(delivery)}
          onAnswer={() => setOpen('answer')}
        />
        {may('COPY') && step !== 'COPY' ? (
          <Button
            variant="default"
            className={classes['lesser']}
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => setOpen('copy')}
            aria-label={t`Salin: ${title}`}
          >
            <Trans>Salin</Trans>
          </Button>
        ) : null}
        {may('ANSWER') && step !== 'ANSWER' ? (
          <Button
            variant="default"
            className={classes['lesser']}
            onClick={() => setOpen('answer')}
            aria-label={delivery.answer === null ? t`Jawab: ${title}` : t`Ubah jawaban: ${title}`}
          >
            {delivery.answer === null ? <Trans>Jawab</Trans> : <Trans>Ubah jawaban</Trans>}
          </Button>
        ) : null}
      </Group>
      {open === 'copy' ? <CopySheet delivery={delivery} onClose={() => setOpen(null)} /> : null}
      {open === 'answer' ? <AnswerSheet delivery={delivery} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
