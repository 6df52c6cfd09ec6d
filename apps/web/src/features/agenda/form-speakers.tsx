import type { SpeakerPart } from '@conductor/graphql';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { SPEAKER_PARTS, speakerPartLabels, useLocalName } from './agenda-words.js';
import { type FormPartProps, joined } from './form-parts.js';
import classes from './form-speakers.module.css';
import type { AgendaOrganisationFragment } from './generated/agenda.js';
import type { SpeakerDraft } from './item-draft.js';

interface SpeakerRowProps {
  readonly speaker: SpeakerDraft;
  readonly organisation: AgendaOrganisationFragment | undefined;
  readonly error: string | undefined;
  readonly onPart: (part: SpeakerPart) => void;
  readonly onRemove: () => void;
}

function SpeakerRow({ speaker, organisation, error, onPart, onRemove }: SpeakerRowProps) {
  const { i18n, t } = useLingui();
  const nameOf = useLocalName();
  const name = organisation?.shortName ?? t`Lembaga yang tidak berlaku lagi`;
  return (
    <Stack component="li" gap={4} py="xs" style={{ borderBlockEnd: 'var(--house-line)' }}>
      <div className={classes.speaker}>
        <div>
          <Text fw={500}>{name}</Text>
          {organisation === undefined ? null : (
            <Text size="sm" c="dimmed">
              {nameOf(organisation)}
            </Text>
          )}
        </div>
        <SegmentedControl
          className={classes.part}
          aria-label={t`Peran ${name}`}
          value={speaker.part}
          data={SPEAKER_PARTS.map((part) => ({ value: part, label: i18n._(speakerPartLabels[part]) }))}
          onChange={onPart}
        />
        <ActionIcon aria-label={t`Hapus ${name}`} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      {error === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
}

/** One leads: giving the part to another takes it from the first. */
function withPart(
  speakers: readonly SpeakerDraft[],
  place: number,
  part: SpeakerPart,
): readonly SpeakerDraft[] {
  return speakers.map((speaker, index) => {
    if (index === place) return { ...speaker, part };
    return part === 'LEADS' && speaker.part === 'LEADS' ? { ...speaker, part: 'SUPPORTS' } : speaker;
  });
}

interface FormSpeakersProps extends FormPartProps {
  readonly organisations: readonly AgendaOrganisationFragment[];
}

/** The speaker matrix: who leads, who supports, who says nothing. */
export function FormSpeakers({ draft, change, at, organisations }: FormSpeakersProps) {
  const { t } = useLingui();
  const nameOf = useLocalName();
  const { speakers } = draft;
  const taken = new Set(speakers.map(({ organisationId }) => organisationId));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const hasLead = speakers.some(({ part }) => part === 'LEADS');
  const add = (organisationId: string | null): void => {
    if (organisationId === null) return;
    change({ speakers: [...speakers, { organisationId, part: hasLead ? 'SUPPORTS' : 'LEADS' }] });
  };
  return (
    <Stack gap="sm">
      <Select
        // A new field after each choice: it is an adder, not a value.
        key={speakers.length}
        label={t`Tambah lembaga`}
        placeholder={t`Ketik nama atau singkatan`}
        searchable
        limit={60}
        nothingFoundMessage={t`Tidak ada yang cocok`}
        value={null}
        error={joined(at('content.speakers'), at('content.leadOrganisationId'))}
        data={organisations
          .filter(({ id }) => !taken.has(id))
          .map((it) => ({ value: it.id, label: `${it.shortName} – ${nameOf(it)}` }))}
        onChange={add}
      />
      {speakers.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Yang pertama ditambahkan menjadi juru bicara utama; peran dapat diubah sesudahnya.</Trans>
        </Text>
      ) : (
        <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
          {speakers.map((speaker, place) => (
            <SpeakerRow
              key={speaker.organisationId}
              speaker={speaker}
              organisation={byId.get(speaker.organisationId)}
              error={joined(
                at(`content.speakers.${place}.organisationId`),
                at(`content.speakers.${place}.part`),
              )}
              onPart={(part) => change({ speakers: withPart(speakers, place, part) })}
              onRemove={() => change({ speakers: speakers.toSpliced(place, 1) })}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
