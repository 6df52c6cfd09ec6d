import { useQuery } from '@apollo/client/react';
import type { Role } from '@conductor/graphql';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { roleLabels, ROLES } from '../../app/roles.js';
import { OrganisationChoicesDocument } from './generated/people.js';

interface RoleFieldsProps {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly onRole: (role: Role) => void;
  readonly onOrganisation: (id: string | null) => void;
  readonly roleError: string | undefined;
  readonly organisationError: string | undefined;
}

/** Today as the country's capital counts it; the list of organisations has dates, not hours. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** A role and an organisation that stands today. */
export function RoleFields(props: RoleFieldsProps) {
  const { i18n, t } = useLingui();
  const { data } = useQuery(OrganisationChoicesDocument, { variables: { filter: { validOn: today() } } });
  const organisations = (data?.organisations ?? []).map(({ id, shortName, nameId, nameEn }) => ({
    value: id,
    label: `${shortName} – ${i18n.locale === 'en' ? nameEn : nameId}`,
  }));
  return (
    <>
      <Select
        label={t`Peran`}
        value={props.role}
        error={props.roleError}
        data={ROLES.map((role) => ({ value: role, label: i18n._(roleLabels[role]) }))}
        onChange={(value) => props.onRole(ROLES.find((role) => role === value) ?? props.role)}
      />
      <Select
        label={t`Lembaga`}
        value={props.organisationId}
        error={props.organisationError}
        data={organisations}
        searchable
        limit={60}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        onChange={props.onOrganisation}
        placeholder={t`Ketik nama atau singkatan`}
      />
    </>
  );
}
