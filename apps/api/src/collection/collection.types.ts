import {
  IMPORT_ACTIONS,
  IMPORT_STATES,
  type ImportAction,
  type ImportMapping as StoredMapping,
  type ImportRow,
  type ImportState,
  type PostMeasurementRow,
  type PostRow,
  type PostSnapshotRow,
  type PreviewRow,
} from '@conductor/collection';
import {
  MEDIA_KINDS,
  type PostMedia as ShownMedia,
  type PostMetrics,
  type PostRelation as Relation,
  RELATION_KINDS,
} from '@conductor/connector-contract';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const ImportStateEnum = upperEnum('ImportState', IMPORT_STATES);
export const ImportActionEnum = upperEnum('ImportAction', IMPORT_ACTIONS);
export const MediaKindEnum = upperEnum('MediaKind', MEDIA_KINDS);
export const RelationKindEnum = upperEnum('RelationKind', RELATION_KINDS);
export type { ImportAction };

type Nullable<Values> = { readonly [Key in keyof Values]-?: Values[Key] | null };

@ObjectType({ description: 'Which column of the file carries what. Columns are named by their header.' })
export class ImportMapping implements StoredMapping {
  @Field() text: string;
  @Field(() => String, { nullable: true }) externalId: string | null;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field(() => String, { nullable: true }) postedAt: string | null;
  @Field(() => String, { nullable: true }) dateFormat: string | null;
  @Field(() => String, { nullable: true }) zone: string | null;
  @Field(() => String, { nullable: true }) network: string | null;
  @Field(() => String, { nullable: true }) account: string | null;
  @Field() defaultNetwork: string;
  @Field(() => ID, { nullable: true }) defaultAccountId: string | null;
}

@ObjectType()
export class ImportPreviewRow {
  @Field(() => Int) row: number;
  @Field() text: string;
  @Field(() => Date, { nullable: true }) postedAt: Date | null;
  @Field() network: string;
  @Field(() => String, { nullable: true }) account: string | null;
  @Field() externalId: string;
  @Field() isNew: boolean;
}

@ObjectType()
export class ImportRowProblem {
  @Field(() => Int) row: number;
  @Field(() => String, { nullable: true }) column: string | null;
  @Field() code: string;
  @Field() message: string;
  @Field(() => String, { nullable: true }) value: string | null;
}

@ObjectType({ description: 'A file of posts: looked at, rehearsed, taken in, taken back.' })
export class PostImport implements Omit<ImportRow, 'preview' | 'createdBy'> {
  @Field(() => ID) id: string;
  @Field() fileName: string;
  @Field(() => Int) byteCount: number;
  @Field() encoding: string;
  @Field(() => String, { nullable: true }) delimiter: string | null;
  @Field(() => [String]) columns: string[];
  @Field(() => ImportMapping, { nullable: true }) mapping: StoredMapping;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field({ description: 'Whether the last run only checked and counted.' }) isDryRun: boolean;
  @Field(() => Int) rowCount: number;
  @Field(() => Int) processedCount: number;
  @Field(() => Int) createdCount: number;
  @Field(() => Int) updatedCount: number;
  @Field(() => Int) unchangedCount: number;
  @Field(() => Int) rejectedCount: number;
  @Field(() => [ImportPreviewRow]) preview: ImportPreviewRow[];
  @Field(() => String, { nullable: true }) failureCode: string | null;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
  @Field(() => Date, { nullable: true }) undoneAt: Date | null;
  uploadId: string | null;
  createdById: string;
}

const previewRowOf = ({ postedAt, ...row }: PreviewRow): ImportPreviewRow => ({
  ...row,
  postedAt: postedAt === null ? null : new Date(postedAt),
});

/** What is stored as text in the preview is a moment again. */
export const postImportOf = ({ preview, createdBy, ...row }: ImportRow): PostImport => ({
  ...row,
  preview: preview.map(previewRowOf),
  createdById: createdBy,
});

@ObjectType({ description: 'A text that a post has had.' })
export class PostSnapshot implements Omit<PostSnapshotRow, 'id' | 'postId'> {
  @Field({
    description: 'When it was written where its source dates edits, else when it was first seen.',
  })
  saidAt: Date;
  @Field() text: string;
  @Field() isDeletion: boolean;
}

@ObjectType({
  description: 'A picture, film or sound: where the network keeps it, and what its author says of it.',
})
export class PostMedia implements ShownMedia {
  @Field(() => MediaKindEnum) kind: ShownMedia['kind'];
  @Field() url: string;
  @Field(() => String, { nullable: true }) description: string | null;
}

@ObjectType({ description: 'The other post that a post answers, quotes or passes on.' })
export class PostRelation implements Omit<Relation, 'externalId'> {
  @Field(() => RelationKindEnum) kind: Relation['kind'];
  @Field(() => String, { nullable: true }) url: string | null;
  externalId: string;
  networkKey: string;
}

@ObjectType({
  description:
    'What a network showed that people did with a post. A count that it does not show is null, never 0.',
})
export class PostMeasurement implements Nullable<PostMetrics> {
  @Field() measuredAt: Date;
  @Field(() => Float, { nullable: true }) views: number | null;
  @Field(() => Float, { nullable: true }) likes: number | null;
  @Field(() => Float, { nullable: true }) replies: number | null;
  @Field(() => Float, { nullable: true }) reposts: number | null;
  @Field(() => Float, { nullable: true }) quotes: number | null;
  @Field(() => Float, { nullable: true }) saves: number | null;
  @Field(() => Float, { nullable: true }) clicks: number | null;
}

/** Every count by name, those that were not shown as null. */
export const measurementOf = ({ measuredAt, metrics }: PostMeasurementRow): PostMeasurement => ({
  views: null,
  likes: null,
  replies: null,
  reposts: null,
  quotes: null,
  saves: null,
  clicks: null,
  ...metrics,
  measuredAt,
});

@ObjectType({ description: 'What somebody said on a network.' })
export class Post implements Omit<
  PostRow,
  'network' | 'authorHandle' | 'deletedAt' | 'revision' | 'relation'
> {
  @Field(() => ID) id: string;
  @Field() externalId: string;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field() text: string;
  @Field(() => String, { nullable: true }) language: string | null;
  @Field() postedAt: Date;
  @Field() collectedAt: Date;
  @Field() authorName: string;
  @Field(() => [String]) hashtags: string[];
  @Field(() => [String], { description: 'Accounts of the same network that it speaks to, without @.' })
  mentions: string[];
  @Field(() => [String]) links: string[];
  @Field(() => [PostMedia]) media: PostMedia[];
  @Field() isDemo: boolean;
  socialAccountId: string | null;
  organisationId: string | null;
  networkKey: string;
  relatesTo: Relation | null;
}

/** The row names its network by key; the type resolves it. */
export const postOf = ({ network, relation, ...row }: PostRow): Post => ({
  ...row,
  networkKey: network,
  relatesTo: relation,
});

@ObjectType({ description: 'What an address says about itself, without a network call.' })
export class LinkReading {
  @Field(() => String, { nullable: true }) handle: string | null;
  @Field() externalId: string;
  @Field() canonicalUrl: string;
  networkKey: string;
}
