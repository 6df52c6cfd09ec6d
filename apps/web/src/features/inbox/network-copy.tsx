import { CountRing } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { copyOut } from './copy-out.js';
import classes from './copy-sheet.module.css';
import type { CopyNetworkFragment } from './generated/inbox.js';
import { composeAddress, measure, withHashtags } from './outgoing-text.js';

function ShownText({ text, network }: { readonly text: string; readonly network: CopyNetworkFragment }) {
  const { seen, folded, over } = measure(text, network);
  return (
    <div className={classes['text']} lang="id">
      {seen}
      {folded === '' ? null : (
        <>
          <span className={classes['fold']}>
            <Trans>lipatan: selebihnya tampak setelah diketuk</Trans>
          </span>
          {folded}
        </>
      )}
      {over === '' ? null : <span className={classes['over']}>{over}</span>}
    </div>
  );
}

interface NetworkCopyProps {
  readonly network: CopyNetworkFragment;
  readonly text: string;
  readonly hashtags: readonly string[];
  readonly onCopied: () => void;
}

/** The text for one network, its length there, and the ways out. */
export function NetworkCopy({ network, text, hashtags, onCopied }: NetworkCopyProps) {
  const { t } = useLingui();
  const [hasHashtags, setHashtags] = useState(true);
  const outgoing = hasHashtags ? withHashtags(text, hashtags) : text;
  const { count } = measure(outgoing, network);
  const address = composeAddress(network.composeUrl, outgoing);
  const copy = async (): Promise<void> => {
    const done = t`Tersalin. Tautkan unggahan setelah terbit.`;
    if (await copyOut(outgoing, done, t`Belum tersalin. Tekan lama teksnya, lalu pilih Salin.`)) onCopied();
  };
  const { name } = network;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <CountRing count={count} limit={network.characterLimit} />
        {hashtags.length === 0 ? null : (
          <Checkbox
            label={t`Dengan tagar`}
            checked={hasHashtags}
            onChange={(event) => setHashtags(event.currentTarget.checked)}
          />
        )}
      </Group>
      <ShownText text={outgoing} network={network} />
      {count > network.characterLimit ? (
        <Text size="sm" c="red">
          <Trans>Lebih panjang dari batas {name}. Bagian yang digarisbawahi akan terpotong.</Trans>
        </Text>
      ) : null}
      <Button size="md" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
        <Trans>Salin</Trans>
      </Button>
      {address === null ? null : (
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          size="md"
          variant="default"
          leftSection={<IconExternalLink size={18} aria-hidden />}
          onClick={onCopied}
        >
          <Trans>Buka {name}</Trans>
        </Button>
      )}
    </Stack>
  );
}
