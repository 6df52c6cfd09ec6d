import type { MatchingPost } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { isDrawnSql } from './drawn-posts.js';

/** Older decisions, and more of them, no longer change what is learnt; a matcher takes these in some 50 ms. */
const MOST = 2_000;

/** A post on which a person's word stands. */
export interface DecidedPost extends MatchingPost {
  readonly postedAt: Date;
  /** null: it carries none */
  readonly agendaItemId: string | null;
  /** what the engine had said */
  readonly engineItemId: string | null;
  /** whether chance brought it before a person */
  readonly isDrawn: boolean;
}

/** What the engine learns from, the latest first. Copies that a decision took along are one word. */
export function readDecidedPosts(db: Reader): Promise<DecidedPost[]> {
  return db.query(
    `select p.id, p.text, p.posted_at as "postedAt", p.hashtags, p.links, p.organisation_id as "organisationId",
            d.agenda_item_id as "agendaItemId", d.engine ->> 'agendaItemId' as "engineItemId",
            ${isDrawnSql('p.id')} as "isDrawn"
       from attribution_decision d join post p on p.id = d.post_id
      where d.superseded_at is null and d.decided_with is null order by d.decided_at desc, d.id limit $1`,
    [MOST],
  );
}
