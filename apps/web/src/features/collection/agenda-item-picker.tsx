import { useQuery } from '@apollo/client/react';
import { AgendaMark } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { AgendaItemChoicesDocument, AgendaItemNameDocument } from './generated/posts.js';

const SEARCH_MS = 250;

interface AgendaItemPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly error?: string | undefined;
  readonly onChange: (id: string | null) => void;
}

/** Finds an approved agenda item by its words: there may be hundreds, so the server searches. */
export function AgendaItemPicker({ label, description, value, error, onChange }: AgendaItemPickerProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const chosen = useQuery(AgendaItemNameDocument, { variables: { id: value ?? '' }, skip: value === null })
    .data?.agendaItem;
  // After a choice the field holds the title itself, which is no search.
  const [text] = useDebouncedValue(typed === chosen?.title ? '' : typed, SEARCH_MS);
  const { data, previousData } = useQuery(AgendaItemChoicesDocument, {
    variables: { text: text === '' ? null : text },
  });
  const found = ((data ?? previousData)?.agendaItems.edges ?? []).map(({ node }) => node);
  const items = chosen && found.every(({ id }) => id !== chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      value={value}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Kosongkan ${label}` }}
      placeholder={t`Ketik judul butir agenda`}
      nothingFoundMessage={t`Tidak ada yang cocok`}
      data={items.map(({ id, title }) => ({ value: id, label: title }))}
      // The server has searched already, by more than the title.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={onChange}
      renderOption={({ option }) => (
        <Group gap={8} wrap="nowrap">
          <AgendaMark slot={items.find(({ id }) => id === option.value)?.colourSlot} />
          {option.label}
        </Group>
      )}
    />
  );
}
