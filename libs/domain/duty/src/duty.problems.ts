import { DomainProblem, notFound } from '@conductor/kernel';

const invalid = (code: string, field: string, facts: Readonly<Record<string, number>> = {}): DomainProblem =>
  new DomainProblem('InvalidInput', code, facts, ['input', field]);

/** The refusals this domain can give. Each code has a text in each language in apps/api/src/i18n. */
export const dutyProblems = {
  shiftNotFound: (field = 'shiftId') => notFound('DUTY_SHIFT', ['input', field]),
  shiftPast: () => invalid('DUTY_SHIFT_PAST', 'endsAt'),
  shiftTooLong: (hours: number) => invalid('DUTY_SHIFT_TOO_LONG', 'endsAt', { hours }),
  shiftTooFar: (days: number) => invalid('DUTY_SHIFT_TOO_FAR', 'startsAt', { days }),
  shiftTaken: () => invalid('DUTY_SHIFT_TAKEN', 'startsAt'),
  shiftBegun: (field = 'shiftId') => invalid('DUTY_SHIFT_BEGUN', field),
  notAnOfficer: (field: string) => invalid('DUTY_NOT_AN_OFFICER', field),
  notOnDuty: () => invalid('DUTY_NOT_ON_DUTY', 'userId'),
  receiverBusy: () => invalid('DUTY_RECEIVER_BUSY', 'userId'),
  receiverOnDuty: () => invalid('DUTY_RECEIVER_ON_DUTY', 'userId'),
  weekEmpty: () => invalid('DUTY_WEEK_EMPTY', 'startsAt'),
  untilPast: () => invalid('DUTY_UNTIL_PAST', 'until'),
  untilTooFar: (days: number) => invalid('DUTY_UNTIL_TOO_FAR', 'until', { days }),
  coverSelf: () => invalid('DUTY_COVER_SELF', 'coverId'),
  nobodyFree: (minutes: number) => invalid('DUTY_NOBODY_FREE', 'until', { minutes }),
  notBusy: () => new DomainProblem('InvalidInput', 'DUTY_NOT_BUSY'),
  swapNotFound: () => notFound('DUTY_SWAP', ['input', 'swapId']),
  swapSelf: () => invalid('DUTY_SWAP_SELF', 'userId'),
  swapAsked: () => invalid('DUTY_SWAP_ASKED_ALREADY', 'shiftId'),
  swapStale: () => invalid('DUTY_SWAP_STALE', 'swapId'),
};
