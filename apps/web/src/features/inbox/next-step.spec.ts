import { describe, expect, it } from '@jest/globals';
import { ANSWERS, isSettled, needsReason, nextStep } from './next-step.js';

const AT = '2015-03-17T03:00:00Z';
const fresh = {
  viewerCan: ['ACKNOWLEDGE', 'ANSWER', 'COPY'] as ('ACKNOWLEDGE' | 'ANSWER' | 'COPY')[],
  answer: null,
  acknowledgedAt: null,
  retractedAt: null,
  retractionConfirmedAt: null,
};
const seen = { ...fresh, viewerCan: ['ANSWER', 'COPY'] as ('ANSWER' | 'COPY')[], acknowledgedAt: AT };
const untouched = { hasCopied: false, hasLinked: false };

describe('nextStep', () => {
  it('goes from receipt to copy, to link, to answer, to nothing', () => {
    expect(nextStep(fresh, untouched, true)).toBe('ACKNOWLEDGE');
    expect(nextStep(seen, untouched, true)).toBe('COPY');
    expect(nextStep(seen, { hasCopied: true, hasLinked: false }, true)).toBe('LINK_POST');
    expect(nextStep(seen, { hasCopied: true, hasLinked: true }, true)).toBe('ANSWER');
    expect(nextStep({ ...seen, answer: 'CARRIED' }, untouched, true)).toBe('NONE');
  });

  it('asks nobody to link a post who may not', () => {
    expect(nextStep(seen, { hasCopied: true, hasLinked: false }, false)).toBe('ANSWER');
  });

  it('asks to confirm a retraction, and offers nothing after that', () => {
    const retracted = { ...fresh, viewerCan: ['ACKNOWLEDGE'] as 'ACKNOWLEDGE'[], retractedAt: AT };
    expect(nextStep(retracted, untouched, true)).toBe('CONFIRM_RETRACTION');
    expect(nextStep({ ...retracted, viewerCan: [], retractionConfirmedAt: AT }, untouched, true)).toBe(
      'NONE',
    );
  });

  it('offers nothing to a person who may only read', () => {
    expect(nextStep({ ...fresh, viewerCan: [] }, untouched, true)).toBe('NONE');
  });
});

describe('isSettled', () => {
  it('needs receipt and answer, or a confirmed retraction', () => {
    expect(isSettled(fresh)).toBe(false);
    expect(isSettled(seen)).toBe(false);
    expect(isSettled({ ...seen, answer: 'ADAPTED' })).toBe(true);
    expect(isSettled({ ...seen, answer: 'ADAPTED', retractedAt: AT })).toBe(false);
    expect(isSettled({ ...seen, retractedAt: AT, retractionConfirmedAt: AT })).toBe(true);
  });
});

describe('needsReason', () => {
  it('asks for a reason where nothing is carried', () => {
    expect(ANSWERS.filter(needsReason)).toEqual(['NOT_IN_MANDATE', 'POSTPONED', 'OBJECTION']);
  });
});
