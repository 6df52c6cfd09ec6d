import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { AccountPeopleDocument } from './generated/account-people.js';

interface HolderFieldProps {
  readonly organisationId: string;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (userId: string | null) => void;
}

/** Whose personal account an administrator proposes; only that person can consent to it. */
export function HolderField({ organisationId, value, error, onChange }: HolderFieldProps) {
  const { t } = useLingui();
  const { data } = useQuery(AccountPeopleDocument, { variables: { organisationId } });
  return (
    <Select
      label={t`Pemilik`}
      description={t`Ia akan diminta menjawab. Sebelum itu tidak ada yang diambil.`}
      placeholder={t`Pilih orang`}
      required
      searchable
      value={value}
      error={error}
      nothingFoundMessage={t`Tidak ada yang cocok`}
      data={(data?.accountPeople ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}
