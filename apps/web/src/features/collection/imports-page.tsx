import { PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ImportList } from './import-list.js';
import { ImportWizard } from './import-wizard.js';
import { UploadPanel } from './upload-panel.js';

const route = getRouteApi('/shell/admin/impor');

/** Posts from a file: map the columns, see the faults, rehearse, import, take back. */
export function ImportsPage() {
  const { t } = useLingui();
  const { impor, unggahan } = route.useSearch();
  return (
    <>
      {impor === undefined ? null : (
        <Anchor size="sm" renderRoot={(props) => <Link to="/admin/impor" search={{}} {...props} />}>
          <Group gap={4} component="span" display="inline-flex" mb="xs">
            <IconArrowLeft size={16} aria-hidden />
            <Trans>Semua impor</Trans>
          </Group>
        </Anchor>
      )}
      <PageHeader
        title={t`Impor unggahan`}
        lead={t`Dari berkas laporan jejaring, dengan pratinjau sebelum apa pun ditulis.`}
      />
      {impor === undefined ? (
        <Stack gap="xl">
          <UploadPanel />
          <ImportList />
        </Stack>
      ) : (
        <ImportWizard importId={impor} uploadId={unggahan} />
      )}
    </>
  );
}
