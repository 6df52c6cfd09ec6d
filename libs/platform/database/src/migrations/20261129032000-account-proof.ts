import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proof that an account is controlled, whether it lives, and alerts for those that do not. */
export class AccountProof20261129032000 implements MigrationInterface {
  readonly name = 'AccountProof20261129032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a network can show of an account decides how its control is proved; a closed one is judged by a person.
      alter table network add column proof_kinds text[] not null default '{reviewed_claim}'
        constraint network_proof_kinds_check check (cardinality(proof_kinds) > 0 and proof_kinds <@
          array['profile_code', 'post_code', 'rel_me', 'domain_handle', 'reviewed_claim']);
      update network set proof_kinds = '{domain_handle,profile_code,post_code}' where key = 'bluesky';
      update network set proof_kinds = '{rel_me,profile_code,post_code}' where key = 'mastodon';
      update network set proof_kinds = '{profile_code}' where key = 'web';
      create table account_proof (
        id uuid constraint account_proof_pkey primary key default uuidv7(),
        social_account_id uuid not null constraint account_proof_account_fkey references social_account on delete cascade,
        kind text not null constraint account_proof_kind_check
          check (kind in ('profile_code', 'post_code', 'rel_me', 'domain_handle', 'reviewed_claim')),
        state text not null constraint account_proof_state_check
          check (state in ('requested', 'proved', 'refused', 'expired', 'lapsed')),
        code text constraint account_proof_code_key unique,
        evidence_url text,
        evidence_note text,
        requested_by uuid constraint account_proof_requested_by_fkey references app_user on delete restrict,
        requested_at timestamptz not null,
        expires_at timestamptz,
        checked_at timestamptz,
        -- Why the last check found nothing.
        gap text,
        -- Where the proof was seen, and the lasting name of the account that showed it.
        found_at text,
        stable_id text,
        decided_by uuid constraint account_proof_decided_by_fkey references app_user on delete restrict,
        decided_at timestamptz,
        reason text,
        lapsed_at timestamptz,
        lapse text constraint account_proof_lapse_check check (lapse in ('renamed', 'lost', 'revoked')),
        constraint account_proof_code_kind_check check ((kind in ('profile_code', 'post_code')) = (code is not null)),
        constraint account_proof_evidence_check check (kind <> 'reviewed_claim' or evidence_note is not null),
        -- Nobody judges the own claim.
        constraint account_proof_judge_check check (decided_by is distinct from requested_by or decided_by is null),
        constraint account_proof_decided_check check (state in ('requested', 'expired') or decided_at is not null),
        constraint account_proof_reason_check check (state <> 'refused' or reason is not null),
        constraint account_proof_lapsed_check
          check ((state = 'lapsed') = (lapsed_at is not null) and (lapsed_at is null) = (lapse is null))
      );
      create unique index account_proof_open_key on account_proof (social_account_id) where state = 'requested';
      create unique index account_proof_standing_key on account_proof (social_account_id) where state = 'proved';
      create index account_proof_account_idx on account_proof (social_account_id, requested_at desc);
      create index account_proof_claim_idx on account_proof (requested_at, id)
        where state = 'requested' and kind = 'reviewed_claim';
      create index account_proof_expiry_idx on account_proof (expires_at) where state = 'requested';
      create index account_proof_requested_by_idx on account_proof (requested_by);
      create index account_proof_decided_by_idx on account_proof (decided_by);
      create table account_liveness (
        social_account_id uuid constraint account_liveness_pkey primary key
          constraint account_liveness_account_fkey references social_account on delete cascade,
        -- The lasting name under which the network knows the account: a rename is told from a loss by it.
        stable_id text,
        -- What the last reading showed.
        shown_id text,
        shown_handle text,
        moved_to text,
        last_read_at timestamptz,
        last_post_at timestamptz,
        last_collected_at timestamptz,
        last_failed_at timestamptz,
        -- Of the failures in a row; null and 0 after a reading.
        failing_since timestamptz,
        failure_kind text constraint account_liveness_failure_kind_check
          check (failure_kind in ('RateLimited', 'CredentialsRejected', 'SourceGone', 'Malformed', 'Temporary')),
        failure_code text,
        failure_count integer not null default 0,
        -- The state that people were last alerted of: they are not told twice of one.
        alerted_state text constraint account_liveness_alerted_state_check
          check (alerted_state in ('dead', 'renamed', 'lost')),
        next_look_at timestamptz not null,
        constraint account_liveness_failing_check
          check ((failing_since is null) = (failure_code is null) and (failing_since is null) = (failure_kind is null))
      );
      create index account_liveness_due_idx on account_liveness (next_look_at);
      create table account_alert (
        id uuid constraint account_alert_pkey primary key default uuidv7(),
        social_account_id uuid not null constraint account_alert_account_fkey references social_account on delete cascade,
        kind text not null constraint account_alert_kind_check check (kind in ('dead', 'renamed', 'lost')),
        -- What it is called now, where that is known.
        now_called text,
        opened_at timestamptz not null,
        seen_at timestamptz,
        seen_by uuid constraint account_alert_seen_by_fkey references app_user on delete restrict,
        closed_at timestamptz,
        closed_by uuid constraint account_alert_closed_by_fkey references app_user on delete restrict,
        closing text constraint account_alert_closing_check
          check (closing in ('well_again', 'changed', 'name_followed', 'handled')),
        closing_note text,
        constraint account_alert_closed_check check ((closed_at is null) = (closing is null)),
        constraint account_alert_seen_check check ((seen_at is null) = (seen_by is null)),
        constraint account_alert_note_check check (closing <> 'handled' or closing_note is not null)
      );
      create unique index account_alert_open_key on account_alert (social_account_id) where closed_at is null;
      create index account_alert_account_idx on account_alert (social_account_id, opened_at desc);
      create index account_alert_seen_by_idx on account_alert (seen_by);
      create index account_alert_closed_by_idx on account_alert (closed_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table account_alert, account_liveness, account_proof;
      alter table network drop column proof_kinds;
    `);
  }
}
