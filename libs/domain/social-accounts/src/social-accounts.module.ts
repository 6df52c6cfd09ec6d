import { Module } from '@nestjs/common';
import { AccountAlert } from './account-alert.entity.js';
import { AccountAlertService } from './account-alert.service.js';
import { AccountLiveness } from './account-liveness.entity.js';
import { AccountProof } from './account-proof.entity.js';
import { AccountProofService } from './account-proof.service.js';
import { AccountStandingQueries } from './account-standing.queries.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { ClaimJudgementService } from './claim-judgement.service.js';
import { LivenessService } from './liveness.service.js';
import { NetworkQueries } from './network.queries.js';
import { ProofCheck } from './proof-check.js';
import { ReadingPlanQueries } from './reading-plan.queries.js';
import { SocialAccount } from './social-account.entity.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { SocialAccountsService } from './social-accounts.service.js';

export const socialAccountsEntities = [SocialAccount, AccountProof, AccountLiveness, AccountAlert] as const;

const services = [
  AccountVerificationQueries,
  NetworkQueries,
  SocialAccountQueries,
  SocialAccountsService,
  AccountProofService,
  ClaimJudgementService,
  ProofCheck,
  LivenessService,
  AccountAlertService,
  AccountStandingQueries,
  ReadingPlanQueries,
];

@Module({ providers: services, exports: services })
export class SocialAccountsModule {}
