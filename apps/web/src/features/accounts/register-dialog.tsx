import { ACCOUNT_NETWORKS, type AccountAddress, parseAccount } from '@conductor/account-address';
import { useMutation, useQuery } from '@apollo/client/react';
import type { RegisterSocialAccountInput, SocialAccountKind } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../app/viewer.js';
import {
  AccountChoicesDocument,
  AccountsPageDocument,
  RegisterSocialAccountDocument,
} from './generated/accounts.js';
import { OwnCoverageDocument } from './generated/coverage.js';
import { HolderField } from './holder-field.js';
import { LookAlikeNote } from './look-alike-note.js';
import { today } from './today.js';

const FIELDS = ['network', 'handle', 'kind'];

interface OrganisationFieldProps {
  readonly organisations: readonly { id: string; shortName: string; nameId: string; nameEn: string }[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

function OrganisationField({ organisations, value, error, onChange }: OrganisationFieldProps) {
  const { i18n, t } = useLingui();
  return (
    <Select
      label={t`Lembaga`}
      value={value}
      error={error}
      searchable
      limit={60}
      nothingFoundMessage={t`Tidak ada yang cocok`}
      data={organisations.map(({ id, shortName, nameId, nameEn }) => ({
        value: id,
        label: `${shortName} – ${i18n.locale === 'en' ? nameEn : nameId}`,
      }))}
      onChange={(id) => {
        if (id !== null) onChange(id);
      }}
    />
  );
}

function useRegister(onClose: () => void) {
  const { t } = useLingui();
  const [send] = useMutation(RegisterSocialAccountDocument, {
    refetchQueries: [AccountsPageDocument, OwnCoverageDocument],
  });
  const act = useAct(
    async (input: RegisterSocialAccountInput) =>
      (await send({ variables: { input } })).data?.registerSocialAccount,
  );
  const submit = async (input: RegisterSocialAccountInput): Promise<void> => {
    if (!(await act.run(input))) return;
    const isPersonal = input.kind === 'PERSONAL';
    showToast({
      message: isPersonal ? t`Akun terdaftar, dan menunggu jawaban pemiliknya.` : t`Akun terdaftar.`,
    });
    onClose();
  };
  return { act, submit };
}

interface ProfileFieldsProps {
  readonly network: string | null;
  readonly organisation: string | undefined;
  readonly handle: string;
  readonly kind: SocialAccountKind;
  readonly at: (path: string) => string | undefined;
  readonly onHandle: (handle: string) => void;
  readonly onKind: (kind: SocialAccountKind) => void;
}

/** The account that the text names on the network, as it will be kept. */
function accountIn(network: string | null, text: string): AccountAddress | null {
  const key = ACCOUNT_NETWORKS.find((known) => known === network);
  return key === undefined ? null : parseAccount(text, key);
}

function ProfileFields(props: ProfileFieldsProps) {
  const { network, organisation, handle, kind, at, onHandle, onKind } = props;
  const { t } = useLingui();
  const [isLeft, setLeft] = useState(false);
  const account = accountIn(network, handle);
  return (
    <>
      <TextInput
        label={t`Nama akun atau alamat profil`}
        description={account?.profileUrl ?? t`Seperti @namaakun, atau alamat yang Anda salin.`}
        required
        autoComplete="off"
        autoCapitalize="none"
        value={handle}
        error={at('handle')}
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setLeft(false);
          onHandle(event.currentTarget.value);
        }}
      />
      {isLeft && account !== null ? (
        <LookAlikeNote address={account.profileUrl} organisation={organisation} />
      ) : null}
      <Radio.Group
        label={t`Jenis`}
        value={kind}
        error={at('kind')}
        onChange={(value) => onKind(value === 'PERSONAL' ? 'PERSONAL' : 'INSTITUTIONAL')}
      >
        <Stack gap="xs" mt={4}>
          <Radio
            value="INSTITUTIONAL"
            label={t`Akun lembaga`}
            description={t`Dikelola bersama, setidaknya dua orang.`}
          />
          <Radio
            value="PERSONAL"
            label={t`Akun pribadi karena jabatan`}
            description={t`Milik Anda sendiri; diambil hanya setelah pemiliknya setuju.`}
          />
        </Stack>
      </Radio.Group>
    </>
  );
}

/** What the form holds. */
interface Draft {
  readonly organisationId: string;
  readonly network: string | null;
  readonly handle: string;
  readonly kind: SocialAccountKind;
  readonly holderId: string | null;
}

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly at: (path: string) => string | undefined;
  readonly onChange: (values: Partial<Draft>) => void;
}

function DraftFields({ draft, at, onChange }: DraftFieldsProps) {
  const { t } = useLingui();
  const { role } = useViewer();
  const { data } = useQuery(AccountChoicesDocument, { variables: { validOn: today() } });
  const { organisationId, network, handle, kind, holderId } = draft;
  return (
    <>
      {role === 'ADMIN' ? (
        <OrganisationField
          organisations={data?.organisations ?? []}
          value={organisationId}
          error={at('organisationId')}
          onChange={(id) => onChange({ organisationId: id, holderId: null })}
        />
      ) : null}
      <Select
        label={t`Jejaring`}
        required
        value={network}
        error={at('network')}
        onChange={(key) => onChange({ network: key })}
        placeholder={t`Pilih jejaring`}
        data={(data?.networks ?? []).map(({ key, name }) => ({ value: key, label: name }))}
      />
      <ProfileFields
        network={network}
        organisation={data?.organisations.find(({ id }) => id === organisationId)?.nameId}
        handle={handle}
        kind={kind}
        at={at}
        onHandle={(text) => onChange({ handle: text })}
        onKind={(chosen) => onChange({ kind: chosen, holderId: null })}
      />
      {role === 'ADMIN' && kind === 'PERSONAL' ? (
        <HolderField
          organisationId={organisationId}
          value={holderId}
          error={at('holderId')}
          onChange={(id) => onChange({ holderId: id })}
        />
      ) : null}
    </>
  );
}

/** A ministry's own account, or a person's that goes with a post. */
export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { membership, role } = useViewer();
  const [draft, setDraft] = useState<Draft>({
    organisationId: membership.organisation.id,
    network: null,
    handle: '',
    kind: 'INSTITUTIONAL',
    holderId: null,
  });
  const { act, submit } = useRegister(onClose);
  const { at, unbound } = bindProblems(
    act.problems,
    role === 'ADMIN' ? ['organisationId', 'holderId', ...FIELDS] : FIELDS,
  );
  const { network } = draft;
  const handle = draft.handle.trim();
  return (
    <Modal opened onClose={onClose} title={t`Daftarkan akun`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (network !== null) void submit({ ...draft, network, handle });
        }}
      >
        <Stack>
          <DraftFields draft={draft} at={at} onChange={(values) => setDraft({ ...draft, ...values })} />
          <ProblemList problems={unbound} />
          {act.error === undefined ? null : <ErrorState error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={act.isBusy} disabled={network === null || handle === ''}>
              <Trans>Daftarkan</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
