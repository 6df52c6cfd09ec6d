import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account ends being official on a day; its row stays, for what it has published is the organisation's. */
export class AccountRetired20261129036000 implements MigrationInterface {
  readonly name = 'AccountRetired20261129036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table social_account
        -- The first day in western Indonesia on which it is no longer official.
        add column retired_on date,
        add column retired_reason text,
        add constraint social_account_retired_check
          check ((retired_on is null) = (retired_reason is null) and (retired_reason is null or length(btrim(retired_reason)) > 0));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table social_account drop column retired_reason, drop column retired_on;`);
  }
}
