import type { DomainProblem } from '@conductor/kernel';
import type { AgendaItem } from './agenda-item.entity.js';
import type { AgendaMoment } from './agenda-moment.entity.js';
import type { AgendaSpeaker } from './agenda-speaker.entity.js';
import { agendaProblems, LONGEST_TITLE } from './agenda.problems.js';
import { isDay, isHashtag, isWebAddress, tidyHashtags, tidyTexts } from './content-rules.js';
import type { Framing } from './framing.entity.js';

export type SpeakerContent = Pick<AgendaSpeaker, 'organisationId' | 'part'>;
export type MomentContent = Pick<AgendaMoment, 'title' | 'occursAt' | 'zone'>;
export type FramingContent = Omit<Framing, 'id' | 'agendaItemId' | 'position'>;

/** Everything a planner writes about an agenda item. */
export type AgendaItemContent = Pick<
  AgendaItem,
  | 'title'
  | 'titleEn'
  | 'objective'
  | 'themeId'
  | 'priority'
  | 'periodFrom'
  | 'periodUntil'
  | 'leadOrganisationId'
  | 'hashtags'
  | 'links'
> & {
  readonly speakers: readonly SpeakerContent[];
  readonly moments: readonly MomentContent[];
  readonly framing: FramingContent;
};

/** Takes away what nobody means: blanks at the ends, the # of a hashtag, empty lines of a list, repetitions. */
export function tidyAgendaContent(content: AgendaItemContent): AgendaItemContent {
  const { framing } = content;
  return {
    ...content,
    title: content.title.trim(),
    titleEn: content.titleEn?.trim() || null,
    objective: content.objective.trim(),
    hashtags: tidyHashtags(content.hashtags),
    links: tidyTexts(content.links),
    moments: content.moments.map((moment) => ({ ...moment, title: moment.title.trim() })),
    framing: {
      ...framing,
      problem: framing.problem.trim(),
      cause: framing.cause.trim(),
      judgement: framing.judgement.trim(),
      remedy: framing.remedy.trim(),
      tone: framing.tone.trim(),
      wordingUse: tidyTexts(framing.wordingUse),
      wordingAvoid: tidyTexts(framing.wordingAvoid),
    },
  };
}

/** What is wrong with the content whatever the database holds; all of it at once. */
export function agendaContentProblems(content: AgendaItemContent): DomainProblem[] {
  const problems: DomainProblem[] = [];
  if (content.title.length < 1 || content.title.length > LONGEST_TITLE)
    problems.push(agendaProblems.titleLength());
  if (![1, 2, 3].includes(content.priority)) problems.push(agendaProblems.priorityRange());
  problems.push(...periodProblems(content), ...speakerProblems(content));
  content.moments.forEach((moment, place) => {
    if (moment.title === '') problems.push(agendaProblems.required('moments', String(place), 'title'));
  });
  content.hashtags.forEach((tag, place) => {
    if (!isHashtag(tag)) problems.push(agendaProblems.hashtagInvalid(place));
  });
  content.links.forEach((link, place) => {
    if (!isWebAddress(link)) problems.push(agendaProblems.linkInvalid(place));
  });
  return problems;
}

function periodProblems({ periodFrom, periodUntil }: AgendaItemContent): DomainProblem[] {
  const problems: DomainProblem[] = [];
  if (!isDay(periodFrom)) problems.push(agendaProblems.dayInvalid('periodFrom'));
  if (!isDay(periodUntil)) problems.push(agendaProblems.dayInvalid('periodUntil'));
  // ISO days compare as text.
  if (problems.length === 0 && periodUntil < periodFrom) problems.push(agendaProblems.periodReversed());
  return problems;
}

function speakerProblems({ speakers, leadOrganisationId }: AgendaItemContent): DomainProblem[] {
  const problems: DomainProblem[] = [];
  const seen = new Set<string>();
  speakers.forEach(({ organisationId }, place) => {
    if (seen.has(organisationId)) problems.push(agendaProblems.speakerTwice(place));
    seen.add(organisationId);
  });
  const leads = speakers.flatMap(({ part }, place) => (part === 'leads' ? [place] : []));
  const [first, ...others] = leads;
  if (first === undefined) problems.push(agendaProblems.leadMissing());
  else if (speakers[first]?.organisationId !== leadOrganisationId)
    problems.push(agendaProblems.leadDiffers());
  problems.push(...others.map((place) => agendaProblems.leadTwice(place)));
  return problems;
}

/** What a draft may still lack but a submitted item may not: a reviewer reads whole things. */
export function agendaGaps(content: {
  readonly objective: string;
  readonly framing: Pick<FramingContent, 'problem' | 'cause' | 'judgement' | 'remedy'>;
}): DomainProblem[] {
  const problems: DomainProblem[] = [];
  if (content.objective === '') problems.push(agendaProblems.required('objective'));
  for (const field of ['problem', 'cause', 'judgement', 'remedy'] as const) {
    if (content.framing[field] === '') problems.push(agendaProblems.required('framing', field));
  }
  return problems;
}
