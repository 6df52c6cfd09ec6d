import { type AttributionState, isDrawnSql } from '@conductor/attribution';

/** Which posts a page shows. What is left out or null does not narrow it. */
export interface PostFilter {
  /** Words, in any form that Indonesian gives them. */
  readonly text?: string | null;
  readonly organisationId?: string | null;
  readonly agendaItemId?: string | null;
  readonly network?: string | null;
  readonly from?: Date | null;
  /** Not included. */
  readonly until?: Date | null;
  readonly states?: readonly AttributionState[] | null;
  /** True: only posts that carry no item, by the engine's word or a person's. False: only the others. */
  readonly isUnattributed?: boolean | null;
  /**
   * True: posts that wait for a person's word, which are the engine's suggestions and, so that its confidence can be
   * checked where it is low or high, some that chance drew. False: the others.
   */
  readonly isForReview?: boolean | null;
  readonly importId?: string | null;
}

/** A filter as SQL: fixed fragments only, every value a parameter. */
export interface PostConditions {
  readonly where: string;
  readonly parameters: unknown[];
  /** Whether `where` names the view `a`; a count leaves it out otherwise. */
  readonly needsAttribution: boolean;
}

/** The view has no index of its own: the three tables behind it find the few posts of an item. */
const ofItem = (it: string): string => `a.agenda_item_id = ${it}::uuid and p.id in (
  select r.post_id from attribution_run r where r.agenda_item_id = ${it}::uuid
  union all select c.post_id from attribution_claim c where c.agenda_item_id = ${it}::uuid and c.superseded_at is null
  union all select d.post_id from attribution_decision d where d.agenda_item_id = ${it}::uuid and d.superseded_at is null)`;

/**
 * For a table `p` of posts and the view `a` of what they carry.
 * @param taken how many parameters the statement has before these
 */
export function conditionsOf(filter: PostFilter, taken: number): PostConditions {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  const narrow = (value: unknown, fragment: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    parameters.push(value);
    parts.push(fragment(`$${taken + parameters.length}`));
  };
  narrow(
    filter.text?.trim() || null,
    (it) => `to_tsvector('indonesian', p.text) @@ plainto_tsquery('indonesian', ${it})`,
  );
  narrow(filter.organisationId, (it) => `p.organisation_id = ${it}::uuid`);
  narrow(filter.network, (it) => `p.network = ${it}`);
  narrow(filter.from, (it) => `p.posted_at >= ${it}::timestamptz`);
  narrow(filter.until, (it) => `p.posted_at < ${it}::timestamptz`);
  narrow(
    filter.importId,
    (it) => `p.id in (select s.post_id from post_snapshot s where s.post_import_id = ${it}::uuid)`,
  );
  const ownParts = parts.length;
  narrow(filter.agendaItemId, ofItem);
  narrow(filter.states?.length ? filter.states : null, (it) => `a.state = any(${it}::text[])`);
  narrow(
    filter.isUnattributed,
    (it) => `a.post_id is not null and (a.agenda_item_id is null) = ${it}::boolean`,
  );
  narrow(
    filter.isForReview,
    (it) =>
      `(a.state = 'suggested' or a.state in ('none', 'matched') and ${isDrawnSql('p.id')}) = ${it}::boolean`,
  );
  return { where: parts.join(' and ') || 'true', parameters, needsAttribution: parts.length > ownParts };
}
