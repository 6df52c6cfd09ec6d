import type { ScoreData } from './score-voices.js';

export type ScorePart = ScoreData['parts'][number];
type Coordinator = NonNullable<ScorePart['coordinator']>;

/** A coordinating ministry with its parts, as the sections of an orchestra. */
export interface Section {
  readonly id: string;
  /** Null for those that nobody coordinates. */
  readonly coordinator: Coordinator | null;
  readonly parts: readonly ScorePart[];
}

/** One line of the score: the centre's signs, the head of a section, its ensemble when folded, one part. */
export type ScoreRow =
  | { readonly kind: 'cues'; readonly id: 'cues' }
  | { readonly kind: 'section' | 'ensemble'; readonly id: string; readonly section: Section }
  | { readonly kind: 'part'; readonly id: string; readonly part: ScorePart };

export const UNCOORDINATED = 'uncoordinated';

/** Sections in the order their first part is listed. A coordinating ministry that plays itself leads its own. */
export function sectionsOf(parts: readonly ScorePart[]): readonly Section[] {
  const coordinators = new Map(
    parts.flatMap(({ coordinator }) =>
      coordinator === null ? [] : [[coordinator.id, coordinator] as const],
    ),
  );
  const sections = new Map<string, ScorePart[]>();
  for (const part of parts) {
    const own = coordinators.has(part.organisation.id) ? part.organisation.id : UNCOORDINATED;
    const id = part.coordinator?.id ?? own;
    sections.set(id, [...(sections.get(id) ?? []), part]);
  }
  const leading = (id: string) => (part: ScorePart) => part.organisation.id === id;
  const all = [...sections].map(([id, own]) => ({
    id,
    coordinator: coordinators.get(id) ?? null,
    parts: [...own.filter(leading(id)), ...own.filter((part) => !leading(id)(part))],
  }));
  return [...all.filter(({ id }) => id !== UNCOORDINATED), ...all.filter(({ id }) => id === UNCOORDINATED)];
}

/** The lines from top to bottom; a folded section is one ensemble line. */
export function rowsOf(sections: readonly Section[], foldedIds: ReadonlySet<string>): readonly ScoreRow[] {
  return [
    { kind: 'cues', id: 'cues' },
    ...sections.flatMap((section): readonly ScoreRow[] =>
      foldedIds.has(section.id)
        ? [{ kind: 'ensemble', id: section.id, section }]
        : [
            { kind: 'section', id: section.id, section },
            ...section.parts.map((part) => ({ kind: 'part' as const, id: part.organisation.id, part })),
          ],
    ),
  ];
}

/** In which row an organisation's notes stand: its own, or its section's ensemble. */
export function rowByOrganisation(rows: readonly ScoreRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) =>
      row.kind === 'part'
        ? [[row.id, row.id] as const]
        : row.kind === 'ensemble'
          ? row.section.parts.map(({ organisation }) => [organisation.id, row.id] as const)
          : [],
    ),
  );
}
