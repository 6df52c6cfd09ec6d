import { type AlignmentCodeRow, AlignmentQueries, PostPageQueries } from '@conductor/alignment';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';
import { type ListedPost, listedPostOf } from './post-page.types.js';

/** Batch loads of posts as lists read them, and of the codes that stand. */
@Injectable()
export class AlignmentLoaders {
  constructor(
    private readonly alignments: AlignmentQueries,
    private readonly posts: PostPageQueries,
  ) {}

  readonly code = defineLoader<string, AlignmentCodeRow>((ctx, postIds) =>
    this.alignments.byPostIds(ctx, postIds),
  );

  readonly post = defineLoader<string, ListedPost>(async (ctx, ids) => {
    const rows = await this.posts.byIds(ctx, ids);
    return new Map([...rows].map(([id, row]) => [id, listedPostOf(row)]));
  });
}
