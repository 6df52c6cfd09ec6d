import { TextList } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Stack, TagsInput } from '@mantine/core';
import { type FormPartProps, joined } from './form-parts.js';

/** Hashtags and links. */
export function FormTags({ draft, change, at }: FormPartProps) {
  const { t } = useLingui();
  const { hashtags } = draft;
  return (
    <Stack gap="md">
      <TagsInput
        label={t`Tagar`}
        description={t`Tekan Enter setelah tiap tagar. Tanda # boleh ditulis.`}
        value={[...hashtags]}
        error={joined(
          at('content.hashtags'),
          ...hashtags.map((tag, place) => {
            const problem = at(`content.hashtags.${place}`);
            return problem === undefined ? undefined : `${tag}: ${problem}`;
          }),
        )}
        onChange={(tags) => change({ hashtags: tags })}
      />
      <TextList
        label={t`Tautan`}
        addLabel={t`Tambah tautan`}
        type="url"
        values={draft.links}
        errorAt={(place) => at(`content.links.${place}`)}
        onChange={(links) => change({ links })}
      />
    </Stack>
  );
}
