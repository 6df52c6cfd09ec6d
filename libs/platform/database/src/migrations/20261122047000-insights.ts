import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the score reads: it knows these views and no other room's tables. Days are WIB, as the score shows them. */
export class Insights20261122047000 implements MigrationInterface {
  readonly name = 'Insights20261122047000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a post of an organisation. The item only where it counts; the verdict only where it was given on that item.
      create view insights_post as
        select p.id as post_id, p.organisation_id, p.network, p.posted_at,
               (p.posted_at at time zone 'Asia/Jakarta')::date as day,
               a.agenda_item_id, c.verdict, coalesce(s.kind = 'personal', false) as is_personal
          from post p
          left join attribution a on a.post_id = p.id and a.is_counted
          left join alignment_code c on c.post_id = p.id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id
          left join social_account s on s.id = p.social_account_id
         where p.organisation_id is not null;
      -- The centre gave the sign: the moment a version of a brief could first be read.
      create view insights_cue as
        select b.agenda_item_id, v.id as brief_version_id, v.number as version_number,
               coalesce(r.embargo_until, r.released_at) as visible_at,
               (coalesce(r.embargo_until, r.released_at) at time zone 'Asia/Jakarta')::date as day
          from release r join brief_version v on v.id = r.brief_version_id join brief b on b.id = v.brief_id;
      -- One row an organisation that was asked to speak: from when, until when, and when the asking ended early
      -- (it explained itself, or the brief was retracted). Whoever has to keep silent on an item is not asked.
      create view insights_ask as
        select d.organisation_id, b.agenda_item_id, d.visible_at, r.answer_by,
               least(case when d.answer in ('not_in_mandate', 'postponed', 'objection') then d.answered_at end,
                     r.retracted_at) as ended_at
          from delivery d
          join release r on r.id = d.release_id
          join brief_version v on v.id = d.brief_version_id
          join brief b on b.id = v.brief_id
         where not exists (select 1 from agenda_speaker s
                            where s.agenda_item_id = b.agenda_item_id and s.organisation_id = d.organisation_id
                              and s.part = 'silent');
      create view insights_item as
        select id as agenda_item_id, theme_id, priority, period_from, period_until
          from agenda_item where state in ('approved', 'retired');
      create view insights_organisation as
        select id as organisation_id, protocol_order, code from organisation;
      create view insights_coordination as
        select organisation_id, coordinator_id, valid_from, valid_until from organisation_coordination;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop view insights_coordination, insights_organisation, insights_item, insights_ask, insights_cue, insights_post;`,
    );
  }
}
