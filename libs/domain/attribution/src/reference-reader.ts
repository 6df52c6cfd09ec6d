import type { PostReference, ReferenceKind } from '@conductor/matching';
import type { Reader, WorkContext } from '@conductor/work';
import { markStale } from './stale-runs.js';

interface Taker {
  readonly id: string;
  readonly text: string;
  readonly links: readonly string[];
}

const LINK = /https?:\/\/\S+/g;
const PASSED_ON = /^\s*RT\s+@/i;
/** Fewer letters than these are a nod and no words of one's own. */
const OWN_LETTERS = 3;

/** Whether the post has words of its own beside what it takes up. */
export function referenceKindOf(text: string): ReferenceKind {
  if (PASSED_ON.test(text)) return 'repost';
  const own = text.replace(LINK, '').match(/\p{L}/gu) ?? [];
  return own.length < OWN_LETTERS ? 'repost' : 'quote';
}

const addressesOf = (link: string): string[] => [...new Set([link, link.replace(/[?#].*$/, '')])];

/**
 * Which of these posts take up another that carries an item: they name its address. One that itself only inherited is
 * no source, so that nothing is passed on by hearsay and no two posts vouch for each other.
 */
export async function readReferences(
  db: Reader,
  takers: readonly Taker[],
): Promise<ReadonlyMap<string, PostReference>> {
  const linking = takers.filter(({ links }) => links.length > 0);
  if (linking.length === 0) return new Map();
  const rows = await db.query<{ takerId: string; postId: string; itemId: string; confidence: number }[]>(
    `select distinct on (taker.id) taker.id as "takerId", p.id as "postId", a.agenda_item_id as "itemId",
            case when a.decided_by is null then a.confidence else 1 end as confidence
       from jsonb_to_recordset($1) as taker (id uuid, addresses text[])
       join post p on p.url = any(taker.addresses) and p.id <> taker.id
       join attribution a on a.post_id = p.id and a.is_counted
       join attribution_run r on r.post_id = p.id
      where a.decided_by is not null or not r.evidence @> '[{"kind": "reference"}]'
      order by taker.id, p.posted_at, p.id`,
    [JSON.stringify(linking.map(({ id, links }) => ({ id, addresses: links.flatMap(addressesOf) })))],
  );
  const texts = new Map(linking.map(({ id, text }) => [id, text]));
  return new Map(
    rows.map(({ takerId, ...taken }) => [
      takerId,
      { ...taken, kind: referenceKindOf(texts.get(takerId) ?? '') },
    ]),
  );
}

const TAKERS = `
  r.post_id in (select taker.id from post taken join post taker on taker.links @> array[taken.url] and taker.id <> taken.id
                 where taken.id = any($1::uuid[]) and taken.url is not null)`;

/** What these posts carry has changed: those that take them up are to be done again. @returns how many */
export async function forgetTakers(ctx: WorkContext, postIds: readonly string[]): Promise<number> {
  return postIds.length === 0 ? 0 : markStale(ctx, TAKERS, postIds);
}
