import { useLingui } from '@lingui/react/macro';
import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { ZONES } from '../marks/time.js';
import { toZone, zoneName, type ZonedMoment } from './zoned-moment.js';

interface ZonedMomentFieldProps {
  /** What the moment is of; names the group and each of its fields. */
  readonly label: string;
  readonly value: ZonedMoment;
  readonly error?: string | undefined;
  readonly onChange: (value: ZonedMoment) => void;
}

/** A day, an hour and a zone. The browser's own pickers are the ones a phone is good at. */
export function ZonedMomentField({ label, value, error, onChange }: ZonedMomentFieldProps) {
  const { t } = useLingui();
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          label={t`${label}: tanggal`}
          value={value.day}
          error={error !== undefined}
          flex="1 1 150px"
          onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t`Jam`}
          value={value.time}
          error={error !== undefined}
          flex="1 1 104px"
          onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        />
        <Select
          label={t`Zona`}
          value={value.zone}
          w={104}
          data={ZONES.map((zone) => ({ value: zone, label: zoneName(zone) }))}
          onChange={(zone) => onChange({ ...value, zone: toZone(zone) })}
        />
      </Group>
      {error === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
}
