import { TextList } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { FormPartProps } from './form-parts.js';
import type { FramingDraft } from './item-draft.js';

/** The four functions, the tone, and the wording. */
export function FormFraming({ draft, change, at }: FormPartProps) {
  const { t } = useLingui();
  const { framing } = draft;
  const put = (part: Partial<FramingDraft>): void => change({ framing: { ...framing, ...part } });
  const functions = [
    ['problem', t`Apa masalahnya`],
    ['cause', t`Apa sebabnya`],
    ['judgement', t`Penilaian moralnya`],
    ['remedy', t`Jalan keluarnya`],
  ] as const;
  return (
    <Stack gap="md">
      {functions.map(([field, label]) => (
        <Textarea
          key={field}
          label={label}
          value={framing[field]}
          error={at(`content.framing.${field}`)}
          onChange={(event) => put({ [field]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={t`Nada`}
        description={t`Misalnya tenang, berempati, tegas.`}
        value={framing.tone}
        error={at('content.framing.tone')}
        onChange={(event) => put({ tone: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextList
          label={t`Katakan`}
          addLabel={t`Tambah kata anjuran`}
          values={framing.wordingUse}
          errorAt={(place) => at(`content.framing.wordingUse.${place}`)}
          onChange={(wordingUse) => put({ wordingUse })}
        />
        <TextList
          label={t`Hindari`}
          addLabel={t`Tambah kata yang dihindari`}
          values={framing.wordingAvoid}
          errorAt={(place) => at(`content.framing.wordingAvoid.${place}`)}
          onChange={(wordingAvoid) => put({ wordingAvoid })}
        />
      </SimpleGrid>
    </Stack>
  );
}
