import type { Matcher, MatchingPost, PostJudgement } from '@conductor/matching';
import type { Reader } from '@conductor/work';

/** Older words and more of them no longer change what is found; a matcher learns these in some 50 ms. */
const MOST_JUDGEMENTS = 2_000;

/** People's standing words on posts, as the engine learns them. `key` changes whenever they do. */
export interface Judgements {
  readonly key: string;
  readonly words: readonly { readonly post: MatchingPost; readonly judgements: readonly PostJudgement[] }[];
}

interface StoredDecision extends MatchingPost {
  readonly agendaItemId: string | null;
  readonly engineItemId: string | null;
}

const KEY = `select concat_ws(' ', count(*), max(decided_at), max(superseded_at)) as key from attribution_decision`;

/**
 * The judgements of now, or those known already where nobody has decided since. Copies that a
 * decision took along teach nothing that the post itself does not.
 */
export async function readJudgements(db: Reader, known: Judgements | null): Promise<Judgements> {
  const [state] = await db.query<{ key: string }[]>(KEY);
  const key = state?.key ?? '';
  if (known?.key === key) return known;
  const rows = await db.query<StoredDecision[]>(
    `select p.id, p.text, p.posted_at as "postedAt", p.hashtags, p.links, p.organisation_id as "organisationId",
            d.agenda_item_id as "agendaItemId", d.engine ->> 'agendaItemId' as "engineItemId"
       from attribution_decision d join post p on p.id = d.post_id
      where d.superseded_at is null and d.decided_with is null order by d.decided_at desc, d.id limit $1`,
    [MOST_JUDGEMENTS],
  );
  const words = rows.map(({ agendaItemId, engineItemId, ...post }) => ({
    post,
    judgements: judgementsOf(agendaItemId, engineItemId),
  }));
  return { key, words };
}

/** A changed item teaches twice: this one it is, that one it is not. */
function judgementsOf(agendaItemId: string | null, engineItemId: string | null): readonly PostJudgement[] {
  if (agendaItemId === null) return [{ kind: 'supports-none' }];
  const supports: PostJudgement = { kind: 'supports', itemId: agendaItemId };
  return engineItemId === null || engineItemId === agendaItemId
    ? [supports]
    : [supports, { kind: 'does-not-support', itemId: engineItemId }];
}

/** Puts the judgements in the place of those that the matcher had learnt. */
export function teach(matcher: Matcher, { words }: Judgements): void {
  matcher.forgetJudgements();
  for (const { post, judgements } of words) {
    for (const judgement of judgements) matcher.learnJudgement(post, judgement);
  }
}
