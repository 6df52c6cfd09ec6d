/**
 * A light stemmer of Indonesian: it takes off particles, possessives and the common derivational affixes,
 * without a dictionary. It need not find the true root, only bring the forms of one word together; the surface
 * words stand beside the stems, so that a wrong cut costs little.
 */
const SHORTEST_ROOT = 4;
/** me-, pe- + a root in k, p, s or t lose that consonant: menulis is me- + tulis. Only the unambiguous are restored. */
const NASAL_PREFIXES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(?:me|pe)ny(?=[aeiou])/, 's'],
  [/^(?:me|pe)ng(?=[aeioughk])/, ''],
  [/^(?:me|pe)m(?=[bfpv])/, ''],
  [/^(?:me|pe)m(?=[aeiou])/, 'p'],
  [/^(?:me|pe)n(?=[cdjtsz])/, ''],
  [/^(?:me|pe)n(?=[aeiou])/, 't'],
  [/^me(?=[lmnrwy])/, ''],
];
const IRREGULAR = new Map([
  ['belajar', 'ajar'],
  ['pelajar', 'ajar'],
  ['pelajaran', 'ajar'],
  ['mempelajari', 'ajar'],
  ['bekerja', 'kerja'],
  ['pekerja', 'kerja'],
  ['pekerjaan', 'kerja'],
  ['beserta', 'serta'],
  ['peserta', 'serta'],
]);

function cutEnd(word: string, ending: RegExp, shortest = SHORTEST_ROOT): string {
  const cut = word.replace(ending, '');
  return cut.length >= shortest ? cut : word;
}

function cutNasalPrefix(word: string): string {
  if (!word.startsWith('me') && !word.startsWith('pe')) return word;
  for (const [pattern, replacement] of NASAL_PREFIXES) {
    if (pattern.test(word)) {
      const root = word.replace(pattern, replacement);
      return root.length >= SHORTEST_ROOT ? root : word;
    }
  }
  return word;
}

const cutStart = (word: string, prefix: RegExp): string => {
  const root = word.replace(prefix, '');
  return root.length >= SHORTEST_ROOT ? root : word;
};

export function stemIndonesian(word: string): string {
  if (word.length <= SHORTEST_ROOT) return word;
  const bare = cutEnd(cutEnd(word, /(?:lah|kah|tah|pun)$/), /(?:nya|ku|mu)$/);
  const known = IRREGULAR.get(bare);
  if (known !== undefined) return known;
  const first = cutStart(cutNasalPrefix(bare), /^(?:di|ke|se|ter)(?=[a-z]{4})/);
  const second = cutStart(first, /^(?:ber|per|pe(?=[lr]))(?=[a-z]{4})/);
  return cutEnd(cutEnd(second, /kan$/), /(?:an|i)$/);
}
