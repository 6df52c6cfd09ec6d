import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { AccountProof } from './account-standing.types.js';
import { SocialAccount } from './social-accounts.types.js';

/** The account is what a page shows, with its proofs and its alert as they are now. */
@ObjectType({ isAbstract: true })
abstract class AccountPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}
@ObjectType({ isAbstract: true })
abstract class ProofPayload extends AccountPayload {
  @Field(() => AccountProof, { nullable: true }) proof?: AccountProof | null;
}

@ObjectType()
export class RequestAccountProofPayload extends ProofPayload {}
@ObjectType()
export class ClaimAccountPayload extends ProofPayload {}
@ObjectType()
export class CheckAccountProofPayload extends ProofPayload {}
@ObjectType()
export class AcceptAccountClaimPayload extends ProofPayload {}
@ObjectType()
export class RefuseAccountClaimPayload extends ProofPayload {}
@ObjectType()
export class RevokeAccountProofPayload extends ProofPayload {}
@ObjectType()
export class SeeAccountAlertPayload extends AccountPayload {}
@ObjectType()
export class CloseAccountAlertPayload extends AccountPayload {}
@ObjectType()
export class FollowAccountRenamePayload extends AccountPayload {}
