import type { AnswerKind } from '@conductor/graphql';

/** What a row of the release can show: an answer, waiting for one, or silence after the date. */
export const ANSWERS = [
  'CARRIED',
  'ADAPTED',
  'NOT_IN_MANDATE',
  'POSTPONED',
  'OBJECTION',
  'PENDING',
  'NO_ANSWER',
] as const satisfies readonly (AnswerKind | 'PENDING' | 'NO_ANSWER')[];
export type ShownAnswer = (typeof ANSWERS)[number];

interface Answerable {
  readonly answer: AnswerKind | null;
  readonly answerBy: string;
}

/** Silence is silence only once the date has passed; before it, the ministry still has time. */
export function shownAnswer({ answer, answerBy }: Answerable, now: Date): ShownAnswer {
  if (answer !== null) return answer;
  return Date.parse(answerBy) <= now.getTime() ? 'NO_ANSWER' : 'PENDING';
}

/** How many rows there are of each answer, in the order of the list; those without any left out. */
export function countAnswers(
  deliveries: readonly Answerable[],
  now: Date,
): readonly (readonly [ShownAnswer, number])[] {
  return ANSWERS.map(
    (kind) => [kind, deliveries.filter((it) => shownAnswer(it, now) === kind).length] as const,
  ).filter(([, count]) => count > 0);
}
