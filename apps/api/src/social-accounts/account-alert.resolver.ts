import { hasRole } from '@conductor/kernel';
import { AccountAlertService, AccountStandingQueries } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import {
  CloseAccountAlertInput,
  FollowAccountRenameInput,
  SeeAccountAlertInput,
} from './account-standing.inputs.js';
import {
  CloseAccountAlertPayload,
  FollowAccountRenamePayload,
  SeeAccountAlertPayload,
} from './account-standing.payloads.js';
import { AccountAlert } from './account-standing.types.js';
import { PayloadAccounts } from './payload-accounts.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccount } from './social-accounts.types.js';

/** Accounts that are dead, renamed or lost, and what people do about them. */
@Resolver(() => AccountAlert)
export class AccountAlertResolver {
  constructor(
    private readonly alerts: AccountAlertService,
    private readonly standing: AccountStandingQueries,
    private readonly payloads: PayloadAccounts,
    private readonly accounts: SocialAccountsLoaders,
  ) {}

  @Query(() => [AccountAlert], {
    description:
      'Open ones, of the own organisation; an administrator’s of all. At most 100, unseen ones first.',
  })
  @Requires('account.tend')
  accountAlerts(@Edge() edge: EdgeContext): Promise<AccountAlert[]> {
    const { actor } = edge.seed;
    return this.standing.openAlerts(edge.read, hasRole(actor, 'officer') ? actor.organisationId : null);
  }

  @Mutation(() => SeeAccountAlertPayload)
  @Requires('account.tend')
  async seeAccountAlert(
    @Work() work: WorkContext,
    @Args('input') { alertId }: SeeAccountAlertInput,
  ): Promise<SeeAccountAlertPayload> {
    const { socialAccountId } = await this.alerts.see(work, alertId);
    return this.payloads.ofAccount(work, socialAccountId);
  }

  @Mutation(() => CloseAccountAlertPayload)
  @Requires('account.tend')
  async closeAccountAlert(
    @Work() work: WorkContext,
    @Args('input') { alertId, note }: CloseAccountAlertInput,
  ): Promise<CloseAccountAlertPayload> {
    const { socialAccountId } = await this.alerts.close(work, alertId, note);
    return this.payloads.ofAccount(work, socialAccountId);
  }

  @Mutation(() => FollowAccountRenamePayload, {
    description: 'The account goes by its new name from now on, and has to be proved anew.',
  })
  @Requires('account.tend')
  async followAccountRename(
    @Work() work: WorkContext,
    @Args('input') { alertId }: FollowAccountRenameInput,
  ): Promise<FollowAccountRenamePayload> {
    const { socialAccountId } = await this.alerts.followRename(work, alertId);
    return this.payloads.ofAccount(work, socialAccountId);
  }

  @ResolveField(() => SocialAccount)
  account(
    @Parent() { socialAccountId }: AccountAlert,
    @Edge() edge: EdgeContext,
  ): Promise<SocialAccount | null> {
    return edge.load(this.accounts.account, socialAccountId);
  }
}
