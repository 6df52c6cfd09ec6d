import type { OrganisationRow } from '@conductor/identity';
import type { CursorPosition } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AttributionRow } from './attribution.queries.js';
import { conditionsOf, type PostFilter } from './post-filter.js';

export interface PostAccountRow {
  readonly id: string;
  readonly organisationId: string;
  readonly network: string;
  readonly handle: string;
  readonly url: string;
  readonly kind: 'institutional' | 'personal';
  readonly isDemo: boolean;
}

/** The code that stands for a post on the item it carries. */
export interface StandingCodeRow {
  readonly id: string;
  readonly verdict: 'aligned' | 'partly_aligned' | 'neutral' | 'not_aligned' | 'contradicting';
  readonly reasons: readonly ('figure' | 'date' | 'tone' | 'core_missing' | 'embargo' | 'other')[];
  readonly note: string | null;
  readonly coderId: string;
  readonly codedAt: Date;
}

/** A post with everything a list shows of it: plain objects, one read. */
export interface PostListRow {
  readonly id: string;
  readonly network: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly postedAt: Date;
  readonly collectedAt: Date;
  readonly deletedAt: Date | null;
  readonly authorName: string;
  readonly socialAccountId: string | null;
  readonly organisationId: string | null;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly isDemo: boolean;
  readonly account: PostAccountRow | null;
  readonly organisation: OrganisationRow | null;
  /** Null until the engine has read the post. */
  readonly attribution: AttributionRow | null;
  readonly alignment: StandingCodeRow | null;
}

const FROM = `
  from post p
  left join social_account s on s.id = p.social_account_id
  left join organisation o on o.id = p.organisation_id
  left join organisation_coordination oc on oc.organisation_id = o.id
   and oc.valid_from <= now and (oc.valid_until is null or oc.valid_until >= now)
  left join attribution a on a.post_id = p.id
  left join alignment_code c on c.post_id = p.id and c.undone_at is null and c.agenda_item_id = a.agenda_item_id`;
