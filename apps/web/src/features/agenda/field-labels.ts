import type { ShownProblem } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

/** The words of the form's fields, by the path of a refusal. */
export const agendaFieldLabels = {
  title: msg`Judul`,
  titleEn: msg`Judul bahasa Inggris`,
  objective: msg`Tujuan`,
  themeId: msg`Tema`,
  priority: msg`Prioritas`,
  periodFrom: msg`Mulai`,
  periodUntil: msg`Sampai`,
  speakers: msg`Juru bicara`,
  moments: msg`Momen`,
  hashtags: msg`Tagar`,
  links: msg`Tautan`,
  'framing.problem': msg`Apa masalahnya`,
  'framing.cause': msg`Apa sebabnya`,
  'framing.judgement': msg`Penilaian moralnya`,
  'framing.remedy': msg`Jalan keluarnya`,
  'framing.tone': msg`Nada`,
  'framing.wordingUse': msg`Katakan`,
  'framing.wordingAvoid': msg`Hindari`,
  'framing.questions': msg`Tanya jawab`,
  'framing.counterNarratives': msg`Kontra narasi`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>;

/** Refusals where the form is not on the screen: each says which field it means. */
export function useNamedProblems(): (problems: readonly ShownProblem[]) => readonly ShownProblem[] {
  const { i18n } = useLingui();
  return (problems) =>
    problems.map((problem) => {
      const path = problem.path.filter((part) => part !== 'input' && part !== 'content').join('.');
      const found = Object.entries(agendaFieldLabels).find(
        ([field]) => path === field || path.startsWith(`${field}.`),
      );
      return found === undefined
        ? problem
        : { ...problem, message: `${i18n._(found[1])}: ${problem.message}` };
    });
}
