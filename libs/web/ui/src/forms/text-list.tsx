import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

interface TextListProps {
  /** What one entry is, e.g. "Tautan"; the entries are numbered after it. */
  readonly label: string;
  readonly description?: string;
  readonly addLabel: string;
  readonly values: readonly string[];
  readonly type?: 'text' | 'url';
  readonly errorAt: (place: number) => string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** A list of short texts, one line each. */
export function TextList({ label, description, addLabel, values, type, errorAt, onChange }: TextListProps) {
  const { t } = useLingui();
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <div>
        <Text fw={650}>{label}</Text>
        {description === undefined ? null : (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
      </div>
      {values.map((value, place) => {
        const name = `${label} ${place + 1}`;
        return (
          // Entries have no identity of their own: the place is what they are known by.
          <Group key={place} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              aria-label={name}
              type={type ?? 'text'}
              value={value}
              error={errorAt(place)}
              flex={1}
              onChange={(event) => onChange(values.with(place, event.currentTarget.value))}
            />
            <ActionIcon
              size={42}
              aria-label={t`Hapus ${name}`}
              onClick={() => onChange(values.toSpliced(place, 1))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      {values.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Belum ada.</Trans>
        </Text>
      ) : null}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...values, ''])}
        >
          {addLabel}
        </Button>
      </div>
    </Stack>
  );
}
