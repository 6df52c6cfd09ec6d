import { DomainProblem, notFound, staleVersion } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];
const inContent = (...path: string[]): string[] => at('content', ...path);
const invalid = (code: string, path: string[], facts: Record<string, string | number> = {}): DomainProblem =>
  new DomainProblem('InvalidInput', code, facts, path);

export const LONGEST_TITLE = 200;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const agendaProblems = {
  notFound: () => notFound('AGENDA_ITEM', at('id')),
  stale: (expected: number, actual: number) => staleVersion('AGENDA_ITEM', expected, actual),
  authorCannotReview: () => invalid('AGENDA_AUTHOR_CANNOT_REVIEW', at('id')),
  reviewerCannotEdit: () => invalid('AGENDA_REVIEWER_CANNOT_EDIT', at('id')),
  reasonRequired: () => invalid('REASON_REQUIRED', at('reason')),
  titleLength: () => invalid('AGENDA_TITLE_LENGTH', inContent('title'), { most: LONGEST_TITLE }),
  priorityRange: () => invalid('AGENDA_PRIORITY_RANGE', inContent('priority')),
  dayInvalid: (field: 'periodFrom' | 'periodUntil') => invalid('DAY_INVALID', inContent(field)),
  periodReversed: () => invalid('AGENDA_PERIOD_REVERSED', inContent('periodUntil')),
  leadMissing: () => invalid('AGENDA_LEAD_MISSING', inContent('speakers')),
  leadTwice: (place: number) => invalid('AGENDA_LEAD_TWICE', inContent('speakers', String(place), 'part')),
  leadDiffers: () => invalid('AGENDA_LEAD_DIFFERS', inContent('leadOrganisationId')),
  speakerTwice: (place: number) =>
    invalid('AGENDA_SPEAKER_TWICE', inContent('speakers', String(place), 'organisationId')),
  speakerNotFound: (place: number) =>
    notFound('ORGANISATION', inContent('speakers', String(place), 'organisationId')),
  speakerOutsidePeriod: (place: number, name: string) =>
    invalid('AGENDA_SPEAKER_OUTSIDE_PERIOD', inContent('speakers', String(place), 'organisationId'), {
      name,
    }),
  themeNotFound: () => notFound('THEME', inContent('themeId')),
  hashtagInvalid: (place: number) => invalid('HASHTAG_INVALID', inContent('hashtags', String(place))),
  linkInvalid: (place: number) => invalid('LINK_INVALID', inContent('links', String(place))),
  required: (...field: string[]) => invalid('REQUIRED', inContent(...field)),
};
