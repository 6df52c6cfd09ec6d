import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';

function watch(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Being offline is a state, not an error: one line. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <Alert role="status" color="orange" mb="md" p="xs" icon={<IconCloudOff size={18} aria-hidden />}>
      <Trans>Luring. Yang tampak adalah data terakhir; perubahan belum dapat dikirim.</Trans>
    </Alert>
  );
}
