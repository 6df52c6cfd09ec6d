import { toInstant, ZonedMomentField } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormPartProps, joined } from './form-parts.js';
import type { MomentDraft } from './item-draft.js';

/** Dated events of the item: press conferences, launches, sessions. */
export function FormMoments({ draft, change, at, isTried }: FormPartProps & { readonly isTried: boolean }) {
  const { t } = useLingui();
  const { moments } = draft;
  const put = (place: number, part: Partial<MomentDraft>): void =>
    change({ moments: moments.map((moment, index) => (index === place ? { ...moment, ...part } : moment)) });
  return (
    <Stack gap="sm">
      {moments.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Belum ada momen. Misalnya konferensi pers atau peluncuran.</Trans>
        </Text>
      ) : null}
      {moments.map((moment, place) => {
        const name = t`Momen ${place + 1}`;
        const isHalf = isTried && toInstant(moment.at) === null;
        return (
          // Moments have no identity before they are saved: the place is what they are known by.
          <Card key={place} padding="sm" role="group" aria-label={name}>
            <Stack gap="sm">
              <TextInput
                label={t`${name}: nama`}
                value={moment.title}
                error={at(`content.moments.${place}.title`)}
                onChange={(event) => put(place, { title: event.currentTarget.value })}
              />
              <ZonedMomentField
                label={name}
                value={moment.at}
                error={joined(
                  at(`content.moments.${place}.occursAt`),
                  at(`content.moments.${place}.zone`),
                  isHalf ? t`Lengkapi tanggal dan jam.` : undefined,
                )}
                onChange={(next) => put(place, { at: next })}
              />
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  color="red"
                  size="sm"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  aria-label={t`Hapus ${name}`}
                  onClick={() => change({ moments: moments.toSpliced(place, 1) })}
                >
                  <Trans>Hapus</Trans>
                </Button>
              </Group>
            </Stack>
          </Card>
        );
      })}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            change({
              moments: [
                ...moments,
                { title: '', at: { day: draft.periodFrom, time: '10:00', zone: 'Asia/Jakarta' } },
              ],
            })
          }
        >
          <Trans>Tambah momen</Trans>
        </Button>
      </div>
    </Stack>
  );
}
