import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What networks that charge have cost, a month in a row. Requests under way stand in it at their most. */
export class NetworkSpending20261129040000 implements MigrationInterface {
  readonly name = 'NetworkSpending20261129040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table network_spending (
        network text not null constraint network_spending_network_fkey references network on delete restrict,
        -- Its first day, in WIB.
        month date not null constraint network_spending_month_check check (extract(day from month) = 1),
        requests bigint not null constraint network_spending_requests_check check (requests >= 0),
        -- Rupiah.
        cost numeric(16, 2) not null constraint network_spending_cost_check check (cost >= 0),
        constraint network_spending_pkey primary key (network, month)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table network_spending;`);
  }
}
