import { skeletonOf } from './confusables.js';

/** Words that claim to be official, that say where, or that promise service or money, and so say nothing about whose. */
const WORDS = (
  'official officials ofc ofcl resmi asli real the verified terverifikasi ri id indonesia republik nkri go goid gov ' +
  'info informasi humas akun account pusat center centre cs care callcenter halo layanan bantuan help support admin ' +
  'tv news berita media login daftar cek promo hadiah undian bansos net com org co'
).split(' ');
/** Those that are also seen glued to a name, before or behind it. */
const GLUED_BEHIND =
  'official officials ofc resmi asli real indonesia goid ri id info humas pusat center'.split(' ');
const GLUED_BEFORE = 'official resmi akun humas info halo real the'.split(' ');

const WORD_SKELETONS = new Set(WORDS.map(skeletonOf));
const isAffix = (word: string): boolean => WORD_SKELETONS.has(skeletonOf(word)) || /^\d{1,4}$/.test(word);
const withSkeleton = (word: string): readonly [string, string] => [word, skeletonOf(word)];
const BEHIND = GLUED_BEHIND.map(withSkeleton);
const BEFORE = GLUED_BEFORE.map(withSkeleton);
/** `ri` behind two letters is no country: three letters at least have to stay. */
const SHORTEST_REST = 3;

/** The word without one affix glued to it; null where it has none, or too little would stay. */
function unglued(word: string): string | null {
  const most = word.length - SHORTEST_REST;
  const digits = /\d{1,4}$/.exec(word)?.[0].length ?? 0;
  if (digits > 0) return digits <= most ? word.slice(0, -digits) : null;
  const behind = BEHIND.find(
    ([{ length }, skeleton]) => length <= most && skeletonOf(word.slice(-length)) === skeleton,
  );
  if (behind !== undefined) return word.slice(0, -behind[0].length);
  const before = BEFORE.find(
    ([{ length }, skeleton]) => length <= most && skeletonOf(word.slice(0, length)) === skeleton,
  );
  return before === undefined ? null : word.slice(before[0].length);
}

function stripped(words: readonly string[]): readonly string[] | null {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isAffix(last)) return words.slice(0, -1);
  if (words.length > 1 && isAffix(words[0] ?? '')) return words.slice(1);
  const cut = unglued(last);
  if (cut !== null) return [...words.slice(0, -1), cut];
  return null;
}

/**
 * The skeletons of a name, first as it is, then with one affix less each time. What `isName` knows as somebody's name
 * in one word is not taken apart further: kemendagri is no kemendag_ri.
 */
export function withFewerAffixes(
  words: readonly string[],
  isName: (skeleton: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (let rest: readonly string[] | null = words; rest !== null;) {
    const skeleton = skeletonOf(rest.join(''));
    if (skeleton === '') break;
    found.push(skeleton);
    rest = rest.length === 1 && isName(skeleton) ? null : stripped(rest);
  }
  return found;
}
