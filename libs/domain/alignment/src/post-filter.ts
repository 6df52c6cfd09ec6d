import type { AttributionState } from './attribution.workflow.js';

/** Which posts a page shows. What is left out or null does not narrow it. */
export interface PostFilter {
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
  readonly importId?: string | null;
}

/** The filter as SQL: fixed fragments only, every value a parameter. */
export interface PostConditions {
  readonly where: string;
  readonly parameters: unknown[];
  /** Whether `where` names the view `a`, so that a count can leave it out. */
  readonly needsAttribution: boolean;
}

/** For a table `p` of posts and a view `a` of their attribution. */
export function conditionsOf(filter: PostFilter): PostConditions {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  const narrow = (value: unknown, fragment: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    parameters.push(value);
    parts.push(fragment(`$${parameters.length}`));
  };
  narrow(filter.text?.trim() || null, (it) => `to_tsvector('indonesian', p.text) @@ plainto_tsquery('indonesian', ${it})`);
  narrow(filter.organisationId, (it) => `p.organisation_id = ${it}::uuid`);
  narrow(filter.network, (it) => `p.network = ${it}`);
  narrow(filter.from, (it) => `p.posted_at >= ${it}::timestamptz`);
  narrow(filter.until, (it) => `p.posted_at < ${it}::timestamptz`);
  narrow(filter.importId, (it) => `p.id in (select s.post_id from post_snapshot s where s.post_import_id = ${it}::uuid)`);
  const ownParts = parts.length;
  narrow(filter.agendaItemId, (it) => `a.agenda_item_id = ${it}::uuid`);
  narrow(filter.states?.length ? filter.states : null, (it) => `a.state = any(${it}::text[])`);
  narrow(filter.isUnattributed, (it) => `(a.agenda_item_id is null) = ${it}::boolean and a.post_id is not null`);
  return { where: parts.join(' and ') || 'true', parameters, needsAttribution: parts.length > ownParts };
}
