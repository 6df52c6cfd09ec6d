import {
  AUDIT_ACTS,
  AUDIT_FACT_NAMES,
  AUDIT_SUBJECT_TYPES,
  type AuditAct,
  type AuditEntryFilter as AuditEntryFilterValues,
  type AuditEntryRow,
  type AuditFactName,
  type AuditFacts,
  type AuditSubjectType,
} from '@conductor/audit';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { upperEnum } from '../edge/enum.js';
import { IsId } from '../edge/input.js';
import { RoleEnum } from '../identity/identity.types.js';

export const AuditActEnum = upperEnum('AuditAct', AUDIT_ACTS);
export const AuditSubjectTypeEnum = upperEnum('AuditSubjectType', AUDIT_SUBJECT_TYPES);
export const AuditFactNameEnum = upperEnum('AuditFactName', AUDIT_FACT_NAMES);
export const AuditActorKindEnum = upperEnum('AuditActorKind', ['user', 'system', 'anonymous']);

@ObjectType({ description: 'A value kept beside an act: an id, a number, a hash, a word.' })
export class AuditFact {
  @Field(() => AuditFactNameEnum) name: AuditFactName;
  @Field() value: string;
  @Field(() => String, { nullable: true, description: 'In words, where the value is the code of a failure.' })
  message: string | null;
}

@ObjectType({ description: 'One decision, as it was written down in the transaction that made it.' })
export class AuditEntry implements AuditEntryRow {
  @Field(() => ID) id: string;
  @Field() recordedAt: Date;
  @Field(() => AuditActEnum) act: AuditAct;
  @Field(() => AuditActorKindEnum) actorKind: AuditEntryRow['actorKind'];
  @Field(() => RoleEnum, { nullable: true, description: 'The role that was acted in.' })
  role: AuditEntryRow['role'];
  @Field(() => String, { nullable: true, description: 'Which of the software’s own jobs acted.' })
  job: string | null;
  @Field({ description: 'Entries of one request share it.' }) requestId: string;
  @Field(() => AuditSubjectTypeEnum) subjectType: AuditSubjectType;
  @Field() subjectId: string;
  /** Resolved to the things themselves. */
  userId: string | null;
  organisationId: string | null;
  facts: AuditFacts;
  positionKey: string;
}

@ObjectType()
export class AuditEntryEdge extends EdgeType(AuditEntry) {}

@ObjectType()
export class AuditEntryConnection extends ConnectionType(AuditEntryEdge) {}

@InputType()
export class AuditEntryFilter implements AuditEntryFilterValues {
  @Field(() => ID, { nullable: true, description: 'Who acted.' }) @IsOptional() @IsId() userId?:
    string | null;
  @Field(() => [AuditActEnum], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(AUDIT_ACTS.length)
  @IsIn(AUDIT_ACTS, { each: true })
  acts?: AuditAct[] | null;
  @Field(() => AuditSubjectTypeEnum, { nullable: true })
  @IsOptional()
  @IsIn(AUDIT_SUBJECT_TYPES)
  subjectType?: AuditSubjectType | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsNotEmpty() @MaxLength(100) subjectId?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'The organisation that was acted for.' })
  @IsOptional()
  @IsId()
  organisationId?: string | null;
  @Field(() => Date, { nullable: true }) @IsOptional() from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Not included.' }) @IsOptional() until?: Date | null;
}
