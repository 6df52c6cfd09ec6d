import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Select, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { addDays, today } from '../../app/calendar.js';
import { useLocalName } from '../agenda/agenda-words.js';
import { RadarChoicesDocument } from './generated/radar.js';
import { MOST_DAYS, radarDays, type RadarSearch } from './radar-search.js';

const route = getRouteApi('/shell/radar');

interface FieldsProps {
  readonly search: RadarSearch;
  readonly onChange: (part: Partial<RadarSearch>) => void;
}

function PeriodFields({ search, onChange }: FieldsProps) {
  const { t } = useLingui();
  const { from, until } = radarDays(search, today());
  const day = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <>
      <TextInput
        type="date"
        label={t`Dari`}
        flex="1 1 130px"
        value={from}
        min={addDays(until, 1 - MOST_DAYS)}
        max={until}
        onChange={(event) => onChange({ dari: day(event.currentTarget.value), sampai: until })}
      />
      <TextInput
        type="date"
        label={t`Sampai`}
        flex="1 1 130px"
        value={until}
        min={from}
        max={addDays(from, MOST_DAYS - 1)}
        onChange={(event) => onChange({ sampai: day(event.currentTarget.value), dari: from })}
      />
    </>
  );
}

/** Days, theme and who took part; all of it in the address. */
export function RadarFilters() {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const nameOf = useLocalName();
  const { data } = useQuery(RadarChoicesDocument, { variables: { validOn: today() } });
  const change = (part: Partial<RadarSearch>): void =>
    void go({ search: { ...search, buka: undefined, ...part }, replace: true });
  const clear = (label: string) => ({
    clearable: true,
    clearButtonProps: { 'aria-label': t`Kosongkan ${label}` },
  });
  return (
    <Group align="flex-end" gap="md" component="search">
      <PeriodFields search={search} onChange={change} />
      <Select
        label={t`Tema`}
        placeholder={t`Semua`}
        flex="1 1 180px"
        value={search.tema ?? null}
        {...clear(t`Tema`)}
        data={(data?.themes ?? []).map((theme) => ({ value: theme.id, label: nameOf(theme) }))}
        onChange={(tema) => change({ tema: tema ?? undefined })}
      />
      <Select
        label={t`Lembaga yang ikut bicara`}
        placeholder={t`Semua`}
        flex="1 1 200px"
        value={search.lembaga ?? null}
        {...clear(t`Lembaga yang ikut bicara`)}
        searchable
        limit={60}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        data={(data?.organisations ?? []).map((it) => ({
          value: it.id,
          label: `${it.shortName} – ${nameOf(it)}`,
        }))}
        onChange={(lembaga) => change({ lembaga: lembaga ?? undefined })}
      />
    </Group>
  );
}
