import { Trans } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

/** The register as the page shows it, as a file that the browser saves by itself. */
export function ExportMenu({ organisationId }: { readonly organisationId: string | null }) {
  const filter = organisationId === null ? '' : `?lembaga=${organisationId}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          <Trans>Ekspor</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/berkas/akun.xlsx${filter}`} download>
          <Trans>Excel (XLSX)</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={`/berkas/akun.csv${filter}`} download>
          <Trans>CSV</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
