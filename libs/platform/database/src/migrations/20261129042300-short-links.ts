import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDER = 's.is_deletion, coalesce(s.as_of, s.taken_at) desc, s.taken_at desc, s.id desc';
const projection = (links: string): string => `
      create or replace view post_projection as
        select s.post_id,
               (array_agg(s.text order by ${ORDER}))[1] as text,
               (array_agg(s.fingerprint order by ${ORDER}))[1] as fingerprint,
               (array_agg(s.language order by ${ORDER}))[1] as language,
               (array_agg(to_jsonb(s.hashtags) order by ${ORDER}))[1] as hashtags,
               ${links} as links,
               (array_agg(s.deleted_at order by s.taken_at desc, s.id desc))[1] as deleted_at,
               (array_agg(s.url order by ${ORDER}) filter (where s.url is not null))[1] as url,
               (array_agg(s.author_handle order by ${ORDER}) filter (where s.author_handle is not null))[1] as author_handle,
               (array_agg(s.author_name order by ${ORDER}) filter (where s.author_name is not null))[1] as author_name,
               (array_agg(s.social_account_id order by ${ORDER}) filter (where s.social_account_id is not null))[1] as social_account_id,
               (array_agg(s.organisation_id order by ${ORDER}) filter (where s.organisation_id is not null))[1] as organisation_id,
               coalesce((array_agg(s.posted_at order by ${ORDER}) filter (where s.posted_at is not null))[1], min(s.taken_at)) as posted_at,
               min(s.taken_at) as collected_at,
               (array_agg(to_jsonb(s.mentions) order by ${ORDER}))[1] as mentions,
               (array_agg(s.media order by ${ORDER}))[1] as media,
               (array_agg(s.relation order by ${ORDER}))[1] as relation
          from post_snapshot s group by s.post_id;`;
const SAID = `(array_agg(to_jsonb(s.links) order by ${ORDER}))[1]`;

/** What short links stand for. A snapshot keeps the link as it was said, a post shows where it leads. */
export class ShortLinks20261129042300 implements MigrationInterface {
  readonly name = 'ShortLinks20261129042300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table short_link (
        url text constraint short_link_pkey primary key,
        -- Null until it is known; it stays null for one that leads nowhere.
        expanded text,
        attempt_count integer not null default 0,
        -- When it is to be followed (again); null when there is nothing more to ask.
        due_at timestamptz
      );
      create index short_link_due_idx on short_link (due_at) where due_at is not null;
      create function expanded_links(said text[]) returns text[] language sql stable as $$
        select coalesce(array_agg(link order by place), '{}')
          from (select coalesce(s.expanded, l.link) as link, min(l.place) as place
                  from unnest(said) with ordinality as l (link, place) left join short_link s on s.url = l.link
                 group by 1) as led
      $$;
      ${projection(`to_jsonb(expanded_links(array(select jsonb_array_elements_text(${SAID}))))`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${projection(SAID)}
      drop function expanded_links;
      drop table short_link;
    `);
  }
}
