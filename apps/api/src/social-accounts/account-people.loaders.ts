import {
  AccountAccessQueries,
  type AccountAccessRow,
  ConsentQueries,
  type ConsentRow,
} from '@conductor/social-accounts';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of the people behind accounts, by account. */
@Injectable()
export class AccountPeopleLoaders {
  constructor(
    private readonly accessQueries: AccountAccessQueries,
    private readonly consentQueries: ConsentQueries,
  ) {}

  readonly access = defineLoader<string, AccountAccessRow[]>((ctx, ids) =>
    this.accessQueries.ofAccounts(ctx, ids),
  );

  readonly consents = defineLoader<string, ConsentRow[]>((ctx, ids) =>
    this.consentQueries.ofAccounts(ctx, ids),
  );
}
