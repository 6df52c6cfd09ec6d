import { createHash } from 'node:crypto';
import { isDay, isHashtag, isWebAddress, tidyHashtags, tidyTexts } from '@conductor/agenda';
import type { DomainProblem } from '@conductor/kernel';
import type { BriefVersion } from './brief-version.entity.js';
import { briefingProblems, LONGEST_TITLE } from './briefing.problems.js';
import type { LockedFact } from './locked-fact.entity.js';
import type { NetworkCopy } from './network-copy.entity.js';
import type { TalkingPoint } from './talking-point.entity.js';

export type TalkingPointContent = Pick<TalkingPoint, 'text' | 'evidence' | 'sourceUrl'>;
export type LockedFactContent = Pick<LockedFact, 'label' | 'value' | 'unit' | 'asOf' | 'source'>;
export type NetworkCopyContent = Pick<NetworkCopy, 'network' | 'text'>;

/** Everything that an approval approves. */
export type BriefContent = Pick<BriefVersion, 'title' | 'core' | 'hashtags' | 'links'> & {
  /** In the order of importance. */
  readonly talkingPoints: readonly TalkingPointContent[];
  readonly lockedFacts: readonly LockedFactContent[];
  readonly copies: readonly NetworkCopyContent[];
};

/** The form in which content is stored and hashed. Composed letters, so that what looks alike hashes alike. */
const tidyText = (text: string): string => text.normalize('NFC').trim();

/** Takes away what nobody means: blanks at the ends, the # of a hashtag, repetitions. Tidying twice changes nothing. */
export function tidyBriefContent(content: BriefContent): BriefContent {
  return {
    title: tidyText(content.title),
    core: tidyText(content.core),
    talkingPoints: content.talkingPoints.map(({ text, evidence, sourceUrl }) => ({
      text: tidyText(text),
      evidence: tidyText(evidence),
      sourceUrl: sourceUrl?.trim() || null,
    })),
    lockedFacts: content.lockedFacts.map(({ label, value, unit, asOf, source }) => ({
      label: tidyText(label),
      value: tidyText(value),
      unit: tidyText(unit),
      asOf,
      source: tidyText(source),
    })),
    copies: content.copies.map(({ network, text }) => ({ network, text: tidyText(text) })),
    hashtags: tidyHashtags(content.hashtags.map(tidyText)),
    links: tidyTexts(content.links),
  };
}

/** JSON with the keys of every object in order: equal content is equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * sha-256 over the canonical content, in hex. The order of keys and of the networks is nobody's choice and does
 * not count; the order of talking points, facts, hashtags and links is the author's and does.
 */
export function hashBriefContent(content: BriefContent): string {
  const tidy = tidyBriefContent(content);
  const copies = tidy.copies.toSorted((one, other) => (one.network < other.network ? -1 : 1));
  return createHash('sha256')
    .update(canonicalJson({ ...tidy, copies }))
    .digest('hex');
}

/** What is wrong with the content whatever the database holds; all of it at once. A copy too long is no fault. */
export function briefContentProblems(content: BriefContent): DomainProblem[] {
  const problems: DomainProblem[] = [];
  if (content.title.length < 1 || content.title.length > LONGEST_TITLE)
    problems.push(briefingProblems.titleLength());
  content.talkingPoints.forEach(({ text, sourceUrl }, place) => {
    const path = ['talkingPoints', String(place)];
    if (text === '') problems.push(briefingProblems.required(...path, 'text'));
    if (sourceUrl !== null && !isWebAddress(sourceUrl))
      problems.push(briefingProblems.linkInvalid(...path, 'sourceUrl'));
  });
  content.lockedFacts.forEach((fact, place) => {
    for (const field of ['label', 'value', 'source'] as const) {
      if (fact[field] === '') problems.push(briefingProblems.required('lockedFacts', String(place), field));
    }
    if (!isDay(fact.asOf)) problems.push(briefingProblems.dayInvalid(place));
  });
  content.copies.forEach(({ network, text }, place) => {
    if (text === '') problems.push(briefingProblems.required('copies', String(place), 'text'));
    const first = content.copies.findIndex((copy) => copy.network === network);
    if (first < place) problems.push(briefingProblems.networkTwice(place));
  });
  content.hashtags.forEach((tag, place) => {
    if (!isHashtag(tag)) problems.push(briefingProblems.hashtagInvalid(place));
  });
  content.links.forEach((link, place) => {
    if (!isWebAddress(link)) problems.push(briefingProblems.linkInvalid('links', String(place)));
  });
  return problems;
}

/** What a draft may still lack but a submitted version may not. */
export function briefGaps(content: BriefContent): DomainProblem[] {
  const problems: DomainProblem[] = [];
  if (content.core === '') problems.push(briefingProblems.required('core'));
  if (content.talkingPoints.length === 0) problems.push(briefingProblems.talkingPointsMissing());
  content.talkingPoints.forEach(({ evidence }, place) => {
    if (evidence === '') problems.push(briefingProblems.required('talkingPoints', String(place), 'evidence'));
  });
  return problems;
}
