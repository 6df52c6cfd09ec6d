import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccountsResolver } from './social-accounts.resolver.js';
import { VerifyAccountResolver } from './verify-account.resolver.js';

@Module({
  imports: [SocialAccountsModule, IdentityApiModule],
  providers: [SocialAccountsLoaders, SocialAccountsResolver, VerifyAccountResolver],
  exports: [SocialAccountsLoaders],
})
export class SocialAccountsApiModule {}
