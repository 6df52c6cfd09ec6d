export const BRIEF_PARTS = [
  'title',
  'core',
  'talkingPoints',
  'lockedFacts',
  'copies',
  'hashtags',
  'links',
] as const;
/** A part that a reader knows by name. */
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** What two texts of a brief are compared by: a version of the server, or a draft. */
export interface BriefText {
  readonly title: string;
  readonly core: string;
  readonly talkingPoints: readonly {
    readonly text: string;
    readonly evidence: string;
    readonly sourceUrl: string | null;
  }[];
  readonly lockedFacts: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly asOf: string;
    readonly source: string;
  }[];
  readonly copies: readonly {
    readonly network: { readonly key: string; readonly name: string };
    readonly text: string;
  }[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

/** A part of a brief as plain text for people. */
export function wordsOf(brief: BriefText, part: BriefPart): string {
  switch (part) {
    case 'title':
    case 'core':
      return brief[part];
    case 'talkingPoints':
      return brief.talkingPoints
        .map(({ text, evidence, sourceUrl }, place) =>
          [`${place + 1}. ${text}`, evidence, sourceUrl ?? ''].filter((line) => line !== '').join('\n'),
        )
        .join('\n\n');
    case 'lockedFacts':
      return brief.lockedFacts
        .map(({ label, value, unit, asOf, source }) => `${label}: ${value} ${unit} (${asOf}, ${source})`)
        .join('\n');
    case 'copies':
      return brief.copies.map(({ network, text }) => `${network.name}: ${text}`).join('\n\n');
    case 'hashtags':
      return brief.hashtags.join(' ');
    case 'links':
      return brief.links.join('\n');
  }
}

/** Which parts differ between two texts. */
export const changedParts = (before: BriefText, after: BriefText): readonly BriefPart[] =>
  BRIEF_PARTS.filter((part) => wordsOf(before, part) !== wordsOf(after, part));
