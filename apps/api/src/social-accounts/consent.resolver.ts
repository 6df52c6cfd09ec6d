import {
  canReadConsent,
  CONSENT_PURPOSE,
  CONSENT_PURPOSE_VERSION,
  consentActionsFor,
  ConsentService,
  SocialAccountQueries,
} from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { AccountPeopleLoaders } from './account-people.loaders.js';
import {
  AccountHolding,
  ConsentPurpose,
  GiveConsentInput,
  GiveConsentPayload,
  WithdrawConsentInput,
  WithdrawConsentPayload,
} from './consent.types.js';
import { SocialAccount, socialAccountOf } from './social-accounts.types.js';

/** A holder's consent to the collection of a personal account: the holder's own matter. */
@Resolver(() => SocialAccount)
export class ConsentResolver {
  constructor(
    private readonly consents: ConsentService,
    private readonly accounts: SocialAccountQueries,
    private readonly people: AccountPeopleLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => ConsentPurpose)
  @Requires('account.consent')
  consentPurpose(@Edge() edge: EdgeContext): ConsentPurpose {
    return { version: CONSENT_PURPOSE_VERSION, paragraphs: CONSENT_PURPOSE[edge.seed.locale] };
  }

  @Mutation(() => GiveConsentPayload, { description: 'By the holder alone.' })
  @Requires('account.consent')
  async giveConsent(
    @Work() work: WorkContext,
    @Args('input') { accountId, purposeVersion }: GiveConsentInput,
  ): Promise<GiveConsentPayload> {
    await this.consents.give(work, accountId, purposeVersion);
    return this.payload(work, accountId);
  }

  @Mutation(() => WithdrawConsentPayload, {
    description: 'By the holder alone. Nothing more is collected from this moment on.',
  })
  @Requires('account.consent')
  async withdrawConsent(
    @Work() work: WorkContext,
    @Args('input') { accountId, choice }: WithdrawConsentInput,
  ): Promise<WithdrawConsentPayload> {
    await this.consents.withdraw(work, accountId, choice);
    return this.payload(work, accountId);
  }

  @ResolveField(() => AccountHolding, {
    nullable: true,
    description: 'For the holder and administrators; null for everybody else and for institutional accounts.',
  })
  async holding(
    @Parent() { id, kind, holderId, isCounted }: SocialAccount,
    @Edge() edge: EdgeContext,
  ): Promise<AccountHolding | null> {
    const { actor } = edge.seed;
    if (kind === 'institutional' || !canReadConsent(actor, holderId)) return null;
    return {
      holder: holderId === null ? null : await edge.load(this.identity.person, holderId),
      isInForce: isCounted,
      consents: (await edge.load(this.people.consents, id)) ?? [],
      viewerCan: consentActionsFor(actor, { holderId, isInForce: isCounted }),
    };
  }

  private async payload(work: WorkContext, accountId: string) {
    const row = await this.accounts.visible(work, accountId);
    return { socialAccount: row && socialAccountOf(row) };
  }
}
