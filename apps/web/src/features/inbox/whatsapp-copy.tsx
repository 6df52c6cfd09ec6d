import { CountRing, formatTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { IconBrandWhatsapp, IconCopy } from '@tabler/icons-react';
import { copyOut } from './copy-out.js';
import classes from './copy-sheet.module.css';
import type { DeliveryCardFragment } from './generated/inbox.js';
import { WHATSAPP_LIMIT, whatsappAddress, whatsappText } from './whatsapp-text.js';

interface WhatsappCopyProps {
  readonly delivery: DeliveryCardFragment;
  readonly onCopied: () => void;
}

/** The card for a group; the officer opens WhatsApp and chooses the group. */
export function WhatsappCopy({ delivery, onCopied }: WhatsappCopyProps) {
  const { t } = useLingui();
  const { id, briefVersion, visibleAt } = delivery;
  // The card is for Indonesian colleagues, whatever the language of this screen.
  const text = whatsappText({
    title: briefVersion.title,
    core: briefVersion.core,
    points: briefVersion.talkingPoints.map((point) => point.text),
    cue: `Aba-aba: ${formatTime(visibleAt, 'id')}`,
    link: `${location.origin}/arahan/${id}`,
  });
  const copy = async (): Promise<void> => {
    if (await copyOut(text, t`Tersalin.`, t`Belum tersalin. Tekan lama teksnya, lalu pilih Salin.`))
      onCopied();
  };
  return (
    <Stack gap="sm">
      <CountRing count={text.length} limit={WHATSAPP_LIMIT} />
      <div className={classes['text']} lang="id">
        {text}
      </div>
      <Button
        component="a"
        href={whatsappAddress(text)}
        target="_blank"
        rel="noreferrer"
        size="md"
        leftSection={<IconBrandWhatsapp size={18} aria-hidden />}
        onClick={onCopied}
      >
        <Trans>Kirim ke WhatsApp</Trans>
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconCopy size={18} aria-hidden />}
        onClick={() => void copy()}
      >
        <Trans>Salin</Trans>
      </Button>
    </Stack>
  );
}
