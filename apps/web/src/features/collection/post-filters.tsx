import { useQuery } from '@apollo/client/react';
import { stateLooks } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  Chip,
  Collapse,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { AgendaItemPicker } from './agenda-item-picker.js';
import { ATTRIBUTION_STATES } from './attribution-states.js';
import { PostFilterChoicesDocument } from './generated/posts.js';
import type { PostsSearch } from './posts-search.js';
import { today } from '../../app/calendar.js';
import { useViewer } from '../../app/viewer.js';

const route = getRouteApi('/shell/unggahan');
const TYPING_MS = 300;

interface FieldsProps {
  readonly search: PostsSearch;
  readonly onChange: (part: Partial<PostsSearch>) => void;
}

function ChoiceFields({ search, onChange }: FieldsProps) {
  const { i18n, t } = useLingui();
  const { data } = useQuery(PostFilterChoicesDocument, { variables: { validOn: today() } });
  const clear = (label: string) => ({
    clearable: true,
    clearButtonProps: { 'aria-label': t`Kosongkan ${label}` },
  });
  const organisations = (data?.organisations ?? []).map(({ id, shortName, nameId, nameEn }) => ({
    value: id,
    label: `${shortName} – ${i18n.locale === 'en' ? nameEn : nameId}`,
  }));
  return (
    <>
      <Select
        label={t`Lembaga`}
        value={search.lembaga ?? null}
        data={organisations}
        searchable
        limit={60}
        {...clear(t`Lembaga`)}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        onChange={(id) => onChange({ lembaga: id ?? undefined })}
      />
      <AgendaItemPicker
        label={t`Butir agenda`}
        value={search.butir ?? null}
        onChange={(id) => onChange({ butir: id ?? undefined })}
      />
      <Select
        label={t`Jejaring`}
        value={search.jejaring ?? null}
        {...clear(t`Jejaring`)}
        data={(data?.networks ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(key) => onChange({ jejaring: key ?? undefined })}
      />
      <MultiSelect
        label={t`Status kaitan`}
        value={[...(search.status ?? [])]}
        {...clear(t`Status kaitan`)}
        data={ATTRIBUTION_STATES.map((state) => ({ value: state, label: i18n._(stateLooks[state].label) }))}
        onChange={(values) => {
          const status = ATTRIBUTION_STATES.filter((state) => values.includes(state));
          onChange({ status: status.length === 0 ? undefined : status });
        }}
      />
    </>
  );
}

function PeriodFields({ search, onChange }: FieldsProps) {
  const { t } = useLingui();
  const day = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <>
      <TextInput
        type="date"
        label={t`Dari`}
        value={search.dari ?? ''}
        max={search.sampai}
        onChange={(event) => onChange({ dari: day(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={t`Sampai`}
        value={search.sampai ?? ''}
        min={search.dari}
        onChange={(event) => onChange({ sampai: day(event.currentTarget.value) })}
      />
    </>
  );
}

/** Text first; the rest behind one button, so that a phone shows posts and not fields. */
export function PostFilters() {
  const { t } = useLingui();
  const search = route.useSearch();
  const go = route.useNavigate();
  const hidden = Object.entries(search).filter(
    ([key, value]) => key !== 'cari' && key !== 'tinjau' && value !== undefined,
  ).length;
  const { can } = useViewer();
  const [isOpen, fields] = useDisclosure(hidden > 0);
  const change = (part: Partial<PostsSearch>): void =>
    void go({ search: (previous) => ({ ...previous, ...part }), replace: true });
  const changeText = useDebouncedCallback(
    (text: string) => change({ cari: text === '' ? undefined : text }),
    TYPING_MS,
  );
  return (
    <Stack gap="sm">
      <Group gap="sm" wrap="nowrap">
        <TextInput
          aria-label={t`Cari dalam teks unggahan`}
          placeholder={t`Cari dalam teks unggahan`}
          defaultValue={search.cari ?? ''}
          leftSection={<IconSearch size={18} aria-hidden />}
          flex="1 1 auto"
          miw={0}
          maw={480}
          onChange={(event) => changeText(event.currentTarget.value)}
        />
        <Button
          variant="default"
          h={42}
          flex="none"
          leftSection={<IconFilter size={18} aria-hidden />}
          onClick={fields.toggle}
          aria-expanded={isOpen}
        >
          {hidden === 0 ? <Trans>Filter</Trans> : <Trans>Filter ({hidden})</Trans>}
        </Button>
      </Group>
      {can('attribution.decide') ? (
        <Chip
          checked={search.tinjau === true}
          onChange={(isOn) => change({ tinjau: isOn ? true : undefined })}
        >
          <Trans>Perlu ditinjau</Trans>
        </Chip>
      ) : null}
      <Collapse expanded={isOpen}>
        {isOpen ? (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
            <ChoiceFields search={search} onChange={change} />
            <PeriodFields search={search} onChange={change} />
          </SimpleGrid>
        ) : null}
      </Collapse>
    </Stack>
  );
}
