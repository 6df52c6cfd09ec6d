import { addDays, dayCount, dayIn } from '../../app/calendar.js';

export const GRID_ROWS = ['tema', 'utama'] as const;
/** What a row of the grid stands for: a theme, or the lead organisation. */
export type GridRows = (typeof GRID_ROWS)[number];
export const GRID_DAYS = 14;

/** What the layout has to know of an item. */
export interface Placeable {
  readonly id: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
}

/** An item's bar within the window: columns from 0, and its lane in the row. */
export interface Bar<Item> {
  readonly item: Item;
  readonly first: number;
  readonly last: number;
  readonly lane: number;
  /** It began before the window, or ends after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Puts the bars of a row into as few lanes as do not overlap; earlier and longer ones on top. */
export function layBars<Item extends Placeable>(items: readonly Item[], from: string): readonly Bar<Item>[] {
  const until = addDays(from, GRID_DAYS - 1);
  const ends: number[] = [];
  return items
    .filter((item) => item.periodFrom <= until && item.periodUntil >= from)
    .toSorted(
      (one, other) =>
        one.periodFrom.localeCompare(other.periodFrom) || other.periodUntil.localeCompare(one.periodUntil),
    )
    .map((item) => {
      const first = Math.max(0, dayCount(from, item.periodFrom));
      const last = Math.min(GRID_DAYS - 1, dayCount(from, item.periodUntil));
      const free = ends.findIndex((end) => end < first);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = last;
      return {
        item,
        first,
        last,
        lane,
        isCutBefore: item.periodFrom < from,
        isCutAfter: item.periodUntil > until,
      };
    });
}

export const SIGN_KINDS = ['moment', 'cue'] as const;
/** A dated event of an item, or the release of its brief. */
export interface Sign {
  readonly kind: (typeof SIGN_KINDS)[number];
  readonly id: string;
  readonly at: string;
  readonly zone: string;
  /** The moment's title; null for a cue. */
  readonly title: string | null;
  readonly day: string;
}

/** What the signs are read from. */
export interface Signed {
  readonly moments: readonly {
    readonly id: string;
    readonly title: string;
    readonly occursAt: string;
    readonly zone: string;
  }[];
  readonly briefs?:
    readonly { readonly versions: readonly { readonly release: SignedRelease | null }[] }[] | undefined;
}
interface SignedRelease {
  readonly id: string;
  readonly releasedAt: string;
  readonly embargoUntil: string | null;
  readonly retractedAt: string | null;
}

/** Moments, and the cue of each release: when the ministries may speak. */
export function signsOf({ moments, briefs }: Signed): readonly Sign[] {
  const releases = (briefs ?? []).flatMap(({ versions }) => versions.map(({ release }) => release));
  const cues = releases.flatMap((release): Sign[] => {
    if (release === null || release.retractedAt !== null) return [];
    const at = release.embargoUntil ?? release.releasedAt;
    return [{ kind: 'cue', id: release.id, at, zone: 'Asia/Jakarta', title: null, day: dayIn(at) }];
  });
  return [
    ...moments.map(({ id, title, occursAt, zone }): Sign => ({
      kind: 'moment',
      id,
      at: occursAt,
      zone,
      title,
      day: dayIn(occursAt, zone),
    })),
    ...cues,
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}
