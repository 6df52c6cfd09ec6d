import type { ShownProblem } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { BRIEF_PARTS, type BriefPart } from './brief-words.js';

/** The words of the parts of a brief. */
export const briefPartLabels: Readonly<Record<BriefPart, MessageDescriptor>> = {
  title: msg`Judul`,
  core: msg`Inti dalam satu kalimat`,
  talkingPoints: msg`Pesan kunci`,
  lockedFacts: msg`Fakta terkunci`,
  copies: msg`Teks per jaringan`,
  hashtags: msg`Tagar`,
  links: msg`Tautan`,
};

/** Refusals where the form is not on the screen: each says which part it means. */
export function useNamedBriefProblems(): (problems: readonly ShownProblem[]) => readonly ShownProblem[] {
  const { i18n } = useLingui();
  return (problems) =>
    problems.map((problem) => {
      const field = problem.path.find((it) => it !== 'input' && it !== 'content');
      const part = BRIEF_PARTS.find((it) => it === field);
      return part === undefined
        ? problem
        : { ...problem, message: `${i18n._(briefPartLabels[part])}: ${problem.message}` };
    });
}
