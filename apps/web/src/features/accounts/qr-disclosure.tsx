import { LoadingRows } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import { IconQrcode } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';

/** Few people print a code: it is fetched when one does. */
const QrPicture = lazy(() => import('./qr-picture.js').then((module) => ({ default: module.QrPicture })));

/** The code that leads everybody to the answer on this account, for posters, desks and profiles. */
export function QrDisclosure({ address, name }: { readonly address: string; readonly name: string }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Button
        variant="subtle"
        px="xs"
        leftSection={<IconQrcode size={18} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
        className="no-print"
      >
        {isOpen ? <Trans>Sembunyikan kode QR</Trans> : <Trans>Kode QR</Trans>}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={<LoadingRows count={1} height={200} />}>
            <QrPicture address={address} name={name} />
          </Suspense>
        ) : null}
      </div>
    </Stack>
  );
}
