/** The languages of the interface. Indonesian is the first. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Text in the first language, with an optional English peer. */
export interface LocalText {
  readonly id: string;
  readonly en: string | null;
}
