import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingRows, PageHeader, PeriodStepper, ProblemList, showToast } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { addDays, startOfDay, today } from '../../app/calendar.js';
import { useViewer } from '../../app/viewer.js';
import { FallbackList } from './fallback-list.js';
import { DutyPageDocument, type DutyRosterFragment } from './generated/duty.js';
import { DutyOverview } from './overview.js';
import { PresentCard } from './present-card.js';
import { SwapList } from './swap-list.js';
import { useCopyWeek } from './use-duty-acts.js';
import { useLiveDuty } from './use-live-duty.js';
import { WeekStrip } from './week-strip.js';

const route = getRouteApi('/shell/piket');
/** Shifts begin and end without anybody doing anything. */
const REFRESH_MS = 60_000;

function CopyWeekButton({ first }: { readonly first: string }) {
  const { t } = useLingui();
  const act = useCopyWeek();
  const copy = async (): Promise<void> => {
    if (await act.run(startOfDay(first))) showToast({ message: t`Pekan lalu disalin.` });
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={act.isBusy} onClick={() => void copy()}>
          <Trans>Salin pekan lalu</Trans>
        </Button>
      </Group>
      <ProblemList problems={act.problems} />
      {act.error === undefined ? null : <ErrorState error={act.error} />}
    </Stack>
  );
}

function Week({ duty, first }: { readonly duty: DutyRosterFragment; readonly first: string }) {
  const { t } = useLingui();
  const go = route.useNavigate();
  const show = (pekan: string): void =>
    void go({
      search: (search) => ({ ...search, pekan: pekan === today() ? undefined : pekan }),
      replace: true,
    });
  return (
    <section aria-labelledby="duty-week">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id="duty-week">
            <Trans>Tujuh hari</Trans>
          </Title>
          <PeriodStepper
            from={first}
            until={addDays(first, 6)}
            page={t({ message: 'Piket', context: 'menu' })}
            onMove={(step) => show(addDays(first, 7 * step))}
            onToday={() => show(today())}
          />
        </Group>
        {duty.viewerCan.includes('COPY_WEEK') && duty.gaps.length > 0 ? (
          <CopyWeekButton first={first} />
        ) : null}
        <WeekStrip duty={duty} first={first} />
      </Stack>
    </section>
  );
}

function OwnDuty() {
  const { pekan } = route.useSearch();
  // Today stands first: what is past is no use on a phone.
  const first = pekan ?? today();
  const variables = { from: startOfDay(first), until: startOfDay(addDays(first, 7)) };
  const query = useQuery(DutyPageDocument, { variables, pollInterval: REFRESH_MS });
  const { data, previousData, error, refetch } = query;
  useLiveDuty(() => void refetch());
  const duty = (data ?? previousData)?.duty;
  return (
    <Stack gap="lg">
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {duty === undefined && error === undefined ? <LoadingRows count={3} height={160} /> : null}
      {duty === undefined || duty === null ? null : (
        <>
          <PresentCard duty={duty} />
          <SwapList swaps={duty.swaps} />
          <Week duty={duty} first={first} />
          <FallbackList duty={duty} />
        </>
      )}
    </Stack>
  );
}

function ScopeSwitch({ isEverywhere }: { readonly isEverywhere: boolean }) {
  const { t } = useLingui();
  const { membership } = useViewer();
  const go = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t`Piket siapa`}
      size="md"
      maw={420}
      fullWidth
      value={isEverywhere ? 'semua' : 'sendiri'}
      data={[
        { value: 'sendiri', label: membership.organisation.shortName },
        { value: 'semua', label: t`Semua lembaga` },
      ]}
      onChange={(value) => void go({ search: value === 'semua' ? { lembaga: 'semua' } : {}, replace: true })}
    />
  );
}

/** Who answers for the organisation, now and this week; for those above, everywhere. */
export function DutyPage() {
  const { t } = useLingui();
  const { can, membership } = useViewer();
  const { lembaga } = route.useSearch();
  // The centre answers for nobody by piket: its people look at the ministries.
  const isCentre = membership.organisation.kind === 'CENTRE';
  const isEverywhere = can('duty.overview') && (isCentre || lembaga === 'semua');
  return (
    <div style={{ maxWidth: 1200, marginInline: 'auto' }}>
      <PageHeader
        title={t({ message: 'Piket', context: 'menu' })}
        lead={
          isEverywhere
            ? t`Siapa yang menjawab untuk setiap lembaga, saat ini.`
            : membership.organisation.shortName
        }
      />
      <Stack gap="md">
        {can('duty.overview') && !isCentre ? <ScopeSwitch isEverywhere={isEverywhere} /> : null}
        {isEverywhere ? <DutyOverview /> : <OwnDuty />}
      </Stack>
    </div>
  );
}
