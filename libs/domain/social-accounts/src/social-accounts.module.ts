import { Module } from '@nestjs/common';
import { AccountAccess } from './account-access.entity.js';
import { AccountAccessQueries } from './account-access.queries.js';
import { AccountAccessService } from './account-access.service.js';
import { AccountConsent } from './account-consent.entity.js';
import { AccountCoverageQueries } from './account-coverage.queries.js';
import { AccountChangeQueries } from './account-changes.js';
import { AccountExportService } from './account-export.service.js';
import { AccountImportService } from './account-import.service.js';
import { AccountRetirementService } from './account-retirement.service.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentService } from './consent.service.js';
import { AccountAlert } from './account-alert.entity.js';
import { AccountAlertService } from './account-alert.service.js';
import { AccountLiveness } from './account-liveness.entity.js';
import { AccountProof } from './account-proof.entity.js';
import { AccountProofService } from './account-proof.service.js';
import { AccountStandingQueries } from './account-standing.queries.js';
import { ClaimJudgementService } from './claim-judgement.service.js';
import { LivenessService } from './liveness.service.js';
import { NetworkQueries } from './network.queries.js';
import { ProofCheck } from './proof-check.js';
import { ReadingPlanQueries } from './reading-plan.queries.js';
import { SocialAccount } from './social-account.entity.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { SocialAccountsService } from './social-accounts.service.js';
import { WithdrawalProgress } from './withdrawal-progress.js';

export const socialAccountsEntities = [
  SocialAccount,
  AccountAccess,
  AccountAlert,
  AccountConsent,
  AccountLiveness,
  AccountProof,
] as const;

const services = [
  AccountAccessQueries,
  AccountAccessService,
  AccountAlertService,
  AccountChangeQueries,
  AccountCoverageQueries,
  AccountExportService,
  AccountImportService,
  AccountProofService,
  AccountRetirementService,
  AccountStandingQueries,
  AccountVerificationQueries,
  ClaimJudgementService,
  ConsentQueries,
  ConsentService,
  LivenessService,
  NetworkQueries,
  ProofCheck,
  ReadingPlanQueries,
  SocialAccountQueries,
  SocialAccountsService,
  WithdrawalProgress,
];

@Module({ providers: services, exports: services })
export class SocialAccountsModule {}
