import { useQuery } from '@apollo/client/react';
import { PageLink, ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { useViewer } from '../../app/viewer.js';
import { DutyNowDocument } from './generated/duty.js';
import { useLiveDuty } from './use-live-duty.js';

const REFRESH_MS = 60_000;

/** Who answers now, in a line that leads to the roster. */
export function DutyNow() {
  const { can, user } = useViewer();
  const { data, refetch } = useQuery(DutyNowDocument, {
    skip: !can('duty.read'),
    pollInterval: REFRESH_MS,
  });
  useLiveDuty(() => void refetch());
  if (data?.duty === undefined || data.duty === null) return null;
  const { owner } = data.duty;
  if (owner === null) {
    return (
      <PageLink to="/piket" size="sm">
        <Trans>Tanpa petugas piket</Trans>
      </PageLink>
    );
  }
  const { name } = owner.person;
  return (
    <PageLink to="/piket" size="sm">
      {owner.person.id === user.id ? <Trans>Anda bertugas</Trans> : <Trans>Bertugas: {name}</Trans>}
      {owner.until === null ? null : (
        <>
          {' '}
          <Trans>
            sampai <ZonedTime at={owner.until} style="time" />
          </Trans>
        </>
      )}
    </PageLink>
  );
}
