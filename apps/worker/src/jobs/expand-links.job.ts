import { type LinkOutcome, ShortLinkService } from '@conductor/collection';
import { type OutboundHttp, OutboundRefusal } from '@conductor/connector-contract';
import { canonicalLink, isShortLink } from '@conductor/post-text';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { AFTER_POSTS, HTTP, type NextStep } from '../parts.js';

/** Links of one round, followed one after the other: shorteners answer in some tenths of a second. */
const MOST_A_ROUND = 20;
const LONGEST_MS = 5_000;
const MOST_HOPS = 3;

/** Follows short links to where they lead. Nothing is asked within a transaction. */
@Injectable()
export class ExpandLinksJob {
  constructor(
    private readonly works: Works,
    private readonly links: ShortLinkService,
    @Inject(HTTP) private readonly http: OutboundHttp,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run(): Promise<void> {
    const due = await this.works.runAs('collection.expand_links', (ctx) =>
      this.links.take(ctx, MOST_A_ROUND),
    );
    for (const url of due) {
      const outcome = await this.follow(url);
      await this.works.runAs('collection.expand_links', async (ctx) => {
        const changed = await this.links.record(ctx, url, outcome);
        if (changed > 0) for (const next of this.afterPosts) await next(ctx);
      });
    }
  }

  /** From one short link to the next. Where the last leads is read, not asked: that host has no part in this. */
  private async follow(url: string): Promise<LinkOutcome> {
    let at = url;
    for (let hop = 0; hop < MOST_HOPS && isShortLink(at); hop += 1) {
      const next = await this.nextOf(at);
      if (next === 'unanswered') return { kind: 'unanswered' };
      if (next === null) return { kind: 'led', to: null };
      at = next;
    }
    return { kind: 'led', to: isShortLink(at) ? null : at };
  }

  private async nextOf(url: string): Promise<string | null | 'unanswered'> {
    try {
      const signal = AbortSignal.timeout(LONGEST_MS);
      const { status, headers } = await this.http.request({ url, method: 'HEAD', signal, maxRedirects: 0 });
      if (status >= 500 || status === 429) return 'unanswered';
      const location = headers['location'];
      return status >= 300 && status < 400 && location !== undefined ? canonicalLink(location, url) : null;
    } catch (thrown) {
      return thrown instanceof OutboundRefusal && !thrown.isPassing ? null : 'unanswered';
    }
  }
}
