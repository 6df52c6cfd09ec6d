import { analyse, type AnalysedText } from '../text/analyse.js';
import { type WordForms, WORDS } from '../text/words.js';
import type { MatchingItem } from '../types.js';
import { definitionsIn } from './definitions.js';
import { startsAt, withAbbreviation, withName } from './spelling-out.js';

/** A name of the agenda and its initials. */
export interface Name {
  readonly short: string;
  readonly long: string;
  readonly shortForm: WordForms;
  readonly words: readonly WordForms[];
}

/** An item with both forms of each name that it has. */
export interface SpeltOut {
  readonly item: MatchingItem;
  /** those of which a form was put in */
  readonly names: readonly Name[];
}

interface Meaning extends Name {
  readonly key: string;
  /** items that give it in so many words, and items whose capital letters or hashtags it was made from */
  readonly explicit: Set<string>;
  readonly made: Set<string>;
}

/** Capital letters side by side in one item may be chance. */
const LEAST_ITEMS_TO_MAKE = 2;

const CAPITALS = /(?<!\p{L})\p{Lu}{3,7}(?!\p{L})/gu;
const NO_NAMES: ReadonlySet<Name> = new Set();

const isUsable = ({ explicit, made }: Meaning): boolean =>
  explicit.size > 0 || made.size >= LEAST_ITEMS_TO_MAKE;

const keyOf = (words: readonly WordForms[]): string => words.map(({ stem }) => stem).join(' ');

/**
 * The abbreviations of the agenda's own names, learnt from its items: one says Makan Bergizi Gratis (MBG), and from
 * then on every other item that has one of the two is read with both. An abbreviation with two meanings is left alone.
 * Posts are read as they are: what was added to them made other items look near.
 */
export class AbbreviationTable {
  /** by abbreviation in lower case, then by the stems of the name */
  private readonly meanings = new Map<string, Map<string, Meaning>>();
  private readonly shortsByFirstStem = new Map<string, Set<string>>();
  private readonly ofItem = new Map<string, readonly Meaning[]>();

  /** @returns the names whose reading this item changes: others that have them are to be read anew */
  put(item: MatchingItem): readonly Name[] {
    const definitions = definitionsIn(item);
    const shorts = [...this.shortsOf(item.id), ...definitions.map(({ short }) => short.toLowerCase())];
    return this.changedBy(shorts, () => {
      this.release(item.id);
      const own = definitions.flatMap(({ short, long, isExplicit }) => {
        const meaning = this.meaningOf(short, long);
        if (meaning === null) return [];
        (isExplicit ? meaning.explicit : meaning.made).add(item.id);
        return [meaning];
      });
      if (own.length > 0) this.ofItem.set(item.id, own);
    });
  }

  /** @returns as {@link put} */
  retire(itemId: string): readonly Name[] {
    return this.changedBy(this.shortsOf(itemId), () => this.release(itemId));
  }

  /** The item as an editor would write it who gives both forms of each name. */
  spellOut(item: MatchingItem): SpeltOut {
    if (this.meanings.size === 0) return { item, names: [] };
    const names = new Set<Name>();
    const read = (text: string, next: string, name: Name): string => {
      if (next !== text) names.add(name);
      return next;
    };
    const abbreviated = (text: string): string =>
      [...this.namesIn(analyse(text))].reduce(
        (written, name) => read(written, withAbbreviation(written, name), name),
        text,
      );
    const named = this.namesMissingIn(item).reduce(
      (framing, name) => read(framing, withName(framing, name), name),
      item.framing,
    );
    const written = {
      ...item,
      title: abbreviated(item.title),
      framing: abbreviated(named),
      points: item.points.map(({ id, text }) => ({ id, text: abbreviated(text) })),
    };
    return { item: written, names: [...names] };
  }

  /** Names of which the item has the abbreviation alone, in capital letters: `api` is fire and no association. */
  private namesMissingIn(item: MatchingItem): Name[] {
    const texts = [item.title, item.framing, ...item.points.map(({ text }) => text)];
    const shorts = new Set(texts.flatMap((text) => text.match(CAPITALS) ?? []));
    const names = [...shorts].flatMap((short) => this.soleMeaning(short.toLowerCase()) ?? []);
    if (names.length === 0) return names;
    const spoken = new Set(texts.flatMap((text) => [...this.namesIn(analyse(text))]));
    return names.filter((name) => !spoken.has(name));
  }

  private namesIn({ words }: AnalysedText): ReadonlySet<Name> {
    let found = NO_NAMES;
    words.forEach(({ stem }, at) => {
      for (const short of this.shortsByFirstStem.get(stem) ?? []) {
        const name = this.soleMeaning(short);
        if (name !== null && startsAt(words, at, name)) found = new Set([...found, name]);
      }
    });
    return found;
  }

  /** What is given in so many words goes before what was made from capital letters. */
  private soleMeaning(short: string): Meaning | null {
    const all = this.meanings.get(short);
    if (all === undefined) return null;
    const usable = [...all.values()].filter(isUsable);
    const given = usable.filter(({ explicit }) => explicit.size > 0);
    const [sole, second] = given.length > 0 ? given : usable;
    return sole === undefined || second !== undefined ? null : sole;
  }

  private shortsOf = (itemId: string): string[] =>
    (this.ofItem.get(itemId) ?? []).map(({ shortForm }) => shortForm.surface);

  private changedBy(shorts: readonly string[], act: () => void): readonly Name[] {
    const before = shorts.map((short) => this.soleMeaning(short));
    act();
    return shorts.flatMap((short, at) => {
      const was = before[at] ?? null;
      const is = this.soleMeaning(short);
      return was?.key === is?.key ? [] : [was, is].filter((name) => name !== null);
    });
  }

  private meaningOf(short: string, long: string): Meaning | null {
    const shortForm = WORDS.of(short.toLowerCase());
    const { words } = analyse(long);
    const [first] = words;
    if (shortForm === null || first === undefined || words.length < 2) return null;
    const all = this.meanings.get(shortForm.surface) ?? new Map<string, Meaning>();
    this.meanings.set(shortForm.surface, all);
    const key = keyOf(words);
    const known = all.get(key);
    if (known !== undefined) return known;
    const meaning: Meaning = { short, long, shortForm, words, key, explicit: new Set(), made: new Set() };
    all.set(key, meaning);
    const shorts = this.shortsByFirstStem.get(first.stem) ?? new Set<string>();
    this.shortsByFirstStem.set(first.stem, shorts.add(shortForm.surface));
    return meaning;
  }

  private release(itemId: string): void {
    for (const meaning of this.ofItem.get(itemId) ?? []) {
      meaning.explicit.delete(itemId);
      meaning.made.delete(itemId);
      if (meaning.explicit.size + meaning.made.size === 0) this.forget(meaning);
    }
    this.ofItem.delete(itemId);
  }

  private forget({ key, shortForm, words }: Meaning): void {
    const all = this.meanings.get(shortForm.surface);
    all?.delete(key);
    if (all?.size !== 0) return;
    this.meanings.delete(shortForm.surface);
    this.shortsByFirstStem.get(words[0]?.stem ?? '')?.delete(shortForm.surface);
  }
}
