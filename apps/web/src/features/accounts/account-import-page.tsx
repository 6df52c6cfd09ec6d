import { useMutation } from '@apollo/client/react';
import { PageHeader, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FileDrop } from '../collection/file-drop.js';
import { AccountImportPreview, type ImportPreview } from './account-import-preview.js';
import { PreviewAccountImportDocument } from './generated/account-import.js';

/** The register from a file: every row is looked at before anything is written. */
export function AccountImportPage() {
  const { t } = useLingui();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [send] = useMutation(PreviewAccountImportDocument);
  const look = useAct(async (uploadId: string) => {
    const payload = (await send({ variables: { input: { uploadId } } })).data?.previewAccountImport;
    setPreview(payload?.preview ?? null);
    return payload;
  });
  return (
    <>
      <Anchor renderRoot={(props) => <Link to="/akun" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans context="menu">Akun</Trans>
        </Group>
      </Anchor>
      <PageHeader
        title={t`Impor daftar akun`}
        lead={t`Dari berkas ekspor daftar ini atau susunan sendiri, dengan pratinjau sebelum apa pun ditulis.`}
      />
      {preview === null ? (
        <FileDrop
          title={<Trans>CSV atau XLSX, paling banyak 5.000 akun</Trans>}
          hint={
            <Trans>
              Baris pertama memuat nama kolom: Lembaga, Jejaring, Akun atau Alamat, dan Jenis. Tidak ada yang
              ditulis sebelum Anda menekan Impor.
            </Trans>
          }
          look={look}
        />
      ) : (
        <AccountImportPreview key={preview.uploadId} preview={preview} onLeave={() => setPreview(null)} />
      )}
    </>
  );
}
