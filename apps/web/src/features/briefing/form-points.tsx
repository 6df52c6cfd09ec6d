import { announce, MoveButtons, moved } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { emptyPoint, type PointDraft } from './brief-draft.js';
import type { BriefPartProps } from './brief-form-parts.js';

interface PointCardProps extends Pick<BriefPartProps, 'at'> {
  readonly point: PointDraft;
  readonly place: number;
  readonly count: number;
  readonly onChange: (part: Partial<PointDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function PointCard({ point, place, count, at, onChange, onMove, onRemove }: PointCardProps) {
  const { t } = useLingui();
  const name = t`Pesan kunci ${place + 1}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Card padding="sm" role="group" aria-label={name} data-point={place} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs">
        <Text fw={500}>{name}</Text>
        <MoveButtons
          name={name}
          isFirst={place === 0}
          isLast={place === count - 1}
          onMove={onMove}
          onRemove={onRemove}
        />
      </Group>
      <Stack gap="sm">
        <Textarea
          label={t`Pesan`}
          data-field="text"
          value={point.text}
          error={at(`content.talkingPoints.${place}.text`)}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            label={t`Bukti`}
            data-field="evidence"
            value={point.evidence}
            error={at(`content.talkingPoints.${place}.evidence`)}
            onChange={(event) => onChange({ evidence: event.currentTarget.value })}
          />
          <TextInput
            label={t`Tautan sumber`}
            type="url"
            data-field="sourceUrl"
            value={point.sourceUrl}
            error={at(`content.talkingPoints.${place}.sourceUrl`)}
            onChange={(event) => onChange({ sourceUrl: event.currentTarget.value })}
          />
        </SimpleGrid>
      </Stack>
    </Card>
  );
}

/** The field with the focus goes with its talking point. */
function followFocus(place: number): void {
  const field = document.activeElement?.getAttribute('data-field') ?? 'text';
  requestAnimationFrame(() => {
    const target = document.querySelector(`[data-point="${place}"] [data-field="${field}"]`);
    if (target instanceof HTMLElement) target.focus();
  });
}

/** Talking points in their order; Alt with an arrow moves the one with the focus. */
export function FormPoints({ draft, change, at }: BriefPartProps) {
  const { t } = useLingui();
  const points = draft.talkingPoints;
  const move = (place: number, by: -1 | 1): void => {
    const next = moved(points, place, by);
    if (next === points) return;
    change({ talkingPoints: next });
    followFocus(place + by);
    const nextPlace = place + by + 1;
    announce(t`Pindah ke urutan ${nextPlace}`);
  };
  const listProblem = at('content.talkingPoints');
  return (
    <Stack gap="sm">
      {listProblem === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)">
          {listProblem}
        </Text>
      )}
      {points.map((point, place) => (
        // Points have no identity before they are saved: the place is what they are known by.
        <PointCard
          key={place}
          point={point}
          place={place}
          count={points.length}
          at={at}
          onChange={(part) => change({ talkingPoints: points.with(place, { ...point, ...part }) })}
          onMove={(by) => move(place, by)}
          onRemove={() => change({ talkingPoints: points.toSpliced(place, 1) })}
        />
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ talkingPoints: [...points, emptyPoint] })}
        >
          <Trans>Tambah pesan kunci</Trans>
        </Button>
      </div>
    </Stack>
  );
}
