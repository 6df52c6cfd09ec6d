import { type AccountAction, accountActionsFor, AccountRetirementService } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { RetireSocialAccountInput } from './social-accounts.inputs.js';
import { PayloadAccounts } from './payload-accounts.js';
import { AccountActionEnum, RetireSocialAccountPayload, SocialAccount } from './social-accounts.types.js';

/** Accounts that end being official. */
@Resolver(() => SocialAccount)
export class AccountRetirementResolver {
  constructor(
    private readonly retirements: AccountRetirementService,
    private readonly payloads: PayloadAccounts,
  ) {}

  @Mutation(() => RetireSocialAccountPayload, {
    description: 'Registering the account again takes it back.',
  })
  @Requires('account.register')
  async retireSocialAccount(
    @Work() work: WorkContext,
    @Args('input') input: RetireSocialAccountInput,
  ): Promise<RetireSocialAccountPayload> {
    const { id } = await this.retirements.retire(work, input);
    return this.payloads.ofAccount(work, id);
  }

  @ResolveField(() => [AccountActionEnum])
  viewerCan(@Parent() account: SocialAccount, @Edge() edge: EdgeContext): AccountAction[] {
    return accountActionsFor(edge.seed.actor, account);
  }
}
