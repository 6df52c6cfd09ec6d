import { MoveButtons, moved } from '@conductor/ui';
import { Trans } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

interface Pair {
  readonly head: string;
  readonly text: string;
}

interface FormPairsProps {
  /** What one pair is, e.g. "Pertanyaan". */
  readonly name: string;
  readonly headLabel: string;
  readonly textLabel: string;
  readonly addLabel: string;
  readonly pairs: readonly Pair[];
  readonly headError: (place: number) => string | undefined;
  readonly textError: (place: number) => string | undefined;
  readonly onChange: (pairs: readonly Pair[]) => void;
}

/** Pairs of a short and a long text in an order: questions with answers, claims with responses. */
export function FormPairs(props: FormPairsProps) {
  const { name, pairs, onChange } = props;
  const put = (place: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair, index) => (index === place ? { ...pair, ...part } : pair)));
  return (
    <Stack gap="sm">
      {pairs.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Belum ada.</Trans>
        </Text>
      ) : null}
      {pairs.map((pair, place) => (
        // Pairs have no identity before they are saved: the place is what they are known by.
        <Card key={place} padding="sm" role="group" aria-label={`${name} ${place + 1}`}>
          <Group justify="space-between" mb="xs">
            <Text fw={500}>
              {name} {place + 1}
            </Text>
            <MoveButtons
              name={`${name} ${place + 1}`}
              isFirst={place === 0}
              isLast={place === pairs.length - 1}
              onMove={(by) => onChange(moved(pairs, place, by))}
              onRemove={() => onChange(pairs.toSpliced(place, 1))}
            />
          </Group>
          <Stack gap="sm">
            <TextInput
              label={props.headLabel}
              value={pair.head}
              error={props.headError(place)}
              onChange={(event) => put(place, { head: event.currentTarget.value })}
            />
            <Textarea
              label={props.textLabel}
              value={pair.text}
              error={props.textError(place)}
              onChange={(event) => put(place, { text: event.currentTarget.value })}
            />
          </Stack>
        </Card>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...pairs, { head: '', text: '' }])}
        >
          {props.addLabel}
        </Button>
      </div>
    </Stack>
  );
}
