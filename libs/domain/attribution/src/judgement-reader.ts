import type { Matcher, MatchingPost, PostJudgement } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { type DecidedPost, readDecidedPosts } from './decided-posts.js';

/** People's standing words on posts, as the engine learns them. `key` changes whenever they do. */
export interface Judgements {
  readonly key: string;
  readonly words: readonly { readonly post: MatchingPost; readonly judgements: readonly PostJudgement[] }[];
}

const KEY = `select concat_ws(' ', count(*), max(decided_at), max(superseded_at)) as key from attribution_decision`;

/** The judgements of now, or those known already where nobody has decided since. */
export async function readJudgements(db: Reader, known: Judgements | null): Promise<Judgements> {
  const [state] = await db.query<{ key: string }[]>(KEY);
  const key = state?.key ?? '';
  if (known?.key === key) return known;
  const words = (await readDecidedPosts(db)).map((post) => ({ post, judgements: judgementsOf(post) }));
  return { key, words };
}

/** A changed item teaches twice: this one it is, that one it is not. */
function judgementsOf({ agendaItemId, engineItemId }: DecidedPost): readonly PostJudgement[] {
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
