import { useMutation } from '@apollo/client/react';
import type { BriefAction } from '@conductor/graphql';
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
import { Button, Code, Text } from '@mantine/core';
import { IconPencil, IconSpeakerphone, IconVersions } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useNamedBriefProblems } from './brief-labels.js';
import { shortHash } from './brief-side.js';
import {
  ApproveBriefDocument,
  type BriefVersionDetailFragment,
  ReturnBriefDocument,
  ReviseBriefDocument,
  SubmitBriefDocument,
} from './generated/brief.js';

const ReleaseDialog = lazy(() =>
  import('../distribution-desk/release-dialog.js').then((module) => ({ default: module.ReleaseDialog })),
);

interface ActionsProps {
  readonly version: BriefVersionDetailFragment;
  /** The hash of what the reviewer has read: approval is of that and nothing else. */
  readonly seenHash: string;
  /** Fetches the newest content, after the server said that it changed. */
  readonly onReload: () => void;
}

function useBriefActs({ version: { id, version, brief }, seenHash }: ActionsProps) {
  const go = useNavigate();
  const [submit] = useMutation(SubmitBriefDocument);
  const [approve] = useMutation(ApproveBriefDocument);
  const [giveBack] = useMutation(ReturnBriefDocument);
  const [revise] = useMutation(ReviseBriefDocument);
  return {
    submit: useAct(
      async () => (await submit({ variables: { input: { versionId: id, version } } })).data?.submitBrief,
    ),
    approve: useAct(
      async () =>
        (await approve({ variables: { input: { versionId: id, contentHash: seenHash } } })).data
          ?.approveBrief,
    ),
    giveBack: useAct(
      async (reason: string) =>
        (await giveBack({ variables: { input: { versionId: id, version, reason } } })).data?.returnBrief,
    ),
    revise: useAct(async () => {
      const payload = (await revise({ variables: { input: { briefId: brief.id } } })).data?.reviseBrief;
      if (payload?.briefVersion && payload.problems.length === 0) {
        void go({ to: '/arahan/versi/$id/ubah', params: { id: payload.briefVersion.id } });
      }
      return payload;
    }),
  };
}

function ApproveDialog(props: ActionsProps & { readonly act: Act<void>; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { version, seenHash, onReload, act, onClose } = props;
  const { number } = version;
  const hasChanged = act.problems.some(({ code }) => code === 'BRIEF_CONTENT_CHANGED');
  const hash = shortHash(seenHash);
  return (
    <AskDialog
      title={t`Setujui versi ${number}?`}
      confirmLabel={t`Setujui`}
      done={t`Versi ${number} disetujui.`}
      act={act}
      onClose={onClose}
      wayOut={
        hasChanged ? (
          <>
            <Text size="sm">
              <Trans>
                Ada yang mengubah isi sejak Anda membacanya. Belum ada yang disetujui. Muat isi terbaru;
                bagian yang berubah akan ditunjukkan, lalu putuskan lagi.
              </Trans>
            </Text>
            <Button
              variant="default"
              onClick={() => {
                act.reset();
                onReload();
                onClose();
              }}
            >
              <Trans>Muat isi terbaru</Trans>
            </Button>
          </>
        ) : undefined
      }
    >
      <Trans>
        Persetujuan berlaku untuk isi yang Anda baca, dengan sidik <Code>{hash}</Code>. Setelah itu isi tidak
        dapat diubah.
      </Trans>
    </AskDialog>
  );
}

interface SubmitDialogProps {
  readonly version: BriefVersionDetailFragment;
  readonly act: Act<void>;
  readonly onClose: () => void;
}

function SubmitDialog({ version, act, onClose }: SubmitDialogProps) {
  const { t } = useLingui();
  const named = useNamedBriefProblems();
  const { number } = version;
  return (
    <AskDialog
      title={t`Ajukan versi ${number}?`}
      confirmLabel={t`Ajukan`}
      done={t`Versi ${number} diajukan.`}
      act={act}
      problems={named(act.problems)}
      onClose={onClose}
      wayOut={
        act.problems.some(({ path }) => path.includes('content')) ? (
          <PageLink to="/arahan/versi/$id/ubah" params={{ id: version.id }} underline="always">
            <Trans>Lengkapi di formulir</Trans>
          </PageLink>
        ) : undefined
      }
    >
      <Trans>Isi tidak dapat diubah sampai penelaah memutuskan.</Trans>
    </AskDialog>
  );
}

interface DialogsProps extends ActionsProps {
  readonly open: BriefAction | null;
  readonly onClose: () => void;
}

function Dialogs(props: DialogsProps) {
  const { t } = useLingui();
  const { version, open, onClose } = props;
  const acts = useBriefActs(props);
  const { number } = version;
  switch (open) {
    case 'SUBMIT':
      return <SubmitDialog version={version} act={acts.submit} onClose={onClose} />;
    case 'APPROVE':
      return <ApproveDialog {...props} act={acts.approve} onClose={onClose} />;
    case 'RETURN':
      return (
        <ReasonDialog
          title={t`Kembalikan kepada penulis?`}
          confirmLabel={t`Kembalikan`}
          act={acts.giveBack}
          onClose={onClose}
          onDone={() => {
            showToast({ message: t`Versi ${number} dikembalikan.` });
            onClose();
          }}
        >
          <Trans>Penulis membaca alasan Anda dan dapat mengajukan lagi.</Trans>
        </ReasonDialog>
      );
    case 'REVISE':
      return (
        <AskDialog
          title={t`Buat versi berikutnya?`}
          confirmLabel={t`Buat versi`}
          done={null}
          act={acts.revise}
          onClose={onClose}
        >
          <Trans>
            Isi versi ini disalin ke draf baru. Versi {number} tetap berlaku sampai yang baru dirilis.
          </Trans>
        </AskDialog>
      );
    case 'RELEASE':
      return (
        <Suspense fallback={null}>
          <ReleaseDialog
            version={version}
            speakers={version.brief.agendaItem?.speakers ?? []}
            onClose={onClose}
          />
        </Suspense>
      );
    default:
      return null;
  }
}

/** What the viewer may do to the version now, as the server says. */
export function BriefActions(props: ActionsProps) {
  const { t } = useLingui();
  const { version } = props;
  const [open, setOpen] = useState<BriefAction | null>(null);
  const may = (action: BriefAction): boolean => version.viewerCan.includes(action);
  return (
    <>
      {may('RELEASE') ? (
        <Button leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => setOpen('RELEASE')}>
          <Trans>Rilis ke K/L</Trans>
        </Button>
      ) : null}
      <ReviewButtons page={t`Arahan`} viewerCan={version.viewerCan} onAsk={setOpen} />
      {may('EDIT') ? (
        <PageButton
          to="/arahan/versi/$id/ubah"
          params={{ id: version.id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          <Trans>Ubah</Trans>
        </PageButton>
      ) : null}
      {may('REVISE') ? (
        <Button
          variant="default"
          leftSection={<IconVersions size={18} aria-hidden />}
          onClick={() => setOpen('REVISE')}
        >
          <Trans>Versi berikutnya</Trans>
        </Button>
      ) : null}
      {version.release === null ? null : (
        <PageButton to="/sebaran/$id" params={{ id: version.release.id }} variant="default">
          <Trans>Lihat sebaran</Trans>
        </PageButton>
      )}
      <Dialogs {...props} open={open} onClose={() => setOpen(null)} />
    </>
  );
}
