import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the person who reported a link says it is about: a word beside the engine's, which nobody has confirmed. */
export class AttributionClaim20261127180000 implements MigrationInterface {
  readonly name = 'AttributionClaim20261127180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- History of claims; the latest stands, whatever the engine says later.
      create table attribution_claim (
        id uuid constraint attribution_claim_pkey primary key default uuidv7(),
        post_id uuid not null constraint attribution_claim_post_fkey references post on delete cascade,
        agenda_item_id uuid not null constraint attribution_claim_item_fkey references agenda_item on delete restrict,
        brief_version_id uuid constraint attribution_claim_version_fkey references brief_version on delete set null,
        claimed_by uuid not null constraint attribution_claim_claimed_by_fkey references app_user on delete restrict,
        claimed_at timestamptz not null,
        superseded_at timestamptz
      );
      create unique index attribution_claim_standing_key on attribution_claim (post_id) where superseded_at is null;
      create index attribution_claim_item_idx on attribution_claim (agenda_item_id);
      create index attribution_claim_brief_version_idx on attribution_claim (brief_version_id);
      create index attribution_claim_claimed_by_idx on attribution_claim (claimed_by);
      -- What nobody has decided yet: the engine's match, else the claim, else the engine's suggestion. A claim never
      -- overrules a match: naming another item would be a way to take a post out of the measures.
      create view attribution_proposal as
        select r.post_id,
               case when r.band = 'match' then 'matched' when r.band = 'suggest' or c.id is not null then 'suggested' else 'none' end as state,
               case when own.is_claim then c.agenda_item_id when r.band <> 'none' then r.agenda_item_id end as agenda_item_id,
               case when not own.is_claim and r.band <> 'none' then r.talking_point_id end as talking_point_id,
               case when own.is_claim then c.brief_version_id when r.band <> 'none' then r.brief_version_id end as brief_version_id,
               -- How sure the engine is of this very item.
               case when own.is_claim then 0 else r.confidence end as confidence,
               r.matcher_version,
               -- Of the run alone, so that a measure is narrowed down before claims are looked up.
               r.band = 'match' as is_match
          from attribution_run r
          left join (attribution_claim c join agenda_item i on i.id = c.agenda_item_id and i.state in ('approved', 'retired'))
            on c.post_id = r.post_id and c.superseded_at is null
         cross join lateral (
           select c.id is not null and r.band <> 'match'
                  and (r.band = 'none' or r.agenda_item_id is distinct from c.agenda_item_id) as is_claim) own;
      -- What stands for a post: the person's decision, else what is proposed.
      create or replace view attribution as
        select s.post_id,
               case when d.decision is not null then d.decision else s.state end as state,
               case when d.decision is not null then d.agenda_item_id else s.agenda_item_id end as agenda_item_id,
               case when d.decision is not null then d.talking_point_id else s.talking_point_id end as talking_point_id,
               case when d.decision is not null then d.brief_version_id else s.brief_version_id end as brief_version_id,
               -- Only what a person confirmed or the engine is sure of counts in a measure: a claim does not.
               case when d.decision is null then s.is_match else d.decision <> 'rejected' end as is_counted,
               s.confidence, s.matcher_version, d.decided_by, d.decided_at
          from attribution_proposal s left join attribution_decision d on d.post_id = s.post_id and d.superseded_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view attribution as
        select r.post_id,
               case when d.decision is not null then d.decision
                    when r.band = 'match' then 'matched' when r.band = 'suggest' then 'suggested' else 'none' end as state,
               case when d.decision is not null then d.agenda_item_id when r.band = 'none' then null else r.agenda_item_id end as agenda_item_id,
               case when d.decision is not null then d.talking_point_id when r.band = 'none' then null else r.talking_point_id end as talking_point_id,
               case when d.decision is not null then d.brief_version_id when r.band = 'none' then null else r.brief_version_id end as brief_version_id,
               case when d.decision is null then r.band = 'match' else d.decision <> 'rejected' end as is_counted,
               r.confidence, r.matcher_version, d.decided_by, d.decided_at
          from attribution_run r left join attribution_decision d on d.post_id = r.post_id and d.superseded_at is null;
      drop view attribution_proposal;
      drop table attribution_claim;
    `);
  }
}
