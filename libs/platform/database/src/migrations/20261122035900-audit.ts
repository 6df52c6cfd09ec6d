import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of decisions. Written through the WorkContext, never changed, never deleted. */
export class Audit20261122035900 implements MigrationInterface {
  readonly name = 'Audit20261122035900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid constraint audit_entry_pkey primary key default uuidv7(),
        recorded_at timestamptz not null default clock_timestamp(),
        actor_kind text not null constraint audit_entry_actor_kind_check check (actor_kind in ('user', 'system', 'anonymous')),
        user_id uuid,
        organisation_id uuid,
        role text,
        job text,
        request_id text not null,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        facts jsonb not null default '{}'
      );
      create index audit_entry_subject_idx on audit_entry (subject_type, subject_id);
      create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is append-only', tg_table_name;
        end $$;
      create trigger audit_entry_append_only before update or delete or truncate on audit_entry
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry; drop function refuse_change();');
  }
}
