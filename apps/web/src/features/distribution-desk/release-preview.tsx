import { formatTime, intlLocale } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type Audience, type ItemSpeaker, useAudienceChoices } from './audience-fields.js';

interface ReleasePreviewProps {
  readonly audience: Audience;
  readonly speakers: readonly ItemSpeaker[];
  /** Null: at once. */
  readonly embargoUntil: { readonly at: string; readonly zone: string } | null;
  readonly answerBy: { readonly at: string; readonly zone: string } | null;
}

/** Whom the choice reaches, in words. */
function useReceivers(audience: Audience, speakers: readonly ItemSpeaker[]): string | null {
  const { i18n, t } = useLingui();
  const { data } = useAudienceChoices();
  const nameOf = (id: string): string => data?.organisations.find((it) => it.id === id)?.shortName ?? '';
  const list = new Intl.ListFormat(intlLocale(i18n.locale));
  switch (audience.kind) {
    case 'ALL':
      return t`semua K/L yang berlaku hari ini`;
    case 'COORDINATED': {
      if (audience.coordinatorId === null) return null;
      const coordinator = nameOf(audience.coordinatorId);
      return t`semua K/L di bawah ${coordinator}`;
    }
    case 'EXPLICIT':
      return audience.organisationIds.length === 0 ? null : list.format(audience.organisationIds.map(nameOf));
    case 'SPEAKERS':
      return list.format(speakers.map(({ organisation }) => organisation.shortName));
  }
}

/** One plain sentence of what will happen. */
export function ReleasePreview({ audience, speakers, embargoUntil, answerBy }: ReleasePreviewProps) {
  const { i18n } = useLingui();
  const receivers = useReceivers(audience, speakers);
  const moment = ({ at, zone }: { at: string; zone: string }): string =>
    formatTime(at, i18n.locale, 'both', zone);
  if (receivers === null || answerBy === null) {
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
        <Trans>Lengkapi khalayak dan batas jawab untuk melihat apa yang akan terjadi.</Trans>
      </Alert>
    );
  }
  const deadline = moment(answerBy);
  const start = embargoUntil === null ? null : moment(embargoUntil);
  return (
    <Alert color="brand" icon={<IconInfoCircle aria-hidden />} title={<Trans>Yang akan terjadi</Trans>}>
      <Text>
        {start === null ? (
          <Trans>
            Arahan muncul sekarang juga di kotak masuk {receivers}. Jawaban ditunggu sampai {deadline}.
          </Trans>
        ) : (
          <Trans>
            Arahan muncul di kotak masuk {receivers} pada {start}, tidak lebih awal. Jawaban ditunggu sampai{' '}
            {deadline}.
          </Trans>
        )}
      </Text>
    </Alert>
  );
}
