import { LOOK_ALIKE_REASONS, type LookAlikeReason } from '@conductor/account-address';
import {
  ACCOUNT_VERDICTS,
  type AccountVerdict,
  type AccountVerification as Verification,
  type OfficialAccountRow,
  type ProofKind,
} from '@conductor/social-accounts';
import { Field, ObjectType } from '@nestjs/graphql';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { Payload } from '../edge/problem.types.js';
import { ProofKindEnum, SocialAccountKindEnum } from './social-accounts.types.js';

export const AccountVerdictEnum = upperEnum(
  'AccountVerdict',
  ACCOUNT_VERDICTS,
  'FORMERLY_OFFICIAL: an institution’s account that is official no longer. UNREADABLE: the text names no account on any network.',
);
export const LookAlikeReasonEnum = upperEnum(
  'LookAlikeReason',
  LOOK_ALIKE_REASONS,
  'SAME_NAME: the official name on a network where it is not registered. CONFUSABLE: other letters that look the same. EDITED: a separator, a doubled letter or one slip. AFFIXED: words or digits added, or another ending of a domain.',
);

@ObjectType({ description: 'A registered account as everybody may see it.' })
export class OfficialAccount implements OfficialAccountRow {
  @Field({ description: 'Key of the network.' }) network: string;
  @Field() networkName: string;
  @Field({ description: 'In lower case, without @.' }) handle: string;
  @Field() url: string;
  @Field(() => SocialAccountKindEnum) kind: OfficialAccountRow['kind'];
  @Field() isDemo: boolean;
  @Field() registeredAt: Date;
  @Field(() => Day, {
    nullable: true,
    description: 'The first day in western Indonesia on which it was no longer official.',
  })
  retiredOn: string | null;
  @Field() organisationNameId: string;
  @Field() organisationNameEn: string;
  @Field(() => ProofKindEnum, {
    nullable: true,
    description: 'How it was proved that the organisation controls it; null where no proof stands.',
  })
  proofKind: ProofKind | null;
  @Field(() => Date, { nullable: true }) provedAt: Date | null;
}

@ObjectType({ description: 'Whether a text names an official account.' })
export class AccountVerification implements Verification {
  @Field(() => AccountVerdictEnum) verdict: AccountVerdict;
  @Field(() => String, { nullable: true, description: 'As it was read; null where no name was found.' })
  name: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the network; null for a name alone.' })
  network: Verification['network'];
  @Field(() => [OfficialAccount], {
    description: 'The ones it names, on several networks perhaps; of a look-alike the one it is taken for.',
  })
  officials: readonly OfficialAccount[];
  @Field(() => LookAlikeReasonEnum, { nullable: true, description: 'Of a look-alike.' })
  reason: LookAlikeReason | null;
}

@ObjectType()
export class VerifyAccountPayload extends Payload {
  @Field(() => AccountVerification, { nullable: true }) verification?: AccountVerification | null;
}
