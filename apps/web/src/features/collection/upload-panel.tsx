import { useMutation } from '@apollo/client/react';
import { useAct } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { FileDrop } from './file-drop.js';
import { PreviewImportDocument } from './generated/imports.js';

const route = getRouteApi('/shell/admin/impor');

/** A file of posts on its way to its first look. */
export function UploadPanel() {
  const go = route.useNavigate();
  const [preview] = useMutation(PreviewImportDocument);
  const look = useAct(async (uploadId: string) => {
    const payload = (await preview({ variables: { input: { uploadId } } })).data?.previewImport;
    if (payload?.postImport) void go({ search: { impor: payload.postImport.id, unggahan: uploadId } });
    return payload;
  });
  return (
    <FileDrop
      title={<Trans>CSV atau XLSX dari jejaring, paling besar 50 MB</Trans>}
      hint={
        <Trans>
          Baris pertama memuat nama kolom. Tidak ada yang ditulis sebelum Anda menekan Mulai impor.
        </Trans>
      }
      look={look}
    />
  );
}
