import { type Act, ErrorState, formatNumber, ProblemList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, FileButton, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { MOST_UPLOAD_BYTES, uploadFile, type UploadAnswer } from './upload-file.js';
import classes from './file-drop.module.css';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';
type Failure = Exclude<UploadAnswer, { kind: 'kept' }>;

function FailureWords({ failure }: { readonly failure: Failure }) {
  switch (failure.kind) {
    case 'refused':
      return failure.message;
    case 'too_large':
      return (
        <Trans>Berkas lebih besar dari 50 MB. Bagi menjadi beberapa berkas, lalu impor satu per satu.</Trans>
      );
    case 'signed_out':
      return <Trans>Sesi Anda telah berakhir. Masuk lagi, lalu unggah ulang.</Trans>;
    case 'lost':
      return (
        <Trans>Unggahan terputus dan tidak ada yang tersimpan. Periksa sambungan, lalu coba lagi.</Trans>
      );
  }
}

function useUpload(look: Act<string>) {
  const { i18n } = useLingui();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = async (file: File): Promise<void> => {
    look.reset();
    if (file.size > MOST_UPLOAD_BYTES) return setFailure({ kind: 'too_large' });
    setFailure(null);
    setShare(0);
    running.current = new AbortController();
    const answer = await uploadFile(file, {
      locale: i18n.locale,
      onProgress: setShare,
      signal: running.current.signal,
    });
    const wasStopped = running.current.signal.aborted;
    setShare(null);
    if (answer.kind === 'kept') await look.run(answer.uploadId);
    else if (!wasStopped) setFailure(answer);
  };
  return { share, failure, start, stop: () => running.current?.abort() };
}

interface UploadProgressProps {
  /** From 0 to 1; null while the server reads what has arrived. */
  readonly share: number | null;
  readonly onStop: () => void;
}

function UploadProgress({ share, onStop }: UploadProgressProps) {
  const { i18n, t } = useLingui();
  const percent = formatNumber((share ?? 1) * 100, i18n.locale);
  return (
    <Stack gap={4} w="100%" maw={360}>
      <Progress
        value={(share ?? 1) * 100}
        size="lg"
        aria-label={t`Kemajuan unggahan`}
        animated={share === null}
      />
      <Text size="sm">
        {share === null ? <Trans>Membaca berkas</Trans> : <Trans>Mengunggah {percent} %</Trans>}
      </Text>
      {share === null ? null : (
        <Button variant="subtle" size="sm" onClick={onStop}>
          <Trans>Hentikan</Trans>
        </Button>
      )}
    </Stack>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  return (
    <FileButton accept={ACCEPTED} onChange={(file) => (file === null ? undefined : onChoose(file))}>
      {(props) => (
        <Button {...props}>
          <Trans>Pilih berkas</Trans>
        </Button>
      )}
    </FileButton>
  );
}

interface FileDropProps {
  /** What the file may be. */
  readonly title: ReactNode;
  readonly hint: ReactNode;
  /** Looks at the upload of this id. */
  readonly look: Act<string>;
}

/** The way in: choose or drop a file; how far it has come is shown. */
export function FileDrop({ title, hint, look }: FileDropProps) {
  const { t } = useLingui();
  const [isOver, setOver] = useState(false);
  const { share, failure, start, stop } = useUpload(look);
  const isBusy = share !== null || look.isBusy;
  return (
    <Stack gap="sm">
      <div
        className={classes['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file !== undefined && !isBusy) void start(file);
        }}
      >
        <IconFileUpload size={32} aria-hidden />
        <Text fw={500}>{title}</Text>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        {isBusy ? (
          <UploadProgress share={share} onStop={stop} />
        ) : (
          <FileChoice onChoose={(file) => void start(file)} />
        )}
      </div>
      {failure === null ? null : (
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t`Berkas belum diterima`}
        >
          <FailureWords failure={failure} />
        </Alert>
      )}
      <ProblemList problems={look.problems} />
      {look.error === undefined ? null : <ErrorState error={look.error} />}
    </Stack>
  );
}
