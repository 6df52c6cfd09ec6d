import { useLingui } from '@lingui/react/macro';
import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** From below on a phone, within reach of the thumb; a dialog on a desk. */
export function Sheet({ title, children, onClose }: SheetProps) {
  const { t } = useLingui();
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const closing = { onClose, closeButtonProps: { 'aria-label': t`Tutup` } };
  return isPhone === true ? (
    <Drawer
      opened
      {...closing}
      title={title}
      position="bottom"
      size="auto"
      styles={{ content: { borderStartStartRadius: 16, borderStartEndRadius: 16, maxHeight: '92dvh' } }}
    >
      {children}
    </Drawer>
  ) : (
    <Modal opened {...closing} title={title} size="lg">
      {children}
    </Modal>
  );
}
