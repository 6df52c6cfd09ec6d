import { CollectionModule } from '@conductor/collection';
import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { AccountExportController } from './account-export.controller.js';
import { AccountFeedController } from './account-feed.controller.js';
import { AccountImportResolver } from './account-import.resolver.js';
import { AccountRetirementResolver } from './account-retirement.resolver.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccountsResolver } from './social-accounts.resolver.js';
import { OfficialAccountUrlResolver, SocialAccountUrlResolver } from './verify-url.resolver.js';
import { VerifyAccountResolver } from './verify-account.resolver.js';

@Module({
  imports: [SocialAccountsModule, CollectionModule, IdentityApiModule],
  controllers: [AccountExportController, AccountFeedController],
  providers: [
    SocialAccountsLoaders,
    SocialAccountsResolver,
    AccountRetirementResolver,
    AccountImportResolver,
    VerifyAccountResolver,
    OfficialAccountUrlResolver,
    SocialAccountUrlResolver,
  ],
  exports: [SocialAccountsLoaders],
})
export class SocialAccountsApiModule {}
