import { share } from '@conductor/measures';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { scoreWindow, type ScoreWindow } from './score-window.js';
import type { Score, ScoreCue, ScoreFilter, ScoreNote, ScorePart, ScoreRest } from './score.types.js';

interface OwnPosts {
  readonly organisationId: string;
  readonly posts: number;
  readonly own: number;
}
interface Seat {
  readonly organisationId: string;
  readonly coordinatorId: string | null;
}

/** $1 and $2 the moments, $3 theme, $4 network. */
const NOTES = `
  select n.organisation_id as "organisationId", n.day::text as day, n.agenda_item_id as "agendaItemId",
         (count(*) filter (where n.verdict = 'aligned'))::integer as aligned,
         (count(*) filter (where n.verdict = 'partly_aligned'))::integer as "partlyAligned",
         (count(*) filter (where n.verdict = 'neutral'))::integer as neutral,
         (count(*) filter (where n.verdict = 'not_aligned'))::integer as "notAligned",
         (count(*) filter (where n.verdict = 'contradicting'))::integer as contradicting,
         (count(*) filter (where n.verdict is null))::integer as unjudged,
         (count(*) filter (where n.is_personal))::integer as personal
    from insights_post n join insights_item i using (agenda_item_id)
   where n.posted_at >= $1 and n.posted_at < $2
     and ($3::uuid is null or i.theme_id = $3) and ($4::text is null or n.network = $4)
   group by n.organisation_id, n.day, n.agenda_item_id order by n.organisation_id, n.day, n.agenda_item_id`;

/** A post on an item outside the theme is a post on the agenda all the same: the theme does not narrow this. */
const OWN_POSTS = `
  select organisation_id as "organisationId", count(*)::integer as posts,
         (count(*) filter (where agenda_item_id is null))::integer as own
    from insights_post
   where posted_at >= $1 and posted_at < $2 and ($3::text is null or network = $3)
   group by organisation_id`;

/**
 * Every day from the sign to the answer-by day that has passed, until the first note, the explanation or the
 * retraction. A note on any network breaks the silence, so the network does not narrow this; one that sounded on the
 * day of the sign, but before it, breaks it too. $1 and $2 the days, $3 theme, $4 now.
 */
const RESTS = `
  with ask as materialized (
    select a.organisation_id, a.agenda_item_id, a.answer_by, a.ended_at,
           date_trunc('day', a.visible_at, 'Asia/Jakarta') as since
      from insights_ask a join insights_item i using (agenda_item_id)
     where a.visible_at < ($2::date + 1) at time zone 'Asia/Jakarta' and a.visible_at <= $4
       and a.answer_by >= $1::date at time zone 'Asia/Jakarta' and ($3::uuid is null or i.theme_id = $3)),
  note as materialized (
    select organisation_id, agenda_item_id, posted_at from insights_post
     where agenda_item_id is not null and posted_at >= (select min(since) from ask)
       and posted_at < ($2::date + 1) at time zone 'Asia/Jakarta'),
  silence as (
    select ask.organisation_id, ask.agenda_item_id, ask.since, ask.answer_by, least(min(note.posted_at), ask.ended_at) as ended_at
      from ask left join note on note.organisation_id = ask.organisation_id and note.agenda_item_id = ask.agenda_item_id
       and note.posted_at >= ask.since
     group by ask.organisation_id, ask.agenda_item_id, ask.since, ask.answer_by, ask.ended_at)
  select distinct organisation_id as "organisationId", rest.day::date::text as day, agenda_item_id as "agendaItemId"
    from silence
   cross join lateral generate_series(
      greatest((since at time zone 'Asia/Jakarta')::date, $1::date),
      least((answer_by at time zone 'Asia/Jakarta')::date, $2::date, ($4::timestamptz at time zone 'Asia/Jakarta')::date - 1,
            (ended_at at time zone 'Asia/Jakarta')::date - 1),
      interval '1 day') as rest (day)
   order by 1, 2, 3`;

/** Only what has been read already: an embargo does not end in the score before it ends. $3 theme, $4 now. */
const CUES = `
  select c.day::text as day, c.agenda_item_id as "agendaItemId", c.version_number as "versionNumber"
    from insights_cue c join insights_item i using (agenda_item_id)
   where c.visible_at >= $1 and c.visible_at < $2 and c.visible_at <= $4 and ($3::uuid is null or i.theme_id = $3)
   order by c.visible_at, c.brief_version_id`;

/** Asked within the window, whether it answered or not. $1 and $2 the moments, $3 theme, $4 now. */
const ASKED = `
  select distinct a.organisation_id as "organisationId" from insights_ask a join insights_item i using (agenda_item_id)
   where a.visible_at < $2 and a.visible_at <= $4 and a.answer_by >= $1 and ($3::uuid is null or i.theme_id = $3)`;

const ITEMS = `
  select agenda_item_id as id from insights_item
   where ($3::uuid is null or theme_id = $3)
     and ((period_from <= $2::date and period_until >= $1::date) or agenda_item_id = any($4))
   order by priority, period_from, agenda_item_id`;

/** Sections by today's coordinator. */
const SEATS = `
  select o.organisation_id as "organisationId", c.coordinator_id as "coordinatorId"
    from insights_organisation o
    left join insights_coordination c on c.organisation_id = o.organisation_id
     and c.valid_from <= $2::date and (c.valid_until is null or c.valid_until >= $2::date)
    left join insights_organisation head on head.organisation_id = c.coordinator_id
   where o.organisation_id = any($1)
   order by coalesce(head.protocol_order, o.protocol_order), head.protocol_order is not null, o.protocol_order, o.code`;

/** The score of a period: rows are organisations, columns days, notes posts on agenda items. */
@Injectable()
export class ScoreQueries {
  async score(ctx: ReadContext, filter: ScoreFilter): Promise<Score> {
    const window = scoreWindow(filter.from, filter.until);
    const theme = filter.themeId ?? null;
    const network = filter.network ?? null;
    const now = ctx.clock.now();
    const { from, until, begins, ends } = window;
    const [notes, rests, cues, ownPosts, asked] = await Promise.all([
      ctx.db.query<ScoreNote[]>(NOTES, [begins, ends, theme, network]),
      ctx.db.query<ScoreRest[]>(RESTS, [from, until, theme, now]),
      ctx.db.query<ScoreCue[]>(CUES, [begins, ends, theme, now]),
      ctx.db.query<OwnPosts[]>(OWN_POSTS, [begins, ends, network]),
      ctx.db.query<{ organisationId: string }[]>(ASKED, [begins, ends, theme, now]),
    ]);
    const heard = new Set([...notes, ...rests, ...cues].map(({ agendaItemId }) => agendaItemId));
    const playing = new Set([...notes, ...rests, ...asked].map(({ organisationId }) => organisationId));
    const [itemIds, seats] = await Promise.all([
      this.items(ctx, window, theme, [...heard]),
      this.seats(ctx, [...playing]),
    ]);
    const parts = partsOf(seats, notes, rests, ownPosts);
    return { from, until, parts, itemIds, notes, rests, cues, refreshedAt: now };
  }

  private async items(
    ctx: ReadContext,
    { from, until }: ScoreWindow,
    theme: string | null,
    heard: readonly string[],
  ) {
    const rows = await ctx.db.query<{ id: string }[]>(ITEMS, [from, until, theme, heard]);
    return rows.map(({ id }) => id);
  }

  private seats(ctx: ReadContext, organisationIds: readonly string[]): Promise<Seat[]> {
    return ctx.db.query<Seat[]>(SEATS, [organisationIds, ctx.clock.now()]);
  }
}

function partsOf(
  seats: readonly Seat[],
  notes: readonly ScoreNote[],
  rests: readonly ScoreRest[],
  ownPosts: readonly OwnPosts[],
): ScorePart[] {
  const notesOf = Map.groupBy(notes, ({ organisationId }) => organisationId);
  const restsOf = Map.groupBy(rests, ({ organisationId }) => organisationId);
  const postsOf = new Map(ownPosts.map((row) => [row.organisationId, row]));
  return seats.map(({ organisationId, coordinatorId }) => {
    const { aligned, judged } = verdictsIn(notesOf.get(organisationId) ?? []);
    const { posts, own } = postsOf.get(organisationId) ?? { posts: 0, own: 0 };
    return {
      organisationId,
      coordinatorId,
      alignedShare: share(aligned, judged),
      ownAgendaShare: share(own, posts),
      restCount: restsOf.get(organisationId)?.length ?? 0,
      postCount: posts,
    };
  });
}

function verdictsIn(notes: readonly ScoreNote[]): { aligned: number; judged: number } {
  let aligned = 0;
  let judged = 0;
  for (const note of notes) {
    aligned += note.aligned;
    judged += note.aligned + note.partlyAligned + note.neutral + note.notAligned + note.contradicting;
  }
  return { aligned, judged };
}
