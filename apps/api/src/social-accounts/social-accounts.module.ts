import { CollectionModule } from '@conductor/collection';
import { SocialAccountsModule } from '@conductor/social-accounts';
import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../identity/identity.module.js';
import { AccountAccessFieldResolver, AccountAccessResolver } from './account-access.resolver.js';
import { AccountPeopleLoaders } from './account-people.loaders.js';
import {
  AccountCoverageResolver,
  NextStepResolver,
  SinglePointResolver,
} from './account-coverage.resolver.js';
import { ConsentResolver } from './consent.resolver.js';
import { AccountAlertResolver } from './account-alert.resolver.js';
import { AccountProofResolver } from './account-proof.resolver.js';
import { AccountStandingLoaders } from './account-standing.loaders.js';
import { AccountLivenessResolver, AccountStandingResolver } from './account-standing.resolver.js';
import { PayloadAccounts } from './payload-accounts.js';
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
    VerifyAccountResolver,
    AccountPeopleLoaders,
    AccountAccessResolver,
    AccountAccessFieldResolver,
    ConsentResolver,
    AccountCoverageResolver,
    SinglePointResolver,
    NextStepResolver,
    AccountStandingLoaders,
    PayloadAccounts,
    AccountStandingResolver,
    AccountLivenessResolver,
    AccountProofResolver,
    AccountAlertResolver,
    AccountRetirementResolver,
    AccountImportResolver,
    VerifyAccountResolver,
    OfficialAccountUrlResolver,
    SocialAccountUrlResolver,
  ],
  exports: [SocialAccountsLoaders],
})
export class SocialAccountsApiModule {}
