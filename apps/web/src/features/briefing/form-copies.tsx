import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { CopyCount } from './copy-count.js';
import type { BriefPartProps } from './brief-form-parts.js';
import type { BriefNetworkFragment } from './generated/brief.js';

interface FormCopiesProps extends BriefPartProps {
  readonly networks: readonly BriefNetworkFragment[];
}

/** One text per network, counted as that network counts. Over the limit warns, and does not block. */
export function FormCopies({ draft, change, at, networks }: FormCopiesProps) {
  const { t } = useLingui();
  const { copies } = draft;
  const free = networks.filter(({ key }) => !copies.some(({ network }) => network.key === key));
  const add = (key: string | null): void => {
    const network = free.find((it) => it.key === key);
    if (network !== undefined) change({ copies: [...copies, { network, text: draft.core }] });
  };
  return (
    <Stack gap="md">
      {copies.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Belum ada. Teks baru dimulai dari inti arahan.</Trans>
        </Text>
      ) : null}
      {copies.map(({ network, text }, place) => {
        const { name } = network;
        return (
          <Stack key={network.key} gap={4}>
            <Group justify="space-between" gap="xs">
              <Text fw={650} component="label" htmlFor={`teks-${network.key}`}>
                {name}
              </Text>
              <Group gap="xs">
                <CopyCount network={network} text={text} />
                <ActionIcon
                  aria-label={t`Hapus teks ${name}`}
                  onClick={() => change({ copies: copies.toSpliced(place, 1) })}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
            <Textarea
              id={`teks-${network.key}`}
              value={text}
              error={at(`content.copies.${place}.text`) ?? at(`content.copies.${place}.network`)}
              onChange={(event) =>
                change({ copies: copies.with(place, { network, text: event.currentTarget.value }) })
              }
            />
          </Stack>
        );
      })}
      {free.length === 0 ? null : (
        <Select
          // A new field after each choice: it is an adder, not a value.
          key={copies.length}
          label={t`Tambah jaringan`}
          maw={320}
          value={null}
          data={free.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={add}
        />
      )}
    </Stack>
  );
}
