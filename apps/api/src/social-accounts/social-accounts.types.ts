import {
  ACCOUNT_ACTIONS,
  COUNTING_RULES,
  type CountingRule,
  type NetworkRow,
  PROOF_KINDS,
  SOCIAL_ACCOUNT_KINDS,
  type SocialAccountRow,
} from '@conductor/social-accounts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { Payload } from '../edge/problem.types.js';

export const CountingRuleEnum = upperEnum('CountingRule', COUNTING_RULES);
export const ProofKindEnum = upperEnum(
  'AccountProofKind',
  PROOF_KINDS,
  'PROFILE_CODE, POST_CODE: a code that the account shows. REL_ME: the profile and a registered website link to each other. DOMAIN_HANDLE: a handle under a registered website. REVIEWED_CLAIM: a person of the register judged it.',
);
export const AccountActionEnum = upperEnum('AccountAction', ACCOUNT_ACTIONS);
export const SocialAccountKindEnum = upperEnum('SocialAccountKind', SOCIAL_ACCOUNT_KINDS);

@ObjectType({ description: 'A network, and what it does to a text.' })
export class Network implements Omit<NetworkRow, 'proofKinds'> {
  @Field() key: string;
  @Field() name: string;
  @Field(() => Int) characterLimit: number;
  @Field(() => Int, { nullable: true, description: 'Where a reader stops seeing the text.' }) foldAt:
    number | null;
  @Field(() => CountingRuleEnum) countingRule: CountingRule;
  @Field(() => String, {
    nullable: true,
    description: 'Address with {text}, or null where a text cannot be handed over.',
  })
  composeUrl: string | null;
}

@ObjectType({ description: 'An official account of an organisation.' })
export class SocialAccount implements Omit<SocialAccountRow, 'network'> {
  @Field(() => ID) id: string;
  @Field({ description: 'In lower case, without @.' }) handle: string;
  @Field() url: string;
  @Field(() => SocialAccountKindEnum) kind: SocialAccountRow['kind'];
  @Field() isDemo: boolean;
  @Field({
    description:
      'The institution’s, or a personal one with consent in force: only such are collected and counted.',
  })
  isCounted: boolean;
  @Field() registeredAt: Date;
  @Field(() => Day, {
    nullable: true,
    description: 'The first day in western Indonesia on which it is no longer official.',
  })
  retiredOn: string | null;
  @Field(() => String, { nullable: true, description: 'For those who keep the register.' })
  retiredReason: string | null;
  organisationId: string;
  /** Shown with the consent, to whom it concerns. */
  holderId: string | null;
  networkKey: string;
}

/** The row names its network by key; the type resolves it. */
export const socialAccountOf = ({ network, ...row }: SocialAccountRow): SocialAccount => ({
  ...row,
  networkKey: network,
});

@ObjectType()
export class SocialAccountEdge extends EdgeType(SocialAccount) {}

@ObjectType()
export class SocialAccountConnection extends ConnectionType(SocialAccountEdge) {}

@ObjectType()
export class RetireSocialAccountPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}

@ObjectType()
export class RegisterSocialAccountPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}
