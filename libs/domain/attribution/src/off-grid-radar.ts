import { clusterTexts, type Subject, SubjectIndex, type TextCluster } from '@conductor/matching';

/** A post that carries no agenda item. */
export interface OffGridPost {
  readonly id: string;
  readonly text: string;
  readonly postedAt: Date;
  readonly organisationId: string | null;
}

/** What the agenda speaks of, as words. */
export interface RadarAgenda {
  readonly themes: readonly Subject[];
  readonly items: readonly Subject[];
}

/** Posts on one matter of an agenda theme, with no brief behind them. */
export interface OffGridCluster {
  /** The most typical wording first, copies last. */
  readonly postIds: readonly string[];
  /** The words that tell it best, the most telling first. */
  readonly terms: readonly string[];
  readonly themeId: string;
  /** 0 to 1: the part of what the cluster says that the theme says too. */
  readonly themeNearness: number;
  /** Those with most posts first. */
  readonly organisationIds: readonly string[];
  readonly firstPostedAt: Date;
  readonly lastPostedAt: Date;
  /** The agenda item that says most of the same, where one says enough of it to be named. */
  readonly nearestItem: { readonly agendaItemId: string; readonly nearness: number } | null;
}

export interface OffGridRadar {
  /** The most pressing first. */
  readonly clusters: readonly OffGridCluster[];
  /** How many clusters are near no theme, and how many posts are like no other: neither is on the radar. */
  readonly themelessCount: number;
  readonly aloneCount: number;
}

/**
 * On id-gov the clusters of posts that carry an item have a nearness of 0.15 to 0.59 to it, and those of posts that carry
 * none 0.07 at most to any. A theme is wider than an item, and what is off the grid has its own words: less is enough.
 * At 0.1 six of seven clusters of passing news stay off eight themes made of those items.
 */
export const LEAST_ITEM_NEARNESS = 0.15;
export const LEAST_THEME_NEARNESS = 0.1;

/** In so many days a cluster that nobody adds to loses half its weight. */
const HALF_LIFE_DAYS = 7;
const DAY = 86_400_000;

function organisationsOf(posts: readonly OffGridPost[]): string[] {
  const counts = new Map<string, number>();
  for (const { organisationId: id } of posts) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([one, its], [other, theirs]) => theirs - its || (one < other ? -1 : 1))
    .map(([id]) => id);
}

/** Posts times organisations, halved with each week since the last of them. */
function pressure({ postIds, organisationIds, lastPostedAt }: OffGridCluster, ends: Date): number {
  const days = Math.max(0, ends.getTime() - lastPostedAt.getTime()) / DAY;
  return postIds.length * Math.max(1, organisationIds.length) * 0.5 ** (days / HALF_LIFE_DAYS);
}

function offGridClusterOf(
  cluster: TextCluster,
  posts: readonly OffGridPost[],
  themes: SubjectIndex,
  items: SubjectIndex,
): OffGridCluster | null {
  const theme = themes.nearest(cluster);
  if (theme === null || theme.nearness < LEAST_THEME_NEARNESS) return null;
  const item = items.nearest(cluster);
  const moments = posts.map(({ postedAt }) => postedAt.getTime());
  return {
    postIds: cluster.textIds,
    terms: cluster.terms,
    themeId: theme.subjectId,
    themeNearness: theme.nearness,
    organisationIds: organisationsOf(posts),
    firstPostedAt: new Date(Math.min(...moments)),
    lastPostedAt: new Date(Math.max(...moments)),
    nearestItem:
      item === null || item.nearness < LEAST_ITEM_NEARNESS
        ? null
        : { agendaItemId: item.subjectId, nearness: item.nearness },
  };
}

/**
 * What is spoken of on the agenda's themes and stands in no brief. Pure.
 *
 * @param ends the moment that recency is counted back from
 */
export function scanOffGrid(posts: readonly OffGridPost[], agenda: RadarAgenda, ends: Date): OffGridRadar {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const [themes, items] = [new SubjectIndex(agenda.themes), new SubjectIndex(agenda.items)];
  const { clusters: found, aloneCount } = clusterTexts(posts);
  const clusters = found.flatMap((cluster) => {
    const own = cluster.textIds.flatMap((id) => byId.get(id) ?? []);
    return offGridClusterOf(cluster, own, themes, items) ?? [];
  });
  const pressing = new Map(clusters.map((cluster) => [cluster, pressure(cluster, ends)]));
  clusters.sort((one, other) => (pressing.get(other) ?? 0) - (pressing.get(one) ?? 0));
  return { clusters, themelessCount: found.length - clusters.length, aloneCount };
}
