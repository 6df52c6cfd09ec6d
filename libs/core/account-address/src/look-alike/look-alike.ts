import type { AccountNetwork } from '../network.js';
import { withFewerAffixes } from './affixes.js';
import { plainWords, skeletonOf, squeezed } from './confusables.js';
import { shownNames, type ShownName } from './shown-names.js';
import { isOneSlip, SHORTEST_WITH_SLIP, withoutOneLetter } from './slips.js';

/**
 * Why a name is taken for an official one. `same_name`: it is the official name, on a network where that is not
 * registered. `confusable`: other letters that look the same. `edited`: a separator, a doubled letter or one slip.
 * `affixed`: a word or digits before or behind, or another ending of a domain.
 */
export const LOOK_ALIKE_REASONS = ['same_name', 'confusable', 'edited', 'affixed'] as const;
export type LookAlikeReason = (typeof LOOK_ALIKE_REASONS)[number];

export interface NamedAccount {
  /** Null for a name that is on no network in particular. */
  readonly network: AccountNetwork | null;
  /** A canonical handle, or a name as somebody wrote it. */
  readonly handle: string;
}

export interface LookAlike<Official> {
  readonly official: Official;
  readonly reason: LookAlikeReason;
}

interface Entry<Official> {
  readonly official: Official;
  readonly plain: string;
  readonly skeleton: string;
}
type Shelf<Official> = Map<string, Entry<Official>[]>;

function put<Official>(shelf: Shelf<Official>, key: string, entry: Entry<Official>): void {
  const there = shelf.get(key);
  if (there === undefined) shelf.set(key, [entry]);
  else there.push(entry);
}

/** Which official account a name is made to look like. */
export class LookAlikes<Official extends NamedAccount> {
  /** By the skeleton of the whole name. */
  private readonly whole: Shelf<Official> = new Map();
  /** By the skeleton without affixes. */
  private readonly bare: Shelf<Official> = new Map();
  /** By the skeleton with doubled letters as one. */
  private readonly single: Shelf<Official> = new Map();
  /** By the skeleton without one of its letters. */
  private readonly shortened: Shelf<Official> = new Map();
  private readonly bodies: ReadonlySet<string>;

  /**
   * @param bodies names and abbreviations of all bodies known, registered or not: such a name is that body's, however
   *   near it is to another one's (kemenkes and kemenkeu, kemendag and kemendagri)
   */
  constructor(officials: readonly Official[], bodies: readonly string[]) {
    this.bodies = new Set(bodies.map((name) => skeletonOf(plainWords(name).join(''))));
    for (const official of officials)
      for (const { text, isPart } of shownNames(official.network, official.handle))
        if (!isPart) this.add(official, plainWords(text));
  }

  /** The nearest official account with the reason; null where none is near. The official ones themselves are never asked about. */
  nearest(account: NamedAccount): LookAlike<Official> | null {
    for (const name of shownNames(account.network, account.handle)) {
      const found = this.nearestTo(name, account.network);
      if (found !== null) return found;
    }
    return null;
  }

  private add(official: Official, words: readonly string[]): void {
    const plain = words.join('');
    for (const [stripped, skeleton] of this.formsOf(words).entries()) {
      const entry = { official, plain, skeleton };
      put(stripped === 0 ? this.whole : this.bare, skeleton, entry);
      if (skeleton.length < SHORTEST_WITH_SLIP) continue;
      put(this.single, squeezed(skeleton), entry);
      for (const shorter of withoutOneLetter(skeleton)) put(this.shortened, shorter, entry);
    }
  }

  private formsOf(words: readonly string[]): readonly string[] {
    return withFewerAffixes(words, (skeleton) => this.bodies.has(skeleton));
  }

  private nearestTo(name: ShownName, network: AccountNetwork | null): LookAlike<Official> | null {
    const words = plainWords(name.text);
    const forms = this.formsOf(words);
    for (const [stripped, skeleton] of forms.entries()) {
      const same = this.pick(this.whole.get(skeleton), network);
      if (same !== null && (stripped > 0 || name.isPart))
        return { official: same.official, reason: 'affixed' };
      if (same !== null)
        return { official: same.official, reason: reasonOf(name.text, words, same, network) };
      const bare = this.pick(this.bare.get(skeleton), network);
      if (bare !== null) return { official: bare.official, reason: 'affixed' };
    }
    // A name that comes down to a body's is that body's, although it may have no account here.
    if (this.bodies.has(forms.at(-1) ?? '')) return null;
    for (const skeleton of forms) {
      const slip = this.pick(this.slipsOf(skeleton), network);
      if (slip !== null) return { official: slip.official, reason: 'edited' };
    }
    return null;
  }

  private slipsOf(skeleton: string): Entry<Official>[] {
    if (skeleton.length < SHORTEST_WITH_SLIP - 1) return [];
    const shorter = withoutOneLetter(skeleton);
    const near = [
      ...(this.shortened.get(skeleton) ?? []),
      ...shorter.flatMap((form) => [
        ...(this.whole.get(form) ?? []),
        ...(this.bare.get(form) ?? []),
        ...(this.shortened.get(form) ?? []),
      ]),
    ].filter((entry) => entry.skeleton.length >= SHORTEST_WITH_SLIP && isOneSlip(skeleton, entry.skeleton));
    return [...(this.single.get(squeezed(skeleton)) ?? []), ...near];
  }

  /** One on the same network before others. */
  private pick(
    entries: readonly Entry<Official>[] | undefined,
    network: AccountNetwork | null,
  ): Entry<Official> | null {
    return entries?.find(({ official }) => official.network === network) ?? entries?.[0] ?? null;
  }
}

/** Why two names with one skeleton are not one account. */
function reasonOf(
  written: string,
  words: readonly string[],
  { official, plain }: Entry<NamedAccount>,
  network: AccountNetwork | null,
): LookAlikeReason {
  const [shown] = shownNames(official.network, official.handle);
  if (written.normalize('NFKC').toLowerCase() === shown?.text)
    return official.network === network ? 'affixed' : 'same_name';
  // The same plain letters out of the same ones: only separators differ.
  const isPlain = /^[\x20-\x7e]*$/.test(written.normalize('NFKC'));
  return isPlain && words.join('') === plain ? 'edited' : 'confusable';
}
