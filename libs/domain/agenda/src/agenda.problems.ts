import { DomainProblem, notFound, staleVersion } from '@conductor/kernel';

const at = (...path: string[]): string[] => ['input', ...path];
const inContent = (...path: string[]): string[] => at('content', ...path);

export const LONGEST_TITLE = 200;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const agendaProblems = {
  notFound: () => notFound('AGENDA_ITEM', at('id')),
  stale: (expected: number, actual: number) => staleVersion('AGENDA_ITEM', expected, actual),
  authorCannotReview: () => new DomainProblem('InvalidInput', 'AGENDA_AUTHOR_CANNOT_REVIEW', {}, at('id')),
  reviewerCannotEdit: () => new DomainProblem('InvalidInput', 'AGENDA_REVIEWER_CANNOT_EDIT', {}, at('id')),
  reasonRequired: () => new DomainProblem('InvalidInput', 'REASON_REQUIRED', {}, at('reason')),
  titleLength: () =>
    new DomainProblem('InvalidInput', 'AGENDA_TITLE_LENGTH', { most: LONGEST_TITLE }, inContent('title')),
  priorityRange: () => new DomainProblem('InvalidInput', 'AGENDA_PRIORITY_RANGE', {}, inContent('priority')),
  dayInvalid: (field: 'periodFrom' | 'periodUntil') =>
    new DomainProblem('InvalidInput', 'DAY_INVALID', {}, inContent(field)),
  periodReversed: () =>
    new DomainProblem('InvalidInput', 'AGENDA_PERIOD_REVERSED', {}, inContent('periodUntil')),
  leadMissing: () => new DomainProblem('InvalidInput', 'AGENDA_LEAD_MISSING', {}, inContent('speakers')),
  leadTwice: (place: number) =>
    new DomainProblem('InvalidInput', 'AGENDA_LEAD_TWICE', {}, inContent('speakers', String(place), 'part')),
  leadDiffers: () =>
    new DomainProblem('InvalidInput', 'AGENDA_LEAD_DIFFERS', {}, inContent('leadOrganisationId')),
  speakerTwice: (place: number) =>
    new DomainProblem(
      'InvalidInput',
      'AGENDA_SPEAKER_TWICE',
      {},
      inContent('speakers', String(place), 'organisationId'),
    ),
  speakerNotFound: (place: number) =>
    notFound('ORGANISATION', inContent('speakers', String(place), 'organisationId')),
  speakerOutsidePeriod: (place: number, name: string) =>
    new DomainProblem(
      'InvalidInput',
      'AGENDA_SPEAKER_OUTSIDE_PERIOD',
      { name },
      inContent('speakers', String(place), 'organisationId'),
    ),
  themeNotFound: () => notFound('THEME', inContent('themeId')),
  hashtagInvalid: (place: number) =>
    new DomainProblem('InvalidInput', 'HASHTAG_INVALID', {}, inContent('hashtags', String(place))),
  linkInvalid: (place: number) =>
    new DomainProblem('InvalidInput', 'LINK_INVALID', {}, inContent('links', String(place))),
  required: (...field: string[]) => new DomainProblem('InvalidInput', 'REQUIRED', {}, inContent(...field)),
};
