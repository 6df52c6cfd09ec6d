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
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccountsResolver } from './social-accounts.resolver.js';
import { VerifyAccountResolver } from './verify-account.resolver.js';

@Module({
  imports: [SocialAccountsModule, IdentityApiModule],
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
  ],
  exports: [SocialAccountsLoaders],
})
export class SocialAccountsApiModule {}
