import { useMutation } from '@apollo/client/react';
import { ConfirmDialog, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconPlayerPlay, IconTestPipe } from '@tabler/icons-react';
import { StartImportDocument, UndoImportDocument, type ImportDetailFragment } from './generated/imports.js';

function UndoButton({ postImport }: { readonly postImport: ImportDetailFragment }) {
  const { t } = useLingui();
  const [isAsking, dialog] = useDisclosure(false);
  const [send] = useMutation(UndoImportDocument);
  const act = useAct(
    async () => (await send({ variables: { input: { importId: postImport.id } } })).data?.undoImport,
  );
  const confirm = async (): Promise<void> => {
    if (!(await act.run(undefined))) return;
    showToast({ message: t`Impor dibatalkan seluruhnya.` });
    dialog.close();
  };
  return (
    <>
      <Button
        variant="light"
        color="red"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={dialog.open}
      >
        <Trans>Batalkan seluruh impor</Trans>
      </Button>
      <ConfirmDialog
        opened={isAsking}
        isDanger
        isBusy={act.isBusy}
        title={t`Batalkan seluruh impor ini?`}
        confirmLabel={t`Batalkan impor`}
        onConfirm={() => void confirm()}
        onClose={dialog.close}
      >
        <Text>
          <Trans>
            Unggahan yang hanya berasal dari berkas ini dihapus, dan yang diperbaruinya kembali seperti
            semula. Ini tidak dapat diurungkan, tetapi berkasnya dapat diimpor lagi.
          </Trans>
        </Text>
        <ProblemList problems={act.problems} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
      </ConfirmDialog>
    </>
  );
}

interface ImportActionsProps {
  readonly postImport: ImportDetailFragment;
  /** The mapping was changed and not looked at again: what starts would not be what is shown. */
  readonly isStale: boolean;
}

/** Rehearse, start, take back. */
export function ImportActions({ postImport, isStale }: ImportActionsProps) {
  const { id: importId, viewerCan } = postImport;
  const [send] = useMutation(StartImportDocument);
  const act = useAct(
    async (isDryRun: boolean) =>
      (await send({ variables: { input: { importId, isDryRun } } })).data?.startImport,
  );
  if (viewerCan.length === 0) return null;
  return (
    <Stack gap="sm">
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
      <Group gap="sm">
        {viewerCan.includes('START') ? (
          <>
            <Button
              variant="default"
              leftSection={<IconTestPipe size={18} aria-hidden />}
              disabled={isStale}
              loading={act.isBusy}
              onClick={() => void act.run(true)}
            >
              <Trans>Uji coba</Trans>
            </Button>
            <Button
              leftSection={<IconPlayerPlay size={18} aria-hidden />}
              disabled={isStale}
              loading={act.isBusy}
              onClick={() => void act.run(false)}
            >
              <Trans>Mulai impor</Trans>
            </Button>
          </>
        ) : null}
        {viewerCan.includes('UNDO') ? <UndoButton postImport={postImport} /> : null}
      </Group>
      {viewerCan.includes('START') ? (
        <Text size="sm" c="dimmed">
          {isStale ? (
            <Trans>Perbarui pratinjau lebih dahulu, agar yang diimpor sama dengan yang terlihat.</Trans>
          ) : (
            <Trans>Uji coba memeriksa dan menghitung semua baris tanpa menulis apa pun.</Trans>
          )}
        </Text>
      ) : null}
    </Stack>
  );
}
