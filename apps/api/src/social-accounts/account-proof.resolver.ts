import {
  AccountProofService,
  AccountStandingQueries,
  ClaimJudgementService,
  type ProofAction,
  proofActionsFor,
} from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import {
  AcceptAccountClaimInput,
  CheckAccountProofInput,
  ClaimAccountInput,
  RefuseAccountClaimInput,
  RequestAccountProofInput,
  RevokeAccountProofInput,
} from './account-standing.inputs.js';
import {
  AcceptAccountClaimPayload,
  CheckAccountProofPayload,
  ClaimAccountPayload,
  RefuseAccountClaimPayload,
  RequestAccountProofPayload,
  RevokeAccountProofPayload,
} from './account-standing.payloads.js';
import {
  AccountClaimConnection,
  AccountProof,
  accountProofOf,
  ProofActionEnum,
} from './account-standing.types.js';
import { PayloadAccounts } from './payload-accounts.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccount } from './social-accounts.types.js';

/** Proving that an organisation controls an account. */
@Resolver(() => AccountProof)
export class AccountProofResolver {
  constructor(
    private readonly proofs: AccountProofService,
    private readonly judgements: ClaimJudgementService,
    private readonly standing: AccountStandingQueries,
    private readonly payloads: PayloadAccounts,
    private readonly accounts: SocialAccountsLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => AccountClaimConnection, { description: 'Claims that wait for a judgement, the oldest first.' })
  @Requires('account.judge')
  async accountClaims(@Edge() edge: EdgeContext, @Args() page: PageArgs): Promise<AccountClaimConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.standing.claims(edge.read, first, after);
    const { edges, pageInfo } = connectionOf(rows, first, ({ sortKey, id }) => ({ key: sortKey, id }));
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: accountProofOf(node) })), pageInfo };
  }

  @Mutation(() => RequestAccountProofPayload, {
    description: 'Asks the account to show something. A newer request replaces an open one.',
  })
  @Requires('account.prove')
  async requestAccountProof(
    @Work() work: WorkContext,
    @Args('input') { accountId, kind }: RequestAccountProofInput,
  ): Promise<RequestAccountProofPayload> {
    return this.payloads.ofProof(work, await this.proofs.request(work, accountId, kind));
  }

  @Mutation(() => ClaimAccountPayload, {
    description: 'For a network that shows nothing to anybody: a person of the register judges.',
  })
  @Requires('account.prove')
  async claimAccount(
    @Work() work: WorkContext,
    @Args('input') { accountId, url, note }: ClaimAccountInput,
  ): Promise<ClaimAccountPayload> {
    return this.payloads.ofProof(work, await this.proofs.claim(work, { accountId, url: url ?? null, note }));
  }

  @Mutation(() => CheckAccountProofPayload, {
    description: 'Looks at the account now. The answer is there some seconds later.',
  })
  @Requires('account.prove')
  async checkAccountProof(
    @Work() work: WorkContext,
    @Args('input') { proofId }: CheckAccountProofInput,
  ): Promise<CheckAccountProofPayload> {
    return this.payloads.ofProof(work, await this.proofs.requestCheck(work, proofId));
  }

  @Mutation(() => AcceptAccountClaimPayload, { description: 'Never by the person who made the claim.' })
  @Requires('account.judge')
  async acceptAccountClaim(
    @Work() work: WorkContext,
    @Args('input') { proofId }: AcceptAccountClaimInput,
  ): Promise<AcceptAccountClaimPayload> {
    return this.payloads.ofProof(work, await this.judgements.accept(work, proofId));
  }

  @Mutation(() => RefuseAccountClaimPayload, { description: 'Never by the person who made the claim.' })
  @Requires('account.judge')
  async refuseAccountClaim(
    @Work() work: WorkContext,
    @Args('input') { proofId, reason }: RefuseAccountClaimInput,
  ): Promise<RefuseAccountClaimPayload> {
    return this.payloads.ofProof(work, await this.judgements.refuse(work, proofId, reason));
  }

  @Mutation(() => RevokeAccountProofPayload, { description: 'Takes back a proof that stands.' })
  @Requires('account.judge')
  async revokeAccountProof(
    @Work() work: WorkContext,
    @Args('input') { proofId, reason }: RevokeAccountProofInput,
  ): Promise<RevokeAccountProofPayload> {
    return this.payloads.ofProof(work, await this.judgements.revoke(work, proofId, reason));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why the last look proved nothing, in the language of the request.',
  })
  gapMessage(@Parent() { gapCode }: AccountProof, @Edge() edge: EdgeContext): string | null {
    return gapCode === null ? null : messageOf(gapCode, {}, edge.seed.locale);
  }

  @ResolveField(() => SocialAccount)
  account(
    @Parent() { socialAccountId }: AccountProof,
    @Edge() edge: EdgeContext,
  ): Promise<SocialAccount | null> {
    return edge.load(this.accounts.account, socialAccountId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null for the demo.' })
  async requestedBy(
    @Parent() { requestedById }: AccountProof,
    @Edge() edge: EdgeContext,
  ): Promise<Person | null> {
    return requestedById === null ? null : edge.load(this.identity.person, requestedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where the account itself proved it.' })
  async decidedBy(
    @Parent() { decidedById }: AccountProof,
    @Edge() edge: EdgeContext,
  ): Promise<Person | null> {
    return decidedById === null ? null : edge.load(this.identity.person, decidedById);
  }

  @ResolveField(() => [ProofActionEnum])
  async viewerCan(@Parent() proof: AccountProof, @Edge() edge: EdgeContext): Promise<readonly ProofAction[]> {
    const account = await edge.load(this.accounts.account, proof.socialAccountId);
    if (account === null) return [];
    const judged = { ...proof, requestedBy: proof.requestedById };
    return proofActionsFor(edge.seed.actor, judged, account.organisationId);
  }
}
