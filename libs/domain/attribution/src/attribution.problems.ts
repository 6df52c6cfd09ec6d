import { DomainProblem, notFound } from '@conductor/kernel';

const at = (field: string): string[] => ['input', field];

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const attributionProblems = {
  postNotFound: () => notFound('POST', at('postId')),
  agendaItemNotFound: () => notFound('AGENDA_ITEM', at('agendaItemId')),
  agendaItemNotApproved: () =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_AGENDA_ITEM_NOT_APPROVED', {}, at('agendaItemId')),
  /** An officer speaks for the own ministry's posts only. */
  claimOfOtherOrganisation: () =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_CLAIM_OF_OTHER_ORGANISATION', {}, at('agendaItemId')),
  talkingPointOfOtherItem: () =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_TALKING_POINT_OF_OTHER_ITEM', {}, at('talkingPointId')),
  /** The post came in a moment ago and the engine has yet to read it. */
  notYetRead: () => new DomainProblem('InvalidInput', 'ATTRIBUTION_NOT_YET_READ', {}, at('postId')),
  thresholdOutOfRange: (field: 'suggestThreshold' | 'matchThreshold') =>
    new DomainProblem('InvalidInput', 'MATCHER_THRESHOLD_OUT_OF_RANGE', {}, at(field)),
  thresholdsCrossed: () =>
    new DomainProblem('InvalidInput', 'MATCHER_THRESHOLDS_CROSSED', {}, at('suggestThreshold')),
  matcherVersionNotFound: () => notFound('MATCHER_VERSION', at('version')),
  /** A refit that did worse, or no better, than what was there. */
  matcherVersionNotBetter: () =>
    new DomainProblem('InvalidInput', 'MATCHER_VERSION_NOT_BETTER', {}, at('version')),
  tooFewDecisions: (needed: number) =>
    new DomainProblem('InvalidInput', 'MATCHER_TOO_FEW_DECISIONS', { needed }),
  /** Neither the engine nor a claim names an item: there is a choice to make, not one to confirm. */
  nothingToConfirm: () =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_NOTHING_TO_CONFIRM', {}, at('postId')),
  /** Its words are others by now, or the engine would give it another item. */
  notNearIdentical: (place: number) =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_NOT_NEAR_IDENTICAL', {}, [
      ...at('alsoPostIds'),
      String(place),
    ]),
  /** Somebody has decided on it: that word is not overruled unseen. */
  alreadyDecided: (place: number) =>
    new DomainProblem('InvalidInput', 'ATTRIBUTION_ALREADY_DECIDED', {}, [
      ...at('alsoPostIds'),
      String(place),
    ]),
  radarPeriodReversed: () =>
    new DomainProblem('InvalidInput', 'RADAR_PERIOD_REVERSED', {}, ['filter', 'until']),
  radarPeriodTooLong: (limit: number) =>
    new DomainProblem('LimitReached', 'RADAR_PERIOD_TOO_LONG', { limit }, ['filter', 'until']),
};
