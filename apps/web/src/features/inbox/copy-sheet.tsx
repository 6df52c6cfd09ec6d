import { Sheet } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { IconBrandWhatsapp } from '@tabler/icons-react';
import type { DeliveryCardFragment } from './generated/inbox.js';
import { NetworkCopy } from './network-copy.js';
import { remember } from './progress.js';

import { WhatsappCopy } from './whatsapp-copy.js';

const WHATSAPP = 'whatsapp';

/** A tab for each network that has a text, and one for the group; also inside the brief's own page. */
export function CopyTabs({ delivery }: { readonly delivery: DeliveryCardFragment }) {
  const { t } = useLingui();
  const { copies, hashtags } = delivery.briefVersion;
  const markCopied = (): void => remember(delivery.id, { hasCopied: true });
  return (
    <Tabs defaultValue={copies[0]?.network.key ?? WHATSAPP}>
      <Tabs.List aria-label={t`Jejaring`}>
        {copies.map(({ network }) => (
          <Tabs.Tab key={network.key} value={network.key} px="sm">
            {network.name}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value={WHATSAPP} px="sm" leftSection={<IconBrandWhatsapp size={16} aria-hidden />}>
          WhatsApp
        </Tabs.Tab>
      </Tabs.List>
      {copies.map(({ network, text }) => (
        <Tabs.Panel key={network.key} value={network.key} pt="md">
          <NetworkCopy network={network} text={text} hashtags={hashtags} onCopied={markCopied} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value={WHATSAPP} pt="md">
        <WhatsappCopy delivery={delivery} onCopied={markCopied} />
      </Tabs.Panel>
    </Tabs>
  );
}

interface CopySheetProps {
  readonly delivery: DeliveryCardFragment;
  readonly onClose: () => void;
}

/** The way out: the text per network, counted, ready to paste. */
export function CopySheet({ delivery, onClose }: CopySheetProps) {
  return (
    <Sheet title={delivery.briefVersion.title} onClose={onClose}>
      <CopyTabs delivery={delivery} />
    </Sheet>
  );
}
