import { IdentityModule } from '@conductor/identity';
import { Module } from '@nestjs/common';
import { IdentityLoaders } from './identity.loaders.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { InvitationResolver, MembershipResolver, PeopleResolver } from './people.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';
import { ViewerReader } from './viewer.js';

@Module({
  imports: [IdentityModule],
  providers: [
    IdentityLoaders,
    ViewerReader,
    SignInResolver,
    OrganisationResolver,
    PeopleResolver,
    MembershipResolver,
    InvitationResolver,
  ],
  exports: [IdentityLoaders],
})
export class IdentityApiModule {}
