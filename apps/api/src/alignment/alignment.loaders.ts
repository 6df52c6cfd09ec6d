import {
  type AlignmentCodeRow,
  AlignmentQueries,
  type PostListRow,
  PostPageQueries,
} from '@conductor/alignment';
import { NetworkQueries, type NetworkRow } from '@conductor/social-accounts';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of posts as lists read them, and of the codes that stand. */
@Injectable()
export class AlignmentLoaders {
  constructor(
    private readonly alignments: AlignmentQueries,
    private readonly posts: PostPageQueries,
    private readonly networks: NetworkQueries,
  ) {}

  readonly code = defineLoader<string, AlignmentCodeRow>((ctx, postIds) =>
    this.alignments.byPostIds(ctx, postIds),
  );

  readonly post = defineLoader<string, PostListRow>((ctx, ids) => this.posts.byIds(ctx, ids));

  /** All of them: a short table. */
  readonly network = defineLoader<string, NetworkRow>(async (ctx) => {
    const rows = await this.networks.list(ctx);
    return new Map(rows.map((row) => [row.key, row]));
  });
}
