import type { OffGridCluster as ClusterRow, OffGridRadarRow } from '@conductor/attribution';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/agenda.types.js';
import { Day } from '../edge/day.scalar.js';

@ObjectType({ description: 'The agenda item that says most of what the posts of a cluster say.' })
export class NearestAgendaItem {
  @Field(() => AgendaItem) agendaItem: AgendaItem;
  @Field(() => Float, {
    description:
      '0 to 1: the part of what the posts say that the item says too. From 0.4 on it is about the same.',
  })
  nearness: number;
}

@ObjectType({
  description:
    'Posts on one matter of an agenda theme, by whoever, that carry no agenda item: no brief is behind them.',
})
export class OffGridCluster implements Omit<ClusterRow, 'nearestItem'> {
  @Field(() => ID, { description: 'Of its most typical post: it is found again by any of its posts.' })
  id: string;
  @Field(() => [String], {
    description: 'The words that tell it best, the most telling first, at most four.',
  })
  terms: readonly string[];
  @Field(() => Float, { description: '0 to 1: the part of what the posts say that the theme says too.' })
  themeNearness: number;
  @Field(() => Int) postCount: number;
  @Field() firstPostedAt: Date;
  @Field() lastPostedAt: Date;
  /** Resolved to the things themselves. */
  postIds: readonly string[];
  themeId: string;
  organisationIds: readonly string[];
  nearest: ClusterRow['nearestItem'];
}

export const offGridClusterOf = ({ nearestItem, ...row }: ClusterRow): OffGridCluster => ({
  ...row,
  id: row.postIds[0] ?? '',
  postCount: row.postIds.length,
  nearest: nearestItem,
});

@ObjectType({ description: 'What is spoken of on the agenda’s themes and stands in no brief.' })
export class OffGridRadar implements OffGridRadarRow {
  @Field(() => Day) from: string;
  @Field(() => Day) until: string;
  @Field(() => Int) clusterCount: number;
  @Field(() => Int, { description: 'Posts of the days that carry no item: so many were looked at.' })
  postCount: number;
  @Field({ description: 'There were more posts than are looked at; the oldest are left out.' })
  isCut: boolean;
  @Field(() => Int, { description: 'Clusters near no theme: they are not on the radar.' })
  themelessCount: number;
  @Field(() => Int, { description: 'Posts like no other: they are in no cluster.' })
  aloneCount: number;
  /** Resolved page by page. */
  clusters: OffGridRadarRow['clusters'];
}
