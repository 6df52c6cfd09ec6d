import type { AgendaItemState, SpeakerPart } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

export const AGENDA_STATES = [
  'DRAFT',
  'SUBMITTED',
  'NEEDS_REVISION',
  'APPROVED',
  'RETIRED',
] as const satisfies readonly AgendaItemState[];

export const SPEAKER_PARTS = ['LEADS', 'SUPPORTS', 'SILENT'] as const satisfies readonly SpeakerPart[];

export const speakerPartLabels: Readonly<Record<SpeakerPart, MessageDescriptor>> = {
  LEADS: msg`Utama`,
  SUPPORTS: msg`Pendukung`,
  SILENT: msg`Tidak bicara`,
};

export const PRIORITIES = [1, 2, 3] as const;

interface TwoNames {
  readonly nameId: string;
  readonly nameEn: string;
}

/** The name in the language of the screen. */
export function useLocalName(): (thing: TwoNames) => string {
  const { i18n } = useLingui();
  return ({ nameId, nameEn }) => (i18n.locale === 'en' ? nameEn : nameId);
}

interface TwoTitles {
  readonly title: string;
  readonly titleEn: string | null;
}

/** The title in the language of the screen; Indonesian where nobody wrote an English one. */
export function useItemTitle(): (item: TwoTitles) => string {
  const { i18n } = useLingui();
  return ({ title, titleEn }) => (i18n.locale === 'en' ? (titleEn ?? title) : title);
}
