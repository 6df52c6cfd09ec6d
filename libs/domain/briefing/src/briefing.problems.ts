import { DomainProblem, notFound, staleVersion } from '@conductor/kernel';
import type { BriefState } from './brief.workflow.js';

const at = (...path: string[]): string[] => ['input', ...path];
const inContent = (...path: string[]): string[] => at('content', ...path);

export const LONGEST_TITLE = 200;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const briefingProblems = {
  briefNotFound: () => notFound('BRIEF', at('briefId')),
  versionNotFound: () => notFound('BRIEF_VERSION', at('versionId')),
  agendaItemNotFound: () => notFound('AGENDA_ITEM', at('agendaItemId')),
  agendaItemNotApproved: (field: 'agendaItemId' | 'versionId') =>
    new DomainProblem('InvalidInput', 'BRIEF_AGENDA_ITEM_NOT_APPROVED', {}, at(field)),
  stale: (expected: number, actual: number) => staleVersion('BRIEF', expected, actual),
  contentChanged: () => new DomainProblem('InvalidInput', 'BRIEF_CONTENT_CHANGED', {}, at('contentHash')),
  notRevisable: (from: BriefState) =>
    new DomainProblem('NotAllowedFromState', 'BRIEF_NOT_ALLOWED_FROM_STATE', { from, action: 'revise' }),
  authorCannotReview: () =>
    new DomainProblem('InvalidInput', 'BRIEF_AUTHOR_CANNOT_REVIEW', {}, at('versionId')),
  reviewerCannotEdit: () =>
    new DomainProblem('InvalidInput', 'BRIEF_REVIEWER_CANNOT_EDIT', {}, at('versionId')),
  reasonRequired: () => new DomainProblem('InvalidInput', 'REASON_REQUIRED', {}, at('reason')),
  titleLength: () =>
    new DomainProblem('InvalidInput', 'BRIEF_TITLE_LENGTH', { most: LONGEST_TITLE }, inContent('title')),
  talkingPointsMissing: () =>
    new DomainProblem('InvalidInput', 'BRIEF_TALKING_POINTS_MISSING', {}, inContent('talkingPoints')),
  dayInvalid: (place: number) =>
    new DomainProblem('InvalidInput', 'DAY_INVALID', {}, inContent('lockedFacts', String(place), 'asOf')),
  networkUnknown: (place: number) =>
    new DomainProblem('InvalidInput', 'NETWORK_UNKNOWN', {}, inContent('copies', String(place), 'network')),
  networkTwice: (place: number) =>
    new DomainProblem(
      'InvalidInput',
      'BRIEF_NETWORK_TWICE',
      {},
      inContent('copies', String(place), 'network'),
    ),
  hashtagInvalid: (place: number) =>
    new DomainProblem('InvalidInput', 'HASHTAG_INVALID', {}, inContent('hashtags', String(place))),
  linkInvalid: (...field: string[]) =>
    new DomainProblem('InvalidInput', 'LINK_INVALID', {}, inContent(...field)),
  required: (...field: string[]) => new DomainProblem('InvalidInput', 'REQUIRED', {}, inContent(...field)),
};
