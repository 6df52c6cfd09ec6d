import { Module } from '@nestjs/common';
import { AccountChangeQueries } from './account-changes.js';
import { AccountExportService } from './account-export.service.js';
import { AccountImportService } from './account-import.service.js';
import { AccountRetirementService } from './account-retirement.service.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { NetworkQueries } from './network.queries.js';
import { SocialAccount } from './social-account.entity.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { SocialAccountsService } from './social-accounts.service.js';

export const socialAccountsEntities = [SocialAccount] as const;

const services = [
  AccountChangeQueries,
  AccountExportService,
  AccountImportService,
  AccountRetirementService,
  AccountVerificationQueries,
  NetworkQueries,
  SocialAccountQueries,
  SocialAccountsService,
];

@Module({ providers: services, exports: services })
export class SocialAccountsModule {}
