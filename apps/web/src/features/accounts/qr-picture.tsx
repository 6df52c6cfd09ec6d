import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Image, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addressOfSvg, qrPng, qrSvg } from './qr-code.js';

interface QrPictureProps {
  /** What the code holds. */
  readonly address: string;
  /** The account as it is called, for the picture's text and the file's name. */
  readonly name: string;
}

const fileNameOf = (name: string, ending: string): string =>
  `qr-${name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}.${ending}`;

function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

/** The code, what it holds in letters, and both pictures to take along. */
export function QrPicture({ address, name }: QrPictureProps) {
  const { t } = useLingui();
  const picture = useMemo(() => addressOfSvg(qrSvg(address)), [address]);
  return (
    <Stack gap="xs">
      <Image src={picture} alt={t`Kode QR untuk memeriksa ${name}`} w={200} h={200} radius={0} />
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {address}
      </Text>
      <Group gap="xs" className="no-print">
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => save(picture, fileNameOf(name, 'svg'))}
        >
          <Trans>Unduh SVG</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => save(qrPng(address), fileNameOf(name, 'png'))}
        >
          <Trans>Unduh PNG</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
