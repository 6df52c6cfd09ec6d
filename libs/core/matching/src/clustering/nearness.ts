import { analyse } from '../text/analyse.js';
import type { TextCluster } from './cluster-texts.js';

/** What a cluster may be about: an agenda item, a theme. */
export interface Subject {
  readonly id: string;
  readonly text: string;
}

export interface Nearness {
  readonly subjectId: string;
  /** The part of what the cluster says that the subject says too, 0 to 1; words that all subjects share count least. */
  readonly nearness: number;
}

/** Subjects ready to be compared with clusters. */
export class SubjectIndex {
  private readonly holders = new Map<string, Set<string>>();
  private readonly ids: readonly string[];

  constructor(subjects: readonly Subject[]) {
    this.ids = subjects.map(({ id }) => id);
    for (const { id, text } of subjects) {
      for (const { stem } of analyse(text).words) {
        this.holders.set(stem, (this.holders.get(stem) ?? new Set()).add(id));
      }
    }
  }

  /** The subject that says most of what the cluster says; null where none says any of it. */
  nearest({ mass }: Pick<TextCluster, 'mass'>): Nearness | null {
    const found = new Map<string, number>();
    for (const [stem, share] of mass) {
      const holders = this.holders.get(stem) ?? new Set<string>();
      for (const id of holders) found.set(id, (found.get(id) ?? 0) + share * this.ownership(holders.size));
    }
    let best: Nearness | null = null;
    for (const id of this.ids) {
      const nearness = found.get(id) ?? 0;
      if (nearness > (best?.nearness ?? 0)) best = { subjectId: id, nearness };
    }
    return best;
  }

  /** 1 for the word of one subject alone, falling with the number of those that use it. */
  private ownership(holders: number): number {
    return Math.log(1 + this.ids.length / holders) / Math.log(1 + this.ids.length);
  }
}
