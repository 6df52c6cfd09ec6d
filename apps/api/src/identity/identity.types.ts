import {
  ORGANISATION_KINDS,
  type OrganisationRow,
  type OwnSession,
  type PersonRow,
  type SourceReference as StoredSource,
} from '@conductor/identity';
import { type Locale, LOCALES, type Role, ROLES } from '@conductor/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';

export const RoleEnum = upperEnum('Role', ROLES);
export const OrganisationKindEnum = upperEnum('OrganisationKind', ORGANISATION_KINDS);
export const LocaleEnum = upperEnum('Locale', LOCALES);
export const INVITATION_STATES = ['pending', 'accepted', 'revoked', 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export const InvitationStateEnum = upperEnum('InvitationState', INVITATION_STATES);

@ObjectType({ description: 'Where a fact was read.' })
export class SourceReference implements StoredSource {
  @Field() title: string;
  @Field(() => String, { nullable: true }) url: string | null;
}

@ObjectType({ description: 'A body of government, with the days it existed.' })
export class Organisation implements Omit<OrganisationRow, 'coordinatorId'> {
  @Field(() => ID) id: string;
  @Field({ description: 'Stable short name, e.g. kemenkeu.' }) code: string;
  @Field() nameId: string;
  @Field() nameEn: string;
  @Field() shortName: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationRow['kind'];
  @Field(() => Day) validFrom: string;
  @Field(() => Day, { nullable: true }) validUntil: string | null;
  @Field(() => Int) protocolOrder: number;
  @Field(() => [SourceReference]) sources: SourceReference[];
  /** Resolved to the organisation itself. */
  coordinatorId: string | null;
}

@ObjectType({ description: 'Another person, as anyone may see them.' })
export class Person implements PersonRow {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() isDemo: boolean;
}

@ObjectType({ description: 'A role in an organisation, from and until a day.' })
export class Membership {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => Day) validFrom: string;
  @Field(() => Day, { nullable: true }) validUntil: string | null;
  organisationId: string;
}

@ObjectType()
export class User {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() name: string;
  @Field(() => LocaleEnum) locale: Locale;
  @Field() isDemo: boolean;
  @Field(() => Date, { nullable: true }) suspendedAt: Date | null;
}

@ObjectType({ description: 'The signed-in person and what they may do, in the membership they act in.' })
export class Viewer {
  @Field(() => User) user: User;
  @Field(() => Membership) membership: Membership;
  @Field(() => [Membership], { description: 'Those of today.' }) memberships: readonly Membership[];
  @Field(() => [String]) permissions: readonly string[];
}

@ObjectType({ description: 'A signed-in browser of one’s own.' })
export class Session implements OwnSession {
  @Field(() => ID) id: string;
  @Field() createdAt: Date;
  @Field() lastSeenAt: Date;
  @Field(() => String, { nullable: true }) userAgent: string | null;
  @Field() isCurrent: boolean;
}

@ObjectType({ description: 'A link by which a person joins.' })
export class Invitation {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field() name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => InvitationStateEnum) state: InvitationState;
  @Field() expiresAt: Date;
  organisationId: string;
  invitedById: string | null;
}

@ObjectType({ description: 'What the holder of an invitation link sees before joining.' })
export class InvitationPreview {
  @Field() email: string;
  @Field() name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => String, { nullable: true }) invitedByName: string | null;
  @Field() expiresAt: Date;
}

@ObjectType()
export class UserEdge extends EdgeType(User) {}

@ObjectType()
export class UserConnection extends ConnectionType(UserEdge) {}
