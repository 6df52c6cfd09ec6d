import type { MigrationInterface, QueryRunner } from 'typeorm';

const projection = (order: string, deletedOrder: string, more: string): string => `
        create view post_projection as
        select s.post_id,
               (array_agg(s.text order by ${order}))[1] as text,
               (array_agg(s.fingerprint order by ${order}))[1] as fingerprint,
               (array_agg(s.language order by ${order}))[1] as language,
               (array_agg(to_jsonb(s.hashtags) order by ${order}))[1] as hashtags,
               (array_agg(to_jsonb(s.links) order by ${order}))[1] as links,
               (array_agg(s.deleted_at order by ${deletedOrder}))[1] as deleted_at,
               (array_agg(s.url order by ${order}) filter (where s.url is not null))[1] as url,
               (array_agg(s.author_handle order by ${order}) filter (where s.author_handle is not null))[1] as author_handle,
               (array_agg(s.author_name order by ${order}) filter (where s.author_name is not null))[1] as author_name,
               (array_agg(s.social_account_id order by ${order}) filter (where s.social_account_id is not null))[1] as social_account_id,
               (array_agg(s.organisation_id order by ${order}) filter (where s.organisation_id is not null))[1] as organisation_id,
               coalesce((array_agg(s.posted_at order by ${order}) filter (where s.posted_at is not null))[1], min(s.taken_at)) as posted_at,
               min(s.taken_at) as collected_at${more}
          from post_snapshot s group by s.post_id;`;

const COLLECTED = 's.taken_at desc, s.id desc';
/** The wording that its source dates last; a notice of deletion has no wording of its own. */
const WORDED = `s.is_deletion, coalesce(s.as_of, s.taken_at) desc, ${COLLECTED}`;
const MORE = `,
               (array_agg(to_jsonb(s.mentions) order by ${WORDED}))[1] as mentions,
               (array_agg(s.media order by ${WORDED}))[1] as media,
               (array_agg(s.relation order by ${WORDED}))[1] as relation`;

/** What a post answers and passes on, whom it speaks to, what it shows; edits by the source's clock; counts over time. */
export class PostWords20261129042000 implements MigrationInterface {
  readonly name = 'PostWords20261129042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table post
        add column mentions text[] not null default '{}',
        add column media jsonb not null default '[]',
        -- { kind, externalId, url } of the other post; the contract names the kinds.
        add column relation jsonb,
        add constraint post_relation_check check (relation is null or relation ->> 'kind' in ('reply', 'quote', 'repost') and relation ? 'externalId');
      alter table post_snapshot
        -- When this wording was written, by the source's clock; null where the source does not date its edits.
        add column as_of timestamptz,
        add column mentions text[] not null default '{}',
        add column media jsonb not null default '[]',
        add column relation jsonb;
      -- Posts that answer, quote or pass on this one.
      create index post_relation_idx on post (network, (relation ->> 'externalId')) where relation is not null;
      -- Counts that the origin of a snapshot showed later than those the snapshot came with.
      create table post_measurement (
        post_snapshot_id uuid not null constraint post_measurement_snapshot_fkey references post_snapshot on delete cascade,
        measured_at timestamptz not null,
        metrics jsonb not null,
        constraint post_measurement_pkey primary key (post_snapshot_id, measured_at)
      );
      drop view post_projection;
      ${projection(WORDED, COLLECTED, MORE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view post_projection;
      ${projection(COLLECTED, COLLECTED, '')}
      drop table post_measurement;
      alter table post_snapshot drop column as_of, drop column mentions, drop column media, drop column relation;
      alter table post drop column mentions, drop column media, drop column relation;
    `);
  }
}
