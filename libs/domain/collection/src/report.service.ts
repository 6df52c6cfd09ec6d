import { hashtagsOf, languageHint, linksOf, mentionsOf } from '@conductor/post-text';
import { hasRole, userIdOf } from '@conductor/kernel';
import { accountKey, SocialAccountQueries, type SocialAccountRow } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems, LONGEST_POST_TEXT } from './collection.problems.js';
import { storableText } from './post-cleaning.js';
import { Post } from './post.entity.js';
import { PostStore } from './post-store.js';

/** What an address says about itself. Reading addresses is the connectors' work. */
export interface LinkIdentity {
  readonly network: string;
  readonly externalId: string;
  readonly canonicalUrl: string;
  /** Without `@`, in lower case. */
  readonly handle: string | null;
}

export interface ReportedPost {
  readonly link: LinkIdentity;
  /** Pasted by the person: no network is asked. */
  readonly text: string;
  readonly postedAt: Date | null;
  readonly accountId: string | null;
}

/** Clocks differ: what a phone says may be ahead of ours by this much. */
const CLOCK_SLACK = 5 * 60_000;

/** A person links a post, with its text pasted. */
@Injectable()
export class ReportService {
  constructor(
    private readonly store: PostStore,
    private readonly accounts: SocialAccountQueries,
  ) {}

  /** A post that is known stays as it was collected: what a network said is better evidence than what was pasted. */
  async report(ctx: WorkContext, input: ReportedPost): Promise<{ post: Post; wasKnown: boolean }> {
    requireCollectionPermission(ctx.actor, 'post.report');
    const { link, postedAt } = input;
    const text = storableText(input.text).trim();
    if (text === '') throw collectionProblems.reportTextMissing();
    if (text.length > LONGEST_POST_TEXT) throw collectionProblems.reportTextTooLong();
    if (postedAt && postedAt.getTime() > ctx.clock.now().getTime() + CLOCK_SLACK)
      throw collectionProblems.reportInFuture();
    const identity = { network: link.network, externalId: link.externalId };
    const known = await ctx.db.findOneBy(Post, identity);
    if (known) return { post: known, wasKnown: true };
    const account = await this.accountOf(ctx, input);
    const { created, refused } = await this.store.storePage(ctx, {
      origin: { kind: 'report', reportedBy: userIdOf(ctx.actor) },
      isDemo: false,
      defaults: {
        organisationId: account ? null : this.ownOrganisation(ctx),
        accountId: account?.id ?? null,
      },
      posts: [
        {
          ...identity,
          url: link.canonicalUrl,
          text,
          language: languageHint(text),
          postedAt,
          asOf: null,
          authorHandle: account?.handle ?? link.handle,
          authorName: null,
          hashtags: hashtagsOf(text),
          mentions: mentionsOf(text),
          links: linksOf(text),
          media: [],
          metrics: {},
          raw: { reported: link.canonicalUrl },
        },
      ],
    });
    if (refused > 0) throw collectionProblems.postWithoutConsent();
    const post = await ctx.db.findOneByOrFail(Post, identity);
    if (created > 0)
      await ctx.audit.record('post.reported', { type: 'post', id: post.id }, { network: link.network });
    return { post, wasKnown: created === 0 };
  }

  /** The account that the person chose, else the one whose handle the address names. */
  private async accountOf(
    ctx: WorkContext,
    { accountId, link }: ReportedPost,
  ): Promise<SocialAccountRow | null> {
    if (accountId === null) {
      if (link.handle === null) return null;
      const name = { network: link.network, handle: link.handle };
      return (await this.accounts.byNames(ctx, [name])).get(accountKey(name)) ?? null;
    }
    const account = (await this.accounts.byIds(ctx, [accountId])).get(accountId);
    const isOwn = !hasRole(ctx.actor, 'officer') || account?.organisationId === ctx.actor.organisationId;
    if (!account || account.network !== link.network || !isOwn)
      throw collectionProblems.accountNotFound('accountId');
    return account;
  }

  /** An officer links what the own ministry posted; planners and reviewers link anybody's. */
  private ownOrganisation(ctx: WorkContext): string | null {
    return hasRole(ctx.actor, 'officer') ? ctx.actor.organisationId : null;
  }
}
