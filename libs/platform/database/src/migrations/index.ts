import { Audit20261122035900 } from './20261122035900-audit.js';
import { Identity20261122040000 } from './20261122040000-identity.js';
import { Agenda20261122041000 } from './20261122041000-agenda.js';
import { Briefing20261122042000 } from './20261122042000-briefing.js';
import { Distribution20261122043000 } from './20261122043000-distribution.js';
import { Collection20261122044000 } from './20261122044000-collection.js';
import { Attribution20261122045000 } from './20261122045000-attribution.js';
import { PostSearch20261122045500 } from './20261122045500-post-search.js';
import { WorkerLease20261122046000 } from './20261122046000-worker-lease.js';
import { Insights20261122047000 } from './20261122047000-insights.js';
import { AuditReading20261127175000 } from './20261127175000-audit-reading.js';
import { AttributionClaim20261127180000 } from './20261127180000-attribution-claim.js';
import { MatcherVersion20261128230000 } from './20261128230000-matcher-version.js';
import { DecidedWith20261128234500 } from './20261128234500-decided-with.js';
import { TextEmbedding20261128235500 } from './20261128235500-text-embedding.js';
import { AccountProof20261129032000 } from './20261129032000-account-proof.js';
import { Duty20261129034000 } from './20261129034000-duty.js';
import { AccountPeople20261129030000 } from './20261129030000-account-people.js';
import { AccountWithdrawal20261129031000 } from './20261129031000-account-withdrawal.js';
import { ElectionGuard20261129031500 } from './20261129031500-election-guard.js';
import { PullEngine20261129038000 } from './20261129038000-pull-engine.js';
import { AccountRetired20261129036000 } from './20261129036000-account-retired.js';
import { AccountChange20261129036100 } from './20261129036100-account-change.js';
import { NetworkSpending20261129040000 } from './20261129040000-network-spending.js';
import { PostWords20261129042000 } from './20261129042000-post-words.js';
import { LeanIndexes20261129042100 } from './20261129042100-lean-indexes.js';
import { SweepProgress20261129042200 } from './20261129042200-sweep-progress.js';
import { ShortLinks20261129042300 } from './20261129042300-short-links.js';
import { PostRecheck20261129042400 } from './20261129042400-post-recheck.js';
import { LiveChannel20261129044000 } from './20261129044000-live-channel.js';

/** Every migration, oldest first. A merged one is never edited. */
export const migrations = [
  Audit20261122035900,
  Identity20261122040000,
  Agenda20261122041000,
  Briefing20261122042000,
  Distribution20261122043000,
  Collection20261122044000,
  Attribution20261122045000,
  PostSearch20261122045500,
  WorkerLease20261122046000,
  Insights20261122047000,
  AuditReading20261127175000,
  AttributionClaim20261127180000,
  MatcherVersion20261128230000,
  DecidedWith20261128234500,
  TextEmbedding20261128235500,
  AccountProof20261129032000,
  Duty20261129034000,
  AccountPeople20261129030000,
  AccountWithdrawal20261129031000,
  ElectionGuard20261129031500,
  PullEngine20261129038000,
  AccountRetired20261129036000,
  AccountChange20261129036100,
  NetworkSpending20261129040000,
  PostWords20261129042000,
  LeanIndexes20261129042100,
  SweepProgress20261129042200,
  ShortLinks20261129042300,
  PostRecheck20261129042400,
  LiveChannel20261129044000,
] as const;
