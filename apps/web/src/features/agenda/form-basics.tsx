import { useLingui } from '@lingui/react/macro';
import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { PRIORITIES, useLocalName } from './agenda-words.js';
import type { FormPartProps } from './form-parts.js';
import type { AgendaItemFormQuery } from './generated/item.js';

interface FormBasicsProps extends FormPartProps {
  readonly themes: AgendaItemFormQuery['themes'];
}

/** Title, objective, theme, priority, period. */
export function FormBasics({ draft, change, at, themes }: FormBasicsProps) {
  const { t } = useLingui();
  const nameOf = useLocalName();
  const priorityNames = { 1: t`1, tertinggi`, 2: t`2, biasa`, 3: t`3, rendah` } as const;
  return (
    <Stack gap="md">
      <TextInput
        label={t`Judul`}
        required
        value={draft.title}
        error={at('content.title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t`Judul bahasa Inggris`}
        description={t`Boleh kosong.`}
        lang="en"
        value={draft.titleEn}
        error={at('content.titleEn')}
        onChange={(event) => change({ titleEn: event.currentTarget.value })}
      />
      <Textarea
        label={t`Tujuan`}
        description={t`Apa yang berubah pada khalayak bila pesan ini sampai. Wajib sebelum diajukan.`}
        value={draft.objective}
        error={at('content.objective')}
        onChange={(event) => change({ objective: event.currentTarget.value })}
      />
      <Group align="flex-start" gap="md">
        <Select
          label={t`Tema`}
          required
          flex="2 1 200px"
          value={draft.themeId}
          error={at('content.themeId')}
          data={themes.map((theme) => ({ value: theme.id, label: nameOf(theme) }))}
          onChange={(themeId) => change({ themeId })}
        />
        <Select
          label={t`Prioritas`}
          flex="1 1 140px"
          value={String(draft.priority)}
          error={at('content.priority')}
          data={PRIORITIES.map((priority) => ({ value: String(priority), label: priorityNames[priority] }))}
          onChange={(value) => change({ priority: Number(value) })}
        />
      </Group>
      <Group align="flex-start" gap="md">
        <TextInput
          type="date"
          label={t`Mulai`}
          required
          flex="1 1 150px"
          value={draft.periodFrom}
          error={at('content.periodFrom')}
          onChange={(event) => change({ periodFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t`Sampai`}
          required
          flex="1 1 150px"
          value={draft.periodUntil}
          error={at('content.periodUntil')}
          onChange={(event) => change({ periodUntil: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
}
