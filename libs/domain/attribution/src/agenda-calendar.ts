import { createHash } from 'node:crypto';

/** A version of an item's brief that was approved at some time. */
export interface CalendarVersion {
  readonly id: string;
  /** When it could first be read outside the centre; null while it is not released. */
  readonly visibleAt: Date | null;
}

/** What decides when an item is live and whether it has changed. */
export interface CalendarItem {
  readonly id: string;
  /** Changes with every edit and every approval. */
  readonly revision: string;
  /** ISO days, both included. */
  readonly periodFrom: string;
  readonly periodUntil: string;
  /** Oldest first. */
  readonly versions: readonly CalendarVersion[];
}

/** An item as the posts of one day meet it. */
export interface LiveItem {
  readonly itemId: string;
  /** The version whose talking points are looked for. */
  readonly versionId: string | null;
  /** When its versions were released, up to that day. */
  readonly cues: readonly Date[];
}

export interface AgendaOfDay {
  /** The same as long as nothing in `items` has changed: what a run was made from, and what a matcher is kept under. */
  readonly key: string;
  readonly items: readonly LiveItem[];
}

/** People speak of a thing before it begins and after it ends. */
export const GRACE_DAYS = 14;
/** No item is live. */
export const EMPTY_AGENDA: AgendaOfDay = { key: 'none', items: [] };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Western Indonesia keeps UTC+7 all year. */
const WIB = 7 * HOUR;

/** The WIB day of a moment, as an ISO day. */
export const dayOf = (moment: Date): string => new Date(moment.getTime() + WIB).toISOString().slice(0, 10);
/** The ISO day so many days later. */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Which items are live on which day, and which version of their briefs is out. Pure. */
export class AgendaCalendar {
  private readonly items: ReadonlyMap<string, CalendarItem>;
  private readonly known = new Map<string, AgendaOfDay>();

  constructor(items: readonly CalendarItem[]) {
    this.items = new Map(items.map((item) => [item.id, item]));
  }

  on(day: string): AgendaOfDay {
    const known = this.known.get(day);
    if (known !== undefined) return known;
    const live = [...this.items.values()]
      .filter(
        (item) =>
          shifted(item.periodFrom, -GRACE_DAYS) <= day && day <= shifted(item.periodUntil, GRACE_DAYS),
      )
      .sort((first, second) => (first.id < second.id ? -1 : 1));
    const agenda = live.length === 0 ? EMPTY_AGENDA : describe(live, day);
    this.known.set(day, agenda);
    return agenda;
  }

  /** The days of the span on which anything is live, with their keys: what the database compares runs with. */
  keys(from: string, until: string): { readonly days: string[]; readonly keys: string[] } {
    const items = [...this.items.values()];
    if (items.length === 0) return { days: [], keys: [] };
    const earliest = shifted(items.map((item) => item.periodFrom).reduce(lesser), -GRACE_DAYS);
    const latest = shifted(items.map((item) => item.periodUntil).reduce(greater), GRACE_DAYS);
    const days: string[] = [];
    for (let day = greater(from, earliest); day <= lesser(until, latest); day = shifted(day, 1)) {
      if (this.on(day) !== EMPTY_AGENDA) days.push(day);
    }
    return { days, keys: days.map((day) => this.on(day).key) };
  }

  /** The version released latest before the moment: the one a post of that moment can carry. */
  versionAt(itemId: string, moment: Date): string | null {
    return latestOut(this.items.get(itemId)?.versions ?? [], moment)?.id ?? null;
  }
}

const lesser = (first: string, second: string): string => (first < second ? first : second);
const greater = (first: string, second: string): string => (first > second ? first : second);

function latestOut(versions: readonly CalendarVersion[], moment: Date): CalendarVersion | null {
  let latest: CalendarVersion | null = null;
  let since = -Infinity;
  for (const version of versions) {
    const at = version.visibleAt?.getTime() ?? Infinity;
    if (at > moment.getTime() || at < since) continue;
    latest = version;
    since = at;
  }
  return latest;
}

/** Before anything is out, the version approved last tells best what the posts are about. */
function describe(live: readonly CalendarItem[], day: string): AgendaOfDay {
  const endOfDay = new Date(Date.parse(`${shifted(day, 1)}T00:00:00Z`) - WIB - 1);
  const digest = createHash('sha256');
  const items = live.map((item): LiveItem => {
    const version = latestOut(item.versions, endOfDay) ?? item.versions.at(-1);
    const cues = item.versions.flatMap(({ visibleAt }) =>
      visibleAt !== null && visibleAt <= endOfDay ? [visibleAt] : [],
    );
    digest.update(`${item.id} ${item.revision} ${version?.id ?? ''} ${cues.map(Number).join(',')}\n`);
    return { itemId: item.id, versionId: version?.id ?? null, cues };
  });
  return { key: digest.digest('base64url').slice(0, 22), items };
}
