import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { Invitation, Session, User, Viewer } from './identity.types.js';

@ObjectType({ isAbstract: true })
abstract class ViewerPayload extends Payload {
  @Field(() => Viewer, { nullable: true }) viewer?: Viewer | null;
}
@ObjectType({ isAbstract: true })
abstract class UserPayload extends Payload {
  @Field(() => User, { nullable: true }) user?: User | null;
}

@ObjectType()
export class SignInPayload extends ViewerPayload {}
@ObjectType()
export class SwitchMembershipPayload extends ViewerPayload {}
@ObjectType()
export class ChangeLocalePayload extends ViewerPayload {}
@ObjectType()
export class ChangePasswordPayload extends ViewerPayload {}
@ObjectType()
export class AcceptInvitationPayload extends ViewerPayload {}
@ObjectType()
export class AddMembershipPayload extends UserPayload {}
@ObjectType()
export class EndMembershipPayload extends UserPayload {}
@ObjectType()
export class SuspendUserPayload extends UserPayload {}
@ObjectType()
export class ReinstateUserPayload extends UserPayload {}

@ObjectType()
export class SignOutPayload extends Payload {
  @Field({ defaultValue: false }) isSignedOut: boolean;
}

@ObjectType()
export class RevokeSessionPayload extends Payload {
  @Field(() => [Session], { nullable: true }) sessions?: readonly Session[] | null;
}

@ObjectType()
export class InviteUserPayload extends Payload {
  @Field(() => Invitation, { nullable: true }) invitation?: Invitation | null;
  @Field(() => String, { nullable: true, description: 'The link, shown this once.' }) link?: string | null;
}

@ObjectType()
export class RevokeInvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true }) invitation?: Invitation | null;
}
