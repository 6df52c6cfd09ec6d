import { useQuery } from '@apollo/client/react';
import type { AudienceKind, SpeakerPart } from '@conductor/graphql';
import { type BoundProblems, ErrorState } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, MultiSelect, Radio, Select, Stack, Text } from '@mantine/core';
import { IconMessageOff } from '@tabler/icons-react';
import { useLocalName } from '../agenda/agenda-words.js';
import { today } from '../../app/calendar.js';
import { AudienceChoicesDocument } from './generated/release.js';

export const AUDIENCES = [
  'SPEAKERS',
  'ALL',
  'COORDINATED',
  'EXPLICIT',
] as const satisfies readonly AudienceKind[];

/** Who shall receive the brief. */
export interface Audience {
  readonly kind: AudienceKind;
  readonly coordinatorId: string | null;
  readonly organisationIds: readonly string[];
}
export interface ItemSpeaker {
  readonly organisation: { readonly id: string; readonly shortName: string };
  readonly part: SpeakerPart;
}

interface AudienceFieldsProps {
  readonly audience: Audience;
  readonly speakers: readonly ItemSpeaker[];
  readonly at: BoundProblems['at'];
  readonly onChange: (audience: Audience) => void;
}

/** Organisations that stand today. */
export function useAudienceChoices() {
  return useQuery(AudienceChoicesDocument, { variables: { organisations: { validOn: today() } } });
}

/** Those who are asked to say nothing receive it too: to know, not to speak. */
export function SilentNote({ speakers }: Pick<AudienceFieldsProps, 'speakers'>) {
  const { t } = useLingui();
  const silent = speakers
    .filter(({ part }) => part === 'SILENT')
    .map(({ organisation }) => organisation.shortName);
  if (silent.length === 0) return null;
  const names = silent.join(', ');
  return (
    <Alert
      color="orange"
      icon={<IconMessageOff aria-hidden />}
      title={t`Matriks memuat lembaga yang tidak bicara`}
    >
      <Trans>
        {names} diminta tidak bicara tentang butir ini. Pastikan mereka memang perlu menerima arahannya.
      </Trans>
    </Alert>
  );
}

/** What the chosen kind still asks: which ministry, which list; or whom the matrix holds. */
function AudienceDetail({ audience, speakers, at, onChange }: AudienceFieldsProps) {
  const { t } = useLingui();
  const nameOf = useLocalName();
  const { data, error, refetch } = useAudienceChoices();
  const organisations = data?.organisations ?? [];
  const choice = (it: (typeof organisations)[number]) => ({
    value: it.id,
    label: `${it.shortName} – ${nameOf(it)}`,
  });
  return (
    <>
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {audience.kind === 'SPEAKERS' ? (
        <>
          <Text size="sm" c="dimmed">
            {speakers.map(({ organisation }) => organisation.shortName).join(', ')}
          </Text>
          <SilentNote speakers={speakers} />
        </>
      ) : null}
      {audience.kind === 'COORDINATED' ? (
        <Select
          label={t`Kementerian koordinator`}
          value={audience.coordinatorId}
          error={at('coordinatorId')}
          data={organisations.filter(({ kind }) => kind === 'COORDINATING_MINISTRY').map(choice)}
          onChange={(coordinatorId) => onChange({ ...audience, coordinatorId })}
        />
      ) : null}
      {audience.kind === 'EXPLICIT' ? (
        <MultiSelect
          label={t`Lembaga`}
          placeholder={t`Ketik nama atau singkatan`}
          searchable
          limit={60}
          nothingFoundMessage={t`Tidak ada yang cocok`}
          value={[...audience.organisationIds]}
          error={at('organisationIds')}
          data={organisations.map(choice)}
          onChange={(organisationIds) => onChange({ ...audience, organisationIds })}
        />
      ) : null}
    </>
  );
}

/** All, those under one coordinating ministry, a list, or the speakers of the item. */
export function AudienceFields({ audience, speakers, at, onChange }: AudienceFieldsProps) {
  const { t } = useLingui();
  const labels: Readonly<Record<AudienceKind, string>> = {
    SPEAKERS: t`Juru bicara butir ini`,
    ALL: t`Semua K/L`,
    COORDINATED: t`K/L di bawah satu kementerian koordinator`,
    EXPLICIT: t`Daftar pilihan`,
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t`Khalayak`}
        value={audience.kind}
        error={at('audience')}
        onChange={(value) => {
          const kind = AUDIENCES.find((it) => it === value);
          if (kind !== undefined) onChange({ ...audience, kind });
        }}
      >
        <Stack gap="xs" mt="xs">
          {AUDIENCES.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={labels[kind]}
              disabled={kind === 'SPEAKERS' && speakers.length === 0}
            />
          ))}
        </Stack>
      </Radio.Group>
      <AudienceDetail audience={audience} speakers={speakers} at={at} onChange={onChange} />
    </Stack>
  );
}
