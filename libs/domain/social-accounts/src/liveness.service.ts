import './social-accounts.jobs.js';
import { type ConnectorFailure, decideAfterFailure, type Profile } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { AccountAlertService } from './account-alert.service.js';
import { AccountLiveness } from './account-liveness.entity.js';
import { livenessOf, type LivenessState } from './liveness.js';
import { ProofCheck, type ProfileLook } from './proof-check.js';
import { SocialAccount } from './social-account.entity.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An account that is lost for six hours before anybody hears of it is not lost any worse. */
const LOOK_EVERY = 6 * HOUR;
const EARLIEST = 10 * MINUTE;
const LATEST = 24 * HOUR;
/** A few a minute: the accounts of 50 ministries are done within two hours, and no network notices. */
const MOST_PER_ROUND = 8;

/** An account that it is time to look at. */
export interface DueAccount {
  readonly id: string;
  readonly network: string;
  readonly isDemo: boolean;
}

/** What collection knows of an account without asking anybody. */
export interface KnownPosts {
  readonly accountId: string;
  readonly lastPostAt: Date;
  readonly lastCollectedAt: Date;
}

/** Whether the accounts live: when which is looked at, and what a look means. For the worker. */
@Injectable()
export class LivenessService {
  constructor(
    private readonly proofs: ProofCheck,
    private readonly alerts: AccountAlertService,
  ) {}

  /**
   * The accounts that are due, each moved on at once: that is the lease. A new account is due at once. Without its
   * holder's consent nobody looks at a personal account.
   */
  async takeDue(ctx: WorkContext, jitter: () => number): Promise<readonly DueAccount[]> {
    const now = ctx.clock.now();
    await ctx.db.query(
      `insert into account_liveness (social_account_id, next_look_at)
       select a.id, $1 from social_account a
        where not exists (select 1 from account_liveness l where l.social_account_id = a.id)
          and a.retired_on is null and a.id in (select id from counted_account)
        order by a.id limit $2 on conflict do nothing`,
      [now, MOST_PER_ROUND],
    );
    const due: DueAccount[] = await ctx.db.query(
      `select a.id, a.network, a.is_demo as "isDemo"
         from account_liveness l join social_account a on a.id = l.social_account_id
        where l.next_look_at <= $1 and a.retired_on is null and a.id in (select id from counted_account) order by l.next_look_at, a.id limit $2 for update of l skip locked`,
      [now, MOST_PER_ROUND],
    );
    for (const { id } of due)
      await ctx.db.update(
        AccountLiveness,
        { socialAccountId: id },
        { nextLookAt: this.spread(now, jitter()) },
      );
    return due;
  }

  /** The last posts that were collected, and what they mean. Of a closed network nothing else is known. */
  async notePosts(
    ctx: WorkContext,
    accounts: readonly DueAccount[],
    posts: readonly KnownPosts[],
  ): Promise<void> {
    const known = new Map(posts.map((post) => [post.accountId, post]));
    for (const { id } of accounts) {
      const liveness = await this.locked(ctx, id);
      if (liveness === null) continue;
      const post = known.get(id);
      if (post !== undefined) {
        liveness.lastPostAt = later(liveness.lastPostAt, post.lastPostAt);
        liveness.lastCollectedAt = later(liveness.lastCollectedAt, post.lastCollectedAt);
      }
      await this.settle(ctx, liveness);
    }
  }

  /** What a look at an account brought: how it lives, whether it is proved, whether anybody has to be told. */
  async record(
    ctx: WorkContext,
    accountId: string,
    look: ProfileLook,
    jitter: number,
  ): Promise<LivenessState> {
    const liveness = await this.locked(ctx, accountId);
    // The holder withdrew while the network was asked.
    if (liveness === null) return 'unknown';
    const isProved = await this.proofs.weigh(ctx, accountId, look);
    if (look.failure === undefined) this.noteProfile(ctx, liveness, look.material.profile, isProved, jitter);
    else this.noteFailure(ctx, liveness, look.failure, jitter);
    return this.settle(ctx, liveness);
  }

  private noteProfile(
    ctx: WorkContext,
    liveness: AccountLiveness,
    profile: Profile,
    isProved: boolean,
    jitter: number,
  ): void {
    const now = ctx.clock.now();
    // Whoever has just proved that the account is theirs has it, also where another one had the name before.
    if (isProved || liveness.stableId === null) liveness.stableId = profile.stableId;
    liveness.shownId = profile.stableId;
    liveness.shownHandle = profile.handle.toLowerCase();
    liveness.movedTo = profile.movedTo;
    liveness.lastReadAt = now;
    if (profile.lastPostAt !== null) liveness.lastPostAt = later(liveness.lastPostAt, profile.lastPostAt);
    liveness.failingSince = null;
    liveness.failureKind = null;
    liveness.failureCode = null;
    liveness.failureCount = 0;
    liveness.nextLookAt = this.spread(now, jitter);
  }

  private noteFailure(
    ctx: WorkContext,
    liveness: AccountLiveness,
    failure: ConnectorFailure,
    jitter: number,
  ): void {
    const now = ctx.clock.now();
    liveness.lastFailedAt = now;
    liveness.failingSince ??= now;
    liveness.failureKind = failure.kind;
    liveness.failureCode = failure.code;
    liveness.failureCount += 1;
    const after = decideAfterFailure(failure, liveness.failureCount, now, jitter);
    // A person has nothing to mend here: what is gone or closed is looked at once a day, in case it comes back.
    const wait = after.decision === 'retry' ? after.at.getTime() - now.getTime() : LATEST;
    liveness.nextLookAt = new Date(now.getTime() + Math.min(Math.max(wait, EARLIEST), LATEST));
  }

  private async settle(ctx: WorkContext, liveness: AccountLiveness): Promise<LivenessState> {
    const { socialAccountId } = liveness;
    await ctx.db.save(AccountLiveness, liveness);
    const { handle } = await ctx.db.findOneByOrFail(SocialAccount, { id: socialAccountId });
    const state = livenessOf({ ...liveness, handle }, ctx.clock.now());
    if (state === 'renamed' || state === 'lost') await this.proofs.lapse(ctx, socialAccountId, state);
    await this.alerts.settle(ctx, liveness, state);
    return state;
  }

  /** The account first, as every act on it locks it first. Null for one that is not to be looked at any more. */
  private async locked(ctx: WorkContext, accountId: string): Promise<AccountLiveness | null> {
    await ctx.db.query('select 1 from social_account where id = $1 for no key update', [accountId]);
    const counted: unknown[] = await ctx.db.query('select 1 from counted_account where id = $1', [accountId]);
    if (counted.length === 0) return null;
    await ctx.db.query(
      `insert into account_liveness (social_account_id, next_look_at) values ($1, $2) on conflict do nothing`,
      [accountId, ctx.clock.now()],
    );
    return ctx.db.findOneOrFail(AccountLiveness, {
      where: { socialAccountId: accountId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** A quarter earlier or later, so that accounts come apart. */
  private spread(now: Date, jitter: number): Date {
    return new Date(now.getTime() + LOOK_EVERY * (0.75 + jitter / 2));
  }
}

const later = (known: Date | null, seen: Date): Date => (known === null || seen > known ? seen : known);
