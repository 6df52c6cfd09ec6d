import {
  type AccountAlertRow,
  type AccountLivenessRow,
  type AccountProofRow,
  AccountStandingQueries,
} from '@conductor/social-accounts';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of how accounts stand, by the account's id. */
@Injectable()
export class AccountStandingLoaders {
  constructor(private readonly standing: AccountStandingQueries) {}

  readonly proofs = defineLoader<string, AccountProofRow[]>((ctx, ids) => this.standing.proofsOf(ctx, ids));

  readonly liveness = defineLoader<string, AccountLivenessRow>((ctx, ids) =>
    this.standing.livenessOf(ctx, ids),
  );

  readonly openAlert = defineLoader<string, AccountAlertRow>((ctx, ids) =>
    this.standing.openAlertsOf(ctx, ids),
  );
}
