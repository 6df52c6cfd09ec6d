import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In election periods what personal accounts post on candidates is in no measure (joint decree 2/2022). */
export class ElectionGuard20261129031500 implements MigrationInterface {
  readonly name = 'ElectionGuard20261129031500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table election_period (
        id uuid constraint election_period_pkey primary key default uuidv7(),
        name text not null constraint election_period_name_check check (length(btrim(name)) between 1 and 120),
        -- Days in WIB, both included.
        starts_on date not null,
        ends_on date not null,
        -- Names, handles and hashtags of candidates.
        terms text[] not null constraint election_period_terms_check check (cardinality(terms) between 1 and 500),
        -- Counts the edits: what was read under an earlier one is out of date.
        version integer not null default 1,
        set_by uuid constraint election_period_set_by_fkey references app_user on delete set null,
        set_at timestamptz not null,
        constraint election_period_days_check check (ends_on >= starts_on)
      );
      create index election_period_set_by_idx on election_period (set_by);
      -- A post of a personal account as it was read for the candidates of a period. The term is null where none is named.
      create table election_reading (
        post_id uuid not null constraint election_reading_post_fkey references post on delete cascade,
        election_period_id uuid not null constraint election_reading_period_fkey references election_period on delete cascade,
        post_revision integer not null,
        period_version integer not null,
        term text,
        read_at timestamptz not null,
        constraint election_reading_pkey primary key (post_id, election_period_id)
      );
      create index election_reading_period_idx on election_reading (election_period_id);
      -- Posts that a person wrote under the own name, unnamed ones whose consent was withdrawn included.
      create view personal_post as
        select p.id as post_id, p.posted_at, p.revision, a.id as social_account_id
          from post p join social_account a on a.id = p.social_account_id and a.kind = 'personal'
        union all
        select p.id, p.posted_at, p.revision, null
          from withdrawn_post w join post p on p.id = w.post_id;
      -- Which period a personal post falls into, and what was read in it; term and version are null until it is read.
      create view election_post as
        select p.post_id, e.id as election_period_id, e.name as period_name, r.term,
               r.post_revision is not distinct from p.revision and r.period_version is not distinct from e.version as is_read
          from election_period e
          join personal_post p on p.posted_at >= e.starts_on::timestamp at time zone 'Asia/Jakarta'
           and p.posted_at < (e.ends_on + 1)::timestamp at time zone 'Asia/Jakarta'
          left join election_reading r on r.post_id = p.post_id and r.election_period_id = e.id;
      -- The posts that measures count: a person's only with consent in force or without a name, and within an election
      -- period only once it has been read and names no candidate. Posts of institutions are not asked about.
      create view counted_post as
        select p.id, p.organisation_id, p.network, p.posted_at, coalesce(s.kind = 'personal', w.post_id is not null) as is_personal
          from post p
          left join social_account s on s.id = p.social_account_id
          left join account_consent k on k.social_account_id = s.id and k.withdrawn_at is null
          left join withdrawn_post w on w.post_id = p.id
         where case when s.kind = 'personal' or w.post_id is not null
                    then (s.id is null or k.id is not null)
                     and not exists (
                       select 1 from election_period e
                        where p.posted_at >= e.starts_on::timestamp at time zone 'Asia/Jakarta'
                          and p.posted_at < (e.ends_on + 1)::timestamp at time zone 'Asia/Jakarta'
                          and (select r.term is null from election_reading r
                                where r.post_id = p.id and r.election_period_id = e.id
                                  and r.post_revision = p.revision and r.period_version = e.version) is not true)
                    else true end;
      create or replace view insights_post as
        select p.id as post_id, p.organisation_id, p.network, p.posted_at,
               (p.posted_at at time zone 'Asia/Jakarta')::date as day,
               a.agenda_item_id, c.verdict, p.is_personal
          from counted_post p
          left join attribution a on a.post_id = p.id and a.is_counted
          left join alignment_code c on c.post_id = p.id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id
         where p.organisation_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view insights_post as
        select p.id as post_id, p.organisation_id, p.network, p.posted_at,
               (p.posted_at at time zone 'Asia/Jakarta')::date as day,
               a.agenda_item_id, c.verdict, coalesce(s.kind = 'personal', false) as is_personal
          from post p
          left join attribution a on a.post_id = p.id and a.is_counted
          left join alignment_code c on c.post_id = p.id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id
          left join social_account s on s.id = p.social_account_id
         where p.organisation_id is not null;
      drop view counted_post, election_post, personal_post;
      drop table election_reading, election_period;
    `);
  }
}
