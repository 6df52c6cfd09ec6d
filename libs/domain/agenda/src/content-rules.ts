/** Rules of form that everything a planner writes shares. */

/** An ISO day that exists in the calendar. */
export function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  );
}

/** An address of the web: a link is shown to many and must not run anything. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** One word of letters, digits and underscores, without the leading #. */
export const isHashtag = (text: string): boolean => /^[\p{L}\p{M}\p{N}_]+$/u.test(text);

/** Without blanks at the ends, empty entries and repetitions. */
export const tidyTexts = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

/** As `tidyTexts`, and without the leading #. */
export const tidyHashtags = (tags: readonly string[]): string[] =>
  tidyTexts(tags.map((tag) => tag.trim().replace(/^#/, '')));
