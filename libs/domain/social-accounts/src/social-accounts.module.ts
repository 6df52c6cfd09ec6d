import { Module } from '@nestjs/common';
import { AccountAccess } from './account-access.entity.js';
import { AccountAccessQueries } from './account-access.queries.js';
import { AccountAccessService } from './account-access.service.js';
import { AccountConsent } from './account-consent.entity.js';
import { AccountCoverageQueries } from './account-coverage.queries.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentService } from './consent.service.js';
import { NetworkQueries } from './network.queries.js';
import { SocialAccount } from './social-account.entity.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { SocialAccountsService } from './social-accounts.service.js';
import { WithdrawalProgress } from './withdrawal-progress.js';

export const socialAccountsEntities = [SocialAccount, AccountAccess, AccountConsent] as const;

const services = [
  AccountAccessQueries,
  AccountAccessService,
  AccountCoverageQueries,
  AccountVerificationQueries,
  ConsentQueries,
  ConsentService,
  NetworkQueries,
  SocialAccountQueries,
  SocialAccountsService,
  WithdrawalProgress,
];

@Module({ providers: services, exports: services })
export class SocialAccountsModule {}
