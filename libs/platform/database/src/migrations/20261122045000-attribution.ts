import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each post carries: the engine's runs, people's decisions, reviewers' codes. */
export class Attribution20261122045000 implements MigrationInterface {
  readonly name = 'Attribution20261122045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A post without a row of the current matcher version has yet to be done; deleting rows redoes the past.
      create table attribution_run (
        post_id uuid not null constraint attribution_run_post_fkey references post on delete cascade,
        matcher_version text not null,
        band text not null constraint attribution_run_band_check check (band in ('match', 'suggest', 'none')),
        agenda_item_id uuid constraint attribution_run_item_fkey references agenda_item on delete cascade,
        talking_point_id uuid constraint attribution_run_talking_point_fkey references talking_point on delete set null,
        brief_version_id uuid constraint attribution_run_version_fkey references brief_version on delete set null,
        confidence double precision not null constraint attribution_run_confidence_check check (confidence between 0 and 1),
        candidates jsonb not null default '[]',
        evidence jsonb not null default '[]',
        ran_at timestamptz not null,
        constraint attribution_run_pkey primary key (post_id),
        constraint attribution_run_band_item_check check (band = 'none' or agenda_item_id is not null)
      );
      create index attribution_run_item_idx on attribution_run (agenda_item_id);
      create index attribution_run_talking_point_idx on attribution_run (talking_point_id);
      create index attribution_run_brief_version_idx on attribution_run (brief_version_id);
      create index attribution_run_version_idx on attribution_run (matcher_version);
      -- History of people's decisions; the latest stands, whatever the engine says later.
      create table attribution_decision (
        id uuid constraint attribution_decision_pkey primary key default uuidv7(),
        post_id uuid not null constraint attribution_decision_post_fkey references post on delete cascade,
        decision text not null constraint attribution_decision_check check (decision in ('confirmed', 'rejected', 'changed')),
        agenda_item_id uuid constraint attribution_decision_item_fkey references agenda_item on delete restrict,
        talking_point_id uuid constraint attribution_decision_talking_point_fkey references talking_point on delete set null,
        brief_version_id uuid constraint attribution_decision_version_fkey references brief_version on delete set null,
        -- What the engine had said when the person decided.
        engine jsonb not null,
        decided_by uuid not null constraint attribution_decision_decided_by_fkey references app_user on delete restrict,
        decided_at timestamptz not null,
        superseded_at timestamptz,
        constraint attribution_decision_item_check check ((decision = 'rejected') = (agenda_item_id is null))
      );
      create unique index attribution_decision_standing_key on attribution_decision (post_id) where superseded_at is null;
      create index attribution_decision_item_idx on attribution_decision (agenda_item_id);
      create index attribution_decision_talking_point_idx on attribution_decision (talking_point_id);
      create index attribution_decision_brief_version_idx on attribution_decision (brief_version_id);
      create index attribution_decision_decided_by_idx on attribution_decision (decided_by);
      -- What stands for a post: the person's word, else the engine's match.
      create view attribution as
        select r.post_id,
               case when d.decision is not null then d.decision
                    when r.band = 'match' then 'matched' when r.band = 'suggest' then 'suggested' else 'none' end as state,
               case when d.decision is not null then d.agenda_item_id when r.band = 'none' then null else r.agenda_item_id end as agenda_item_id,
               case when d.decision is not null then d.talking_point_id when r.band = 'none' then null else r.talking_point_id end as talking_point_id,
               case when d.decision is not null then d.brief_version_id when r.band = 'none' then null else r.brief_version_id end as brief_version_id,
               -- Only what a person confirmed or the engine is sure of counts in a measure.
               (d.decision in ('confirmed', 'changed') or (d.decision is null and r.band = 'match')) as is_counted,
               r.confidence, r.matcher_version, d.decided_by, d.decided_at
          from attribution_run r left join attribution_decision d on d.post_id = r.post_id and d.superseded_at is null;
      create table alignment_code (
        id uuid constraint alignment_code_pkey primary key default uuidv7(),
        post_id uuid not null constraint alignment_code_post_fkey references post on delete cascade,
        agenda_item_id uuid not null constraint alignment_code_item_fkey references agenda_item on delete restrict,
        brief_version_id uuid constraint alignment_code_version_fkey references brief_version on delete set null,
        verdict text not null constraint alignment_code_verdict_check
          check (verdict in ('aligned', 'partly_aligned', 'neutral', 'not_aligned', 'contradicting')),
        reasons text[] not null default '{}' constraint alignment_code_reasons_check
          check (reasons <@ array['figure', 'date', 'tone', 'core_missing', 'embargo', 'other']),
        note text,
        codebook_version integer not null default 1,
        coder_id uuid not null constraint alignment_code_coder_fkey references app_user on delete restrict,
        coded_at timestamptz not null,
        undone_at timestamptz
      );
      create unique index alignment_code_standing_key on alignment_code (post_id) where undone_at is null;
      create index alignment_code_coder_idx on alignment_code (coder_id, coded_at desc);
      create index alignment_code_item_idx on alignment_code (agenda_item_id);
      create index alignment_code_version_idx on alignment_code (brief_version_id);
      create table alignment_lease (
        post_id uuid constraint alignment_lease_pkey primary key constraint alignment_lease_post_fkey references post on delete cascade,
        reviewer_id uuid not null constraint alignment_lease_reviewer_fkey references app_user on delete cascade,
        leased_until timestamptz not null,
        -- Set when the reviewer passed it over: it comes back to this person last.
        skipped_at timestamptz
      );
      create index alignment_lease_reviewer_idx on alignment_lease (reviewer_id);

    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table alignment_lease, alignment_code; drop view attribution; drop table attribution_decision, attribution_run;`,
    );
  }
}
