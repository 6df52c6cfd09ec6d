import { useMutation } from '@apollo/client/react';
import { AskDialog, useAct, ZonedTime } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EndAccountAccessDocument, type AccountCustodyFieldsFragment } from './generated/account-people.js';
import { GiveAccessDialog } from './give-access-dialog.js';

type Custody = NonNullable<AccountCustodyFieldsFragment['custody']>;
type Access = Custody['access'][number];

const FEWEST_PEOPLE = 2;

function EndAccessDialog({ access, onClose }: { readonly access: Access; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [send] = useMutation(EndAccountAccessDocument);
  const act = useAct<void>(
    async () => (await send({ variables: { input: { accessId: access.id } } })).data?.endAccountAccess,
  );
  const { name } = access.person;
  return (
    <AskDialog
      title={t`Akhiri akses ${name}`}
      confirmLabel={t`Akhiri akses`}
      done={t`Akses ${name} berakhir.`}
      act={act}
      onClose={onClose}
    >
      <Trans>
        Catatan di sini berakhir hari ini. Ganti juga kata sandi akun itu di jejaringnya: di sana catatan ini
        tidak berlaku.
      </Trans>
    </AskDialog>
  );
}

/** Since when, given by whom, and whether it still counts. */
function AccessNote({ access }: { readonly access: Access }) {
  const { beganAt, endedAt, isCounted, givenBy } = access;
  const giver = givenBy?.name;
  return (
    <Text size="sm" c="dimmed" component="div">
      {giver === undefined ? (
        <Trans>
          sejak <ZonedTime at={beganAt} style="day" />
        </Trans>
      ) : (
        <Trans>
          sejak <ZonedTime at={beganAt} style="day" />, dicatat {giver}
        </Trans>
      )}
      {endedAt === null ? null : (
        <div>
          <Trans>
            berakhir <ZonedTime at={endedAt} style="day" />
          </Trans>
        </div>
      )}
      {endedAt === null && !isCounted ? (
        <div>
          <Trans>Tidak lagi bertugas di lembaga ini, jadi tidak dihitung. Alihkan aksesnya.</Trans>
        </div>
      ) : null}
    </Text>
  );
}

interface AccessListProps {
  readonly access: readonly Access[];
  readonly onEnd: ((access: Access) => void) | null;
}

function AccessList({ access, onEnd }: AccessListProps) {
  const { t } = useLingui();
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {access.map((row) => {
        const { name } = row.person;
        return (
          <Group key={row.id} component="li" justify="space-between" wrap="nowrap" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text fw={row.isCounted ? 600 : 400} style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Text>
              <AccessNote access={row} />
            </div>
            {onEnd === null || row.endedAt !== null ? null : (
              <Button
                variant="default"
                size="sm"
                flex="none"
                aria-label={t`Akhiri akses ${name}`}
                onClick={() => onEnd(row)}
              >
                <Trans>Akhiri</Trans>
              </Button>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

/** Advice, with the number that it rests on. */
function CustodyAdvice({ people }: { readonly people: number }) {
  if (people >= FEWEST_PEOPLE)
    return (
      <Text size="sm">
        <Plural
          value={people}
          other="# orang dapat mengirim dari akun ini, jadi satu yang absen tidak menghentikannya."
        />
      </Text>
    );
  return (
    <Text size="sm">
      {people === 0 ? (
        <Trans>
          Belum ada yang tercatat. Catat sedikitnya dua orang, supaya satu yang absen tidak menghentikannya.
        </Trans>
      ) : (
        <Trans>Baru satu orang yang tercatat. Tambahkan satu lagi, supaya ia boleh absen.</Trans>
      )}
    </Text>
  );
}

/** Who can post from an institutional account: two people at least are wanted. */
export function CustodySection({ account }: { readonly account: AccountCustodyFieldsFragment }) {
  const [isGiving, dialog] = useDisclosure(false);
  const [ending, setEnding] = useState<Access | null>(null);
  const { custody, organisation, id } = account;
  if (custody === null) return null;
  const { access, peopleCount, viewerCan } = custody;
  const past = access.filter(({ endedAt }) => endedAt !== null);
  const standing = access.filter(({ endedAt }) => endedAt === null);
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Orang yang punya akses</Trans>
        </Title>
        <CustodyAdvice people={peopleCount} />
        <AccessList access={standing} onEnd={viewerCan.includes('END') ? setEnding : null} />
        {viewerCan.includes('GIVE') ? (
          <Group>
            <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={dialog.open}>
              <Trans>Tambah orang</Trans>
            </Button>
          </Group>
        ) : null}
        {past.length === 0 ? null : (
          <details>
            <summary>
              <Trans>Akses yang sudah berakhir</Trans>
            </summary>
            <AccessList access={past} onEnd={null} />
          </details>
        )}
      </Stack>
      {isGiving ? (
        <GiveAccessDialog
          accountId={id}
          organisationId={organisation.id}
          holders={standing.map(({ person }) => person.id)}
          onClose={dialog.close}
        />
      ) : null}
      {ending === null ? null : <EndAccessDialog access={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
