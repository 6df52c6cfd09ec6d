import { useLingui } from '@lingui/react/macro';

/** The official name in the language of the screen. */
export function useOrganisationName(organisation: {
  readonly nameId: string;
  readonly nameEn: string;
}): string {
  const { i18n } = useLingui();
  return i18n.locale === 'en' ? organisation.nameEn : organisation.nameId;
}
