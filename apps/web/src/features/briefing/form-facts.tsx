import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { FactDraft } from './brief-draft.js';
import type { BriefPartProps } from './brief-form-parts.js';

interface FactCardProps extends Pick<BriefPartProps, 'at'> {
  readonly fact: FactDraft;
  readonly place: number;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<FactDraft>) => void;
  readonly onRemove: () => void;
}

function FactCard({ fact, place, at, isTried, onChange, onRemove }: FactCardProps) {
  const { t } = useLingui();
  const name = t`Fakta ${place + 1}`;
  const fields = [
    ['label', t`Fakta`, '2 1 180px'],
    ['value', t`Nilai`, '1 1 110px'],
    ['unit', t`Satuan`, '1 1 110px'],
    ['source', t`Sumber`, '2 1 180px'],
  ] as const;
  const undated = isTried && fact.asOf === '' ? t`Isi tanggal fakta ini.` : undefined;
  return (
    <Card padding="sm" role="group" aria-label={name}>
      <Group gap="sm" align="flex-start">
        {fields.map(([field, label, flex]) => (
          <TextInput
            key={field}
            label={label}
            flex={flex}
            value={fact[field]}
            error={at(`content.lockedFacts.${place}.${field}`)}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          type="date"
          label={t`Per tanggal`}
          flex="0 1 180px"
          value={fact.asOf}
          error={at(`content.lockedFacts.${place}.asOf`) ?? undated}
          onChange={(event) => onChange({ asOf: event.currentTarget.value })}
        />
        <ActionIcon mt={26} size={42} aria-label={t`Hapus ${name}`} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </Card>
  );
}

const emptyFact: FactDraft = { label: '', value: '', unit: '', asOf: '', source: '' };

/** Figures and names that nobody may change when adapting. */
export function FormFacts({ draft, change, at, isTried }: BriefPartProps & { readonly isTried: boolean }) {
  const facts = draft.lockedFacts;
  return (
    <Stack gap="sm">
      {facts.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Belum ada. Misalnya harga, tanggal berlaku, jumlah penerima.</Trans>
        </Text>
      ) : null}
      {facts.map((fact, place) => (
        // Facts have no identity of their own: the place is what they are known by.
        <FactCard
          key={place}
          fact={fact}
          place={place}
          at={at}
          isTried={isTried}
          onChange={(part) => change({ lockedFacts: facts.with(place, { ...fact, ...part }) })}
          onRemove={() => change({ lockedFacts: facts.toSpliced(place, 1) })}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ lockedFacts: [...facts, emptyFact] })}
        >
          <Trans>Tambah fakta</Trans>
        </Button>
      </div>
    </Stack>
  );
}
