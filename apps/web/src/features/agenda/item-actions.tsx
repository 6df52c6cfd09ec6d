import { useMutation } from '@apollo/client/react';
import type { AgendaItemAction } from '@conductor/graphql';
import {
  type Act,
  ReasonDialog,
  showToast,
  useAct,
  PageLink,
  PageButton,
  AskDialog,
  ReviewButtons,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
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

function SubmitDialog({ item, act, onClose }: DialogProps & { readonly act: Act<void> }) {
  const { t } = useLingui();
  const named = useNamedProblems();
  const { title } = item;
  return (
    <AskDialog
      title={t`Ajukan butir ini?`}
      confirmLabel={t`Ajukan`}
      done={t`${title} diajukan.`}
      act={act}
      problems={named(act.problems)}
      onClose={onClose}
      wayOut={
        act.problems.some(({ path }) => path.includes('content')) ? (
          <PageLink to="/agenda/$id/ubah" params={{ id: item.id }} underline="always">
            <Trans>Lengkapi di formulir</Trans>
          </PageLink>
        ) : undefined
      }
    >
      <Trans>Isi tidak dapat diubah sampai penelaah memutuskan.</Trans>
    </AskDialog>
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
      return (
        <AskDialog
          title={t`Setujui butir ini?`}
          confirmLabel={t`Setujui`}
          done={t`${title} disetujui.`}
          act={acts.approve}
          onClose={onClose}
        >
          <Trans>
            Butir mendapat warna tetap dan arahannya dapat ditulis. Perubahan sesudahnya harus ditelaah lagi.
          </Trans>
        </AskDialog>
      );
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
  return (
    <>
      <ReviewButtons page={t`Butir agenda`} viewerCan={item.viewerCan} onAsk={setOpen} />
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
