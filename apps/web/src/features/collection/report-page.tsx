import { PageHeader } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { remember } from '../inbox/progress.js';
import { ReportedNotice } from './link-reading-panel.js';
import { ReportForm, type Reported } from './report-form.js';
import { readShared } from './shared-link.js';

const route = getRouteApi('/shell/tautkan');

/** An officer tells us what was posted; the page is also the target of the phone's "share". */
export function ReportPage() {
  const { t } = useLingui();
  const { url, text, arahan } = route.useSearch();
  const go = route.useNavigate();
  const [reported, setReported] = useState<Reported | null>(null);
  const done = (next: Reported): void => {
    if (arahan !== undefined) remember(arahan, { hasLinked: true });
    setReported(next);
  };
  const again = (): void => {
    setReported(null);
    void go({ search: { arahan }, replace: true });
  };
  return (
    // Room below the button: a toast from the page before must not cover it.
    <div style={{ maxWidth: 720, marginInline: 'auto', paddingBottom: 88 }}>
      <PageHeader
        title={t`Tautkan unggahan`}
        lead={t`Laporkan yang sudah terbit, agar tercatat pada arahannya.`}
      />
      {reported === null ? (
        <ReportForm initial={readShared(url, text)} onReported={done} />
      ) : (
        <Stack>
          <ReportedNotice {...reported} />
          <Group>
            {arahan === undefined ? null : (
              <Button renderRoot={(props) => <Link to="/arahan/$id" params={{ id: arahan }} {...props} />}>
                <Trans>Kembali ke arahan</Trans>
              </Button>
            )}
            <Button variant="default" onClick={again}>
              <Trans>Tautkan lagi</Trans>
            </Button>
          </Group>
        </Stack>
      )}
    </div>
  );
}
