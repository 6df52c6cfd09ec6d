import {
  ElectionQueries,
  backfillProgress,
  ImportQueries,
  type PostMeasurementRow,
  PostQueries,
  type PostSnapshotRow,
  type PullFailureRow,
  PullLog,
  type PullLogRow,
  SourceHosts,
  SourceQueries,
  type UncountedPostRow,
} from '@conductor/collection';
import type { HostBudget } from '@conductor/connector-contract';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';
import { type Post, postOf } from './collection.types.js';
import type { SourceBackfill } from './source.types.js';

const PULLS_SHOWN = 20;
const FAILURES_SHOWN = 10;

/** Batch loads of posts and of what they came by, for every resolver that names one. */
@Injectable()
export class CollectionLoaders {
  constructor(
    private readonly posts: PostQueries,
    private readonly sources: SourceQueries,
    private readonly imports: ImportQueries,
    private readonly elections: ElectionQueries,
    private readonly hosts: SourceHosts,
    private readonly pullLog: PullLog,
  ) {}

  readonly post = defineLoader<string, Post>(async (ctx, ids) => {
    const rows = await this.posts.byIds(ctx, ids);
    return new Map([...rows].map(([id, row]) => [id, postOf(row)]));
  });

  /** By `postKey`. */
  readonly postNamed = defineLoader<string, Post>(async (ctx, keys) => {
    const rows = await this.posts.byKeys(ctx, keys);
    return new Map([...rows].map(([key, row]) => [key, postOf(row)]));
  });

  readonly snapshots = defineLoader<string, PostSnapshotRow[]>((ctx, ids) =>
    this.posts.snapshotsOf(ctx, ids),
  );

  readonly uncounted = defineLoader<string, UncountedPostRow>((ctx, ids) =>
    this.elections.uncounted(ctx, ids),
  );

  readonly measurements = defineLoader<string, PostMeasurementRow[]>((ctx, ids) =>
    this.posts.measurementsOf(ctx, ids),
  );

  readonly takingUp = defineLoader<string, Post[]>(async (ctx, ids) => {
    const rows = await this.posts.takingUp(ctx, ids);
    return new Map([...rows].map(([id, posts]) => [id, posts.map(postOf)]));
  });

  readonly sourceName = defineLoader<string, string>((ctx, ids) => this.sources.namesOf(ctx, ids));

  /** By host. */
  readonly hostBudget = defineLoader<string, HostBudget>((ctx, hosts) => this.hosts.budgetsOf(ctx, hosts));

  readonly backfill = defineLoader<string, SourceBackfill>(async (ctx, ids) => {
    const rows = await this.sources.backfillsOf(ctx, ids);
    return new Map([...rows].map(([id, row]) => [id, { ...row, progress: backfillProgress(row) }]));
  });

  readonly pulls = defineLoader<string, PullLogRow[]>((ctx, ids) =>
    this.pullLog.recentOf(ctx, ids, PULLS_SHOWN),
  );

  readonly pullFailures = defineLoader<string, PullFailureRow[]>((ctx, ids) =>
    this.pullLog.failuresOf(ctx, ids, FAILURES_SHOWN),
  );

  readonly importFileName = defineLoader<string, string>((ctx, ids) => this.imports.fileNamesOf(ctx, ids));
}
