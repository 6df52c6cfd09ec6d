import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log is read newest first: as a whole, by who acted, by whom they acted for, and by what was done. */
export class AuditReading20261127175000 implements MigrationInterface {
  readonly name = 'AuditReading20261127175000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_recorded_idx on audit_entry (recorded_at desc, id desc);
      create index audit_entry_user_idx on audit_entry (user_id, recorded_at desc, id desc) where user_id is not null;
      create index audit_entry_organisation_idx on audit_entry (organisation_id, recorded_at desc, id desc)
        where organisation_id is not null;
      create index audit_entry_action_idx on audit_entry (action, recorded_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index audit_entry_action_idx, audit_entry_organisation_idx, audit_entry_user_idx, audit_entry_recorded_idx;',
    );
  }
}
