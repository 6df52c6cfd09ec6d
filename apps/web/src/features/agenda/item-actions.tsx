import { useMutation } from '@apollo/client/react';
import type { AgendaItemAction } from '@conductor/graphql';
import {
  type Act,
  ConfirmDialog,
  ErrorState,
  Keys,
  ProblemList,
  ReasonDialog,
  showToast,
  useAct,
  useShortcuts,
  PageLink,
  PageButton,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconCheck, IconPencil, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useNamedProblems } from './field-labels.js';
import {
  type AgendaItemDetailFragment,
  ApproveAgendaItemDocument,
  RetireAgendaItemDocument,
  ReturnAgendaItemDocument,
  SubmitAgendaItemDocument,
} from './generated/item.js';

interface ItemProps {
  readonly item: AgendaItemDetailFragment;
}
interface DialogProps extends ItemProps {
  readonly onClose: () => void;
}

function useItemActs({ id, version }: AgendaItemDetailFragment) {
  const [submit] = useMutation(SubmitAgendaItemDocument);
  const [approve] = useMutation(ApproveAgendaItemDocument);
  const [giveBack] = useMutation(ReturnAgendaItemDocument);
  const [retire] = useMutation(RetireAgendaItemDocument);
  return {
    submit: useAct(
      async () => (await submit({ variables: { input: { id, version } } })).data?.submitAgendaItem,
    ),
    approve: useAct(
      async () => (await approve({ variables: { input: { id, version } } })).data?.approveAgendaItem,
    ),
    giveBack: useAct(
      async (reason: string) =>
        (await giveBack({ variables: { input: { id, version, reason } } })).data?.returnAgendaItem,
    ),
    retire: useAct(
      async (reason: string) =>
        (await retire({ variables: { input: { id, version, reason } } })).data?.retireAgendaItem,
    ),
  };
}

interface AskProps extends DialogProps {
  readonly act: Act<void>;
}

function SubmitDialog({ item, act, onClose }: AskProps) {
  const { t } = useLingui();
  const named = useNamedProblems();
  const { title } = item;
  const confirm = async (): Promise<void> => {
    if (!(await act.run())) return;
    showToast({ message: t`${title} diajukan.` });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Ajukan butir ini?`}
      confirmLabel={t`Ajukan`}
      isBusy={act.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>
        <Trans>Isi tidak dapat diubah sampai penelaah memutuskan.</Trans>
      </Text>
      <ProblemList problems={named(act.problems)} />
      {act.problems.some(({ path }) => path.includes('content')) ? (
        <PageLink to="/agenda/$id/ubah" params={{ id: item.id }} underline="always">
          <Trans>Lengkapi di formulir</Trans>
        </PageLink>
      ) : null}
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </ConfirmDialog>
  );
}

function ApproveDialog({ item, act, onClose }: AskProps) {
  const { t } = useLingui();
  const { title } = item;
  const confirm = async (): Promise<void> => {
    if (!(await act.run())) return;
    showToast({ message: t`${title} disetujui.` });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Setujui butir ini?`}
      confirmLabel={t`Setujui`}
      isBusy={act.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text>
        <Trans>
          Butir mendapat warna tetap dan arahannya dapat ditulis. Perubahan sesudahnya harus ditelaah lagi.
        </Trans>
      </Text>
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </ConfirmDialog>
  );
}

function Dialogs({ item, open, onClose }: DialogProps & { readonly open: AgendaItemAction | null }) {
  const { t } = useLingui();
  const acts = useItemActs(item);
  const { title } = item;
  switch (open) {
    case 'SUBMIT':
      return <SubmitDialog item={item} act={acts.submit} onClose={onClose} />;
    case 'APPROVE':
      return <ApproveDialog item={item} act={acts.approve} onClose={onClose} />;
    case 'RETURN':
      return (
        <ReasonDialog
          title={t`Kembalikan kepada penulis?`}
          confirmLabel={t`Kembalikan`}
          act={acts.giveBack}
          onClose={onClose}
          onDone={() => {
            showToast({ message: t`${title} dikembalikan.` });
            onClose();
          }}
        >
          <Trans>Penulis membaca alasan Anda dan dapat mengajukan lagi.</Trans>
        </ReasonDialog>
      );
    case 'RETIRE':
      return (
        <ReasonDialog
          title={t`Arsipkan butir ini?`}
          confirmLabel={t`Arsipkan`}
          isDanger
          act={acts.retire}
          onClose={onClose}
          onDone={() => {
            showToast({ message: t`${title} diarsipkan.` });
            onClose();
          }}
        >
          <Trans>Butir tetap dapat dibaca, tetapi tidak dapat diubah atau diajukan lagi.</Trans>
        </ReasonDialog>
      );
    default:
      return null;
  }
}

/** What the viewer may do to the item now, as the server says. */
export function ItemActions({ item }: ItemProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<AgendaItemAction | null>(null);
  const may = (action: AgendaItemAction): boolean => item.viewerCan.includes(action);
  useShortcuts(t`Butir agenda`, [
    ...(may('APPROVE') ? [{ keys: 'a', label: t`Setujui`, run: () => setOpen('APPROVE') }] : []),
    ...(may('RETURN') ? [{ keys: 'r', label: t`Kembalikan`, run: () => setOpen('RETURN') }] : []),
  ]);
  return (
    <>
      {may('APPROVE') ? (
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          rightSection={<Keys keys="a" />}
          onClick={() => setOpen('APPROVE')}
        >
          <Trans>Setujui</Trans>
        </Button>
      ) : null}
      {may('RETURN') ? (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          rightSection={<Keys keys="r" />}
          onClick={() => setOpen('RETURN')}
        >
          <Trans>Kembalikan</Trans>
        </Button>
      ) : null}
      {may('SUBMIT') ? (
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setOpen('SUBMIT')}>
          <Trans>Ajukan persetujuan</Trans>
        </Button>
      ) : null}
      {may('EDIT') ? (
        <PageButton
          to="/agenda/$id/ubah"
          params={{ id: item.id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          <Trans>Ubah</Trans>
        </PageButton>
      ) : null}
      {may('RETIRE') ? (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconArchive size={18} aria-hidden />}
          onClick={() => setOpen('RETIRE')}
        >
          <Trans>Arsipkan</Trans>
        </Button>
      ) : null}
      <Dialogs item={item} open={open} onClose={() => setOpen(null)} />
    </>
  );
}
