import { DemoMark, ZonedTime } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { useViewer } from '../../app/viewer.js';
import type { DutyOwnerLineFragment } from './generated/duty.js';

/** How whoever is on duty is reached. */
export function DutyContact({ owner }: { readonly owner: Pick<DutyOwnerLineFragment, 'email'> }) {
  return (
    <Anchor href={`mailto:${owner.email}`} size="sm" underline="always" style={{ overflowWrap: 'anywhere' }}>
      <Trans>Hubungi petugas piket</Trans>
    </Anchor>
  );
}

/** Why this person is the one to ask. */
export function DutyGroundWords({ owner }: { readonly owner: DutyOwnerLineFragment }) {
  switch (owner.ground) {
    case 'SHIFT':
      return <Trans>sesuai giliran</Trans>;
    case 'COVER':
      return <Trans>sebagai pengganti</Trans>;
    case 'FALLBACK':
      return <Trans>sebagai cadangan, belum ada giliran</Trans>;
    case 'EVERYONE_BUSY':
      return owner.busyUntil === null ? (
        <Trans>semua petugas sedang sibuk</Trans>
      ) : (
        <Trans>
          semua petugas sedang sibuk, yang ini kembali <ZonedTime at={owner.busyUntil} style="time" />
        </Trans>
      );
  }
}

interface OnDutyLineProps {
  readonly owner: DutyOwnerLineFragment | null;
  /** Who was on duty when it came, where that was somebody else. */
  readonly handedOnFrom?: string | undefined;
  readonly hasContact?: boolean;
}

/** Who answers for it now. */
export function OnDutyLine({ owner, handedOnFrom, hasContact = false }: OnDutyLineProps) {
  const { user } = useViewer();
  if (owner === null) {
    return (
      <Text size="sm" c="var(--house-warn)">
        <Trans>Tanpa petugas piket</Trans>
      </Text>
    );
  }
  const { name } = owner.person;
  return (
    <Text size="sm" component="div">
      <Trans>Petugas piket: {name}</Trans>
      {handedOnFrom === undefined ? null : (
        <>
          {', '}
          <Trans>diteruskan dari {handedOnFrom}</Trans>
        </>
      )}{' '}
      {owner.person.isDemo && hasContact ? <DemoMark /> : null}
      {hasContact && owner.person.id !== user.id ? (
        <div>
          <DutyContact owner={owner} />
        </div>
      ) : null}
    </Text>
  );
}
