import { DomainProblem, notFound, staleVersion } from '@conductor/kernel';
import type { BriefState } from './brief.workflow.js';

const at = (...path: string[]): string[] => ['input', ...path];
const inContent = (...path: string[]): string[] => at('content', ...path);
const invalid = (code: string, path: string[], facts: Record<string, string | number> = {}): DomainProblem =>
  new DomainProblem('InvalidInput', code, facts, path);

export const LONGEST_TITLE = 200;

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const briefingProblems = {
  briefNotFound: () => notFound('BRIEF', at('briefId')),
  versionNotFound: () => notFound('BRIEF_VERSION', at('versionId')),
  agendaItemNotFound: () => notFound('AGENDA_ITEM', at('agendaItemId')),
  agendaItemNotApproved: (field: 'agendaItemId' | 'versionId') =>
    invalid('BRIEF_AGENDA_ITEM_NOT_APPROVED', at(field)),
  stale: (expected: number, actual: number) => staleVersion('BRIEF', expected, actual),
  contentChanged: () => invalid('BRIEF_CONTENT_CHANGED', at('contentHash')),
  notRevisable: (from: BriefState) =>
    new DomainProblem('NotAllowedFromState', 'BRIEF_NOT_ALLOWED_FROM_STATE', { from, action: 'revise' }),
  authorCannotReview: () => invalid('BRIEF_AUTHOR_CANNOT_REVIEW', at('versionId')),
  reviewerCannotEdit: () => invalid('BRIEF_REVIEWER_CANNOT_EDIT', at('versionId')),
  reasonRequired: () => invalid('REASON_REQUIRED', at('reason')),
  titleLength: () => invalid('BRIEF_TITLE_LENGTH', inContent('title'), { most: LONGEST_TITLE }),
  talkingPointsMissing: () => invalid('BRIEF_TALKING_POINTS_MISSING', inContent('talkingPoints')),
  dayInvalid: (place: number) => invalid('DAY_INVALID', inContent('lockedFacts', String(place), 'asOf')),
  networkUnknown: (place: number) =>
    invalid('NETWORK_UNKNOWN', inContent('copies', String(place), 'network')),
  networkTwice: (place: number) =>
    invalid('BRIEF_NETWORK_TWICE', inContent('copies', String(place), 'network')),
  hashtagInvalid: (place: number) => invalid('HASHTAG_INVALID', inContent('hashtags', String(place))),
  linkInvalid: (...field: string[]) => invalid('LINK_INVALID', inContent(...field)),
  required: (...field: string[]) => invalid('REQUIRED', inContent(...field)),
};
