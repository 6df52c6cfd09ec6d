import { useMutation } from '@apollo/client/react';
import {
  ConfirmDialog,
  DemoMark,
  ErrorState,
  formatDay,
  ProblemList,
  showToast,
  StateBadge,
  useAct,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { roleLabels } from '../../app/roles.js';
import { useViewer } from '../../app/viewer.js';
import {
  EndMembershipDocument,
  ReinstateUserDocument,
  SuspendUserDocument,
  type UserRowFragment,
} from './generated/people.js';
import { MembershipDialog } from './membership-dialog.js';

type Membership = UserRowFragment['memberships'][number];

interface MembershipLineProps {
  readonly membership: Membership;
  readonly onEnd: () => void;
}

function MembershipLine({ membership, onEnd }: MembershipLineProps) {
  const { i18n, t } = useLingui();
  const role = i18n._(roleLabels[membership.role]);
  const organisation = membership.organisation.shortName;
  const until = membership.validUntil === null ? null : formatDay(membership.validUntil, i18n.locale);
  return (
    <Group component="li" gap="xs">
      <Text size="sm">
        {role}, {organisation}
      </Text>
      {until === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onEnd}
          aria-label={t`Akhiri peran ${role}, ${organisation}`}
        >
          <Trans>Akhiri</Trans>
        </Button>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>sampai {until}</Trans>
        </Text>
      )}
    </Group>
  );
}

function usePersonActs() {
  const [suspend] = useMutation(SuspendUserDocument);
  const [reinstate] = useMutation(ReinstateUserDocument);
  const [endMembership] = useMutation(EndMembershipDocument);
  return {
    suspend: useAct(
      async (userId: string) => (await suspend({ variables: { input: { userId } } })).data?.suspendUser,
    ),
    reinstate: useAct(
      async (userId: string) => (await reinstate({ variables: { input: { userId } } })).data?.reinstateUser,
    ),
    endMembership: useAct(
      async (membershipId: string) =>
        (await endMembership({ variables: { input: { membershipId } } })).data?.endMembership,
    ),
  };
}

function PersonHead({ user }: { readonly user: UserRowFragment }) {
  return (
    <Group gap="sm" wrap="nowrap" miw={0}>
      <Avatar name={user.name} color="brand" alt="" />
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={500}>{user.name}</Text>
          {user.isDemo ? <DemoMark /> : null}
          {user.suspendedAt === null ? null : <StateBadge state="SUSPENDED" />}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {user.email}
        </Text>
      </div>
    </Group>
  );
}

interface PersonButtonsProps {
  readonly user: UserRowFragment;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onSuspend: () => void;
  readonly onReinstate: () => void;
}

function PersonButtons({ user, isBusy, onAdd, onSuspend, onReinstate }: PersonButtonsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { name } = user;
  return (
    <Group gap="xs">
      <Button size="sm" variant="default" onClick={onAdd} aria-label={t`Tambah peran untuk ${name}`}>
        <Trans>Tambah peran</Trans>
      </Button>
      {user.suspendedAt !== null ? (
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          onClick={onReinstate}
          aria-label={t`Pulihkan ${name}`}
        >
          <Trans>Pulihkan</Trans>
        </Button>
      ) : user.id === viewer.user.id ? null : (
        <Button size="sm" variant="light" color="red" onClick={onSuspend} aria-label={t`Tangguhkan ${name}`}>
          <Trans>Tangguhkan</Trans>
        </Button>
      )}
    </Group>
  );
}

/** One person: who, which roles, and what an admin may do. */
export function PersonCard({ user }: { readonly user: UserRowFragment }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'add' | 'suspend' | Membership | null>(null);
  const { suspend, reinstate, endMembership } = usePersonActs();
  const { name } = user;
  const isEnding = typeof open === 'object' && open !== null;
  const act = isEnding ? endMembership : suspend;
  const close = (): void => {
    setOpen(null);
    act.reset();
  };
  const confirm = async (): Promise<void> => {
    if (!(await act.run(isEnding ? open.id : user.id))) return;
    showToast(
      isEnding
        ? { message: t`Peran ${name} diakhiri.` }
        : { message: t`${name} ditangguhkan.`, onUndo: () => void reinstate.run(user.id) },
    );
    close();
  };
  return (
    <Card component="li">
      <Group justify="space-between" align="flex-start">
        <PersonHead user={user} />
        <PersonButtons
          user={user}
          isBusy={reinstate.isBusy}
          onAdd={() => setOpen('add')}
          onSuspend={() => setOpen('suspend')}
          onReinstate={() => void reinstate.run(user.id)}
        />
      </Group>
      <Stack component="ul" gap={2} p={0} m={0} mt="xs" style={{ listStyle: 'none' }}>
        {user.memberships.map((membership) => (
          <MembershipLine key={membership.id} membership={membership} onEnd={() => setOpen(membership)} />
        ))}
      </Stack>
      <ProblemList problems={reinstate.problems} />
      {open === 'add' ? <MembershipDialog user={user} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        opened={open === 'suspend' || isEnding}
        isDanger
        isBusy={act.isBusy}
        onConfirm={() => void confirm()}
        onClose={close}
        title={isEnding ? t`Akhiri peran ${name}?` : t`Tangguhkan ${name}?`}
        confirmLabel={isEnding ? t`Akhiri peran` : t`Tangguhkan`}
      >
        <Text>
          {isEnding ? (
            <Trans>Peran berakhir hari ini. Yang pernah dikerjakan tetap tercatat.</Trans>
          ) : (
            <Trans>Semua sesinya berakhir sekarang dan ia tidak dapat masuk sampai dipulihkan.</Trans>
          )}
        </Text>
        <ProblemList problems={act.problems} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
      </ConfirmDialog>
    </Card>
  );
}
