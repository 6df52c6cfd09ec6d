import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccountsResolver } from './social-accounts.resolver.js';

@Module({
  imports: [SocialAccountsModule, IdentityApiModule],
  providers: [SocialAccountsLoaders, SocialAccountsResolver],
  exports: [SocialAccountsLoaders],
})
export class SocialAccountsApiModule {}
