import { useQuery } from '@apollo/client/react';
import { stateLooks } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { AGENDA_STATES, useLocalName } from './agenda-words.js';
import { today } from '../../app/calendar.js';
import { AgendaFilterChoicesDocument } from './generated/agenda.js';

const route = getRouteApi('/shell/agenda');

/** State, theme, lead and text; all of it in the address. */
export function AgendaFilters() {
  const { i18n, t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const nameOf = useLocalName();
  const { data } = useQuery(AgendaFilterChoicesDocument, {
    variables: { organisations: { validOn: today() } },
  });
  const change = (part: Partial<typeof search>): void =>
    void go({ search: { ...search, ...part }, replace: true });
  const changeText = useDebouncedCallback(
    (text: string) => change({ cari: text === '' ? undefined : text }),
    300,
  );
  const clear = { 'aria-label': t`Kosongkan` };
  return (
    <Group align="flex-end" gap="md" component="search">
      <TextInput
        label={t`Cari`}
        placeholder={t`Judul atau tujuan`}
        defaultValue={search.cari ?? ''}
        flex="2 1 200px"
        leftSection={<IconSearch size={18} aria-hidden />}
        onChange={(event) => changeText(event.currentTarget.value)}
      />
      <MultiSelect
        label={t`Status`}
        placeholder={search.status === undefined ? t`Semua` : undefined}
        value={[...(search.status ?? [])]}
        flex="2 1 200px"
        clearable
        clearButtonProps={clear}
        data={AGENDA_STATES.map((state) => ({ value: state, label: i18n._(stateLooks[state].label) }))}
        onChange={(values) => {
          const status = AGENDA_STATES.filter((state) => values.includes(state));
          change({ status: status.length === 0 ? undefined : status });
        }}
      />
      <Select
        label={t`Tema`}
        placeholder={t`Semua`}
        value={search.tema ?? null}
        flex="1 1 180px"
        clearable
        clearButtonProps={clear}
        data={(data?.themes ?? []).map((theme) => ({ value: theme.id, label: nameOf(theme) }))}
        onChange={(tema) => change({ tema: tema ?? undefined })}
      />
      <Select
        label={t`Lembaga utama`}
        placeholder={t`Semua`}
        value={search.utama ?? null}
        flex="1 1 180px"
        clearable
        clearButtonProps={clear}
        searchable
        limit={60}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        data={(data?.organisations ?? []).map((it) => ({
          value: it.id,
          label: `${it.shortName} – ${nameOf(it)}`,
        }))}
        onChange={(utama) => change({ utama: utama ?? undefined })}
      />
    </Group>
  );
}
