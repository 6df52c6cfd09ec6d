import { canTendFor, type ProofKind } from '@conductor/social-accounts';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { messageOf } from '../i18n/messages.js';
import { AccountStandingLoaders } from './account-standing.loaders.js';
import {
  AccountAlert,
  AccountLiveness,
  AccountProof,
  accountProofOf,
  StandingProof,
} from './account-standing.types.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { ProofKindEnum, SocialAccount } from './social-accounts.types.js';

/** How an account stands, as its page and the register show it. */
@Resolver(() => SocialAccount)
export class AccountStandingResolver {
  constructor(
    private readonly standing: AccountStandingLoaders,
    private readonly accounts: SocialAccountsLoaders,
  ) {}

  @ResolveField(() => StandingProof, { nullable: true, description: 'Null where no proof stands.' })
  async proof(@Parent() { id }: SocialAccount, @Edge() edge: EdgeContext): Promise<StandingProof | null> {
    const proofs = (await edge.load(this.standing.proofs, id)) ?? [];
    const standing = proofs.find(({ state }) => state === 'proved');
    return standing?.decidedAt ? { kind: standing.kind, provedAt: standing.decidedAt } : null;
  }

  @ResolveField(() => [AccountProof], {
    description: 'What was tried, the newest first; for whoever may prove the account.',
  })
  async proofs(@Parent() account: SocialAccount, @Edge() edge: EdgeContext): Promise<AccountProof[]> {
    if (!canTendFor(edge.seed.actor, account.organisationId)) return [];
    return ((await edge.load(this.standing.proofs, account.id)) ?? []).map(accountProofOf);
  }

  @ResolveField(() => [ProofKindEnum], {
    description: 'How its control can be proved, the easiest first; none for who may not.',
  })
  async provableBy(@Parent() account: SocialAccount, @Edge() edge: EdgeContext): Promise<ProofKind[]> {
    if (!canTendFor(edge.seed.actor, account.organisationId)) return [];
    return [...((await edge.load(this.accounts.network, account.networkKey))?.proofKinds ?? [])];
  }

  @ResolveField(() => AccountLiveness, { nullable: true })
  liveness(@Parent() { id }: SocialAccount, @Edge() edge: EdgeContext): Promise<AccountLiveness | null> {
    return edge.load(this.standing.liveness, id);
  }

  @ResolveField(() => AccountAlert, {
    nullable: true,
    description: 'Open; for whoever may tend to the account.',
  })
  async alert(@Parent() account: SocialAccount, @Edge() edge: EdgeContext): Promise<AccountAlert | null> {
    if (!canTendFor(edge.seed.actor, account.organisationId)) return null;
    return edge.load(this.standing.openAlert, account.id);
  }
}

@Resolver(() => AccountLiveness)
export class AccountLivenessResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why the last look failed, in the language of the request.',
  })
  failureMessage(@Parent() { failureCode }: AccountLiveness, @Edge() edge: EdgeContext): string | null {
    return failureCode === null ? null : messageOf(failureCode, {}, edge.seed.locale);
  }
}
