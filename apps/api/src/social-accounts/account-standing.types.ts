import {
  type AccountAlertRow,
  type AccountLivenessRow,
  type AccountProofRow,
  ALERT_CLOSINGS,
  ALERT_KINDS,
  LAPSES,
  LIVENESS_STATES,
  PROOF_ACTIONS,
  PROOF_STATES,
} from '@conductor/social-accounts';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { upperEnum } from '../edge/enum.js';
import { ProofKindEnum } from './social-accounts.types.js';

export const ProofStateEnum = upperEnum('AccountProofState', PROOF_STATES);
export const LapseEnum = upperEnum('AccountProofLapse', LAPSES);
export const ProofActionEnum = upperEnum('AccountProofAction', PROOF_ACTIONS);
export const LivenessStateEnum = upperEnum(
  'AccountLivenessState',
  LIVENESS_STATES,
  'QUIET: no post for 30 days. FAILING: three looks in a row failed. DEAD: unreachable for 14 days, or no post for 180. LOST: gone, or another one has the name.',
);
export const AlertKindEnum = upperEnum('AccountAlertKind', ALERT_KINDS);
export const AlertClosingEnum = upperEnum('AccountAlertClosing', ALERT_CLOSINGS);

@ObjectType({ description: 'One attempt to prove that the organisation controls the account.' })
export class AccountProof implements Omit<
  AccountProofRow,
  'socialAccountId' | 'requestedBy' | 'decidedBy' | 'gap' | 'stableId'
> {
  @Field(() => ID) id: string;
  @Field(() => ProofKindEnum) kind: AccountProofRow['kind'];
  @Field(() => ProofStateEnum) state: AccountProofRow['state'];
  @Field(() => String, { nullable: true, description: 'To be shown by the account.' }) code: string | null;
  @Field(() => String, { nullable: true }) evidenceUrl: string | null;
  @Field(() => String, { nullable: true }) evidenceNote: string | null;
  @Field() requestedAt: Date;
  @Field(() => Date, { nullable: true }) expiresAt: Date | null;
  @Field(() => Date, { nullable: true }) checkedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Where it was seen.' }) foundAt: string | null;
  @Field(() => Date, { nullable: true, description: 'Proved, accepted or refused.' }) decidedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Of a refusal or a revocation.' })
  reason: string | null;
  @Field(() => Date, { nullable: true }) lapsedAt: Date | null;
  @Field(() => LapseEnum, { nullable: true }) lapse: AccountProofRow['lapse'];
  socialAccountId: string;
  requestedById: string | null;
  decidedById: string | null;
  gapCode: string | null;
}

export const accountProofOf = ({ requestedBy, decidedBy, gap, ...row }: AccountProofRow): AccountProof => ({
  ...row,
  requestedById: requestedBy,
  decidedById: decidedBy,
  gapCode: gap,
});

@ObjectType({ description: 'That the organisation controls the account, as everybody may know it.' })
export class StandingProof {
  @Field(() => ProofKindEnum) kind: AccountProofRow['kind'];
  @Field() provedAt: Date;
}

@ObjectType({ description: 'How an account lives, by its last readings and the posts that were collected.' })
export class AccountLiveness implements Omit<AccountLivenessRow, 'failureCode'> {
  @Field(() => LivenessStateEnum) state: AccountLivenessRow['state'];
  @Field(() => Date, { nullable: true, description: 'The last reading, or the last post collected.' })
  lastSeenAt: Date | null;
  @Field(() => Date, { nullable: true }) lastReadAt: Date | null;
  @Field(() => Date, { nullable: true }) lastPostAt: Date | null;
  @Field(() => Date, { nullable: true }) lastFailedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'What the network calls it today.' })
  shownHandle: string | null;
  @Field(() => String, { nullable: true, description: 'The account that it names as its successor.' })
  movedTo: string | null;
  @Field(() => String, { nullable: true, description: 'Its lasting name at the network.' })
  stableId: string | null;
  failureCode: string | null;
}

@ObjectType({ description: 'An account that is dead, renamed or lost.' })
export class AccountAlert implements Omit<
  AccountAlertRow,
  'socialAccountId' | 'organisationId' | 'seenBy' | 'closedBy'
> {
  @Field(() => ID) id: string;
  @Field(() => AlertKindEnum) kind: AccountAlertRow['kind'];
  @Field(() => String, { nullable: true, description: 'What it is called now, where that is known.' })
  nowCalled: string | null;
  @Field() openedAt: Date;
  @Field(() => Date, { nullable: true }) seenAt: Date | null;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => AlertClosingEnum, { nullable: true }) closing: AccountAlertRow['closing'];
  @Field(() => String, { nullable: true, description: 'What was done about it.' }) closingNote: string | null;
  socialAccountId: string;
}

@ObjectType()
export class AccountClaimEdge extends EdgeType(AccountProof) {}

@ObjectType()
export class AccountClaimConnection extends ConnectionType(AccountClaimEdge) {}
