import type { Lexicon } from '../index/lexicon.js';
import { analyse, hashtagTerm } from '../text/analyse.js';
import { normaliseHashtag, recognisableLink } from '../text/tokenise.js';
import type { WordForms } from '../text/words.js';
import type { MatchingPost } from '../types.js';
import { type NeighbourPair, PackedTerms, type QueryTerm } from './packed-terms.js';

/** Lengths and weights of a post's vector, under the weights of the index when it was read. */
interface Extent {
  readonly length: number;
  readonly surfaceLength: number;
  readonly stemLength: number;
  /** sum of the weights of all stems, also of those that no item holds */
  readonly stemMass: number;
}

/** A post put into the terms of an index. It is good until the next post is read for that index. */
export class Query {
  readonly length: number;
  /** one over the length; 0 for a post without words */
  readonly inverseLength: number;
  readonly surfaceLength: number;
  readonly stemLength: number;
  readonly stemMass: number;
  private listedTerms: readonly QueryTerm[] | null = null;
  private listedPairs: readonly NeighbourPair[] | null = null;
  private wordsByStem: ReadonlyMap<string, string> | null = null;

  constructor(
    readonly post: MatchingPost,
    /** the words as the post spells them, in reading order */
    readonly words: readonly WordForms[],
    readonly hashtags: readonly string[],
    readonly links: readonly string[],
    readonly packed: PackedTerms,
    extent: Extent,
  ) {
    this.length = extent.length;
    this.inverseLength = extent.length === 0 ? 0 : 1 / extent.length;
    this.surfaceLength = extent.surfaceLength;
    this.stemLength = extent.stemLength;
    this.stemMass = extent.stemMass;
  }

  get wordCount(): number {
    return this.words.length;
  }

  /** The same terms as `packed`, to be read one by one: made when asked for, since the first stage needs none of it. */
  get terms(): readonly QueryTerm[] {
    return (this.listedTerms ??= this.packed.list());
  }

  /** How the post first spells the word of each stem. */
  get spoken(): ReadonlyMap<string, string> {
    return (this.wordsByStem ??= new Map(
      this.words.toReversed().map(({ stem, surface }) => [stem, surface]),
    ));
  }

  get pairs(): readonly NeighbourPair[] {
    return (this.listedPairs ??= this.packed.listPairs());
  }
}

const union = (first: readonly string[], second: readonly string[]): readonly string[] =>
  second.length === 0 ? first : [...new Set([...first, ...second])];

const recognisable = (links: readonly string[]): readonly string[] =>
  links.map(recognisableLink).filter((link) => link !== null);

/** Reads posts one after the other for one index. */
export class QueryReader {
  private readonly packed = new PackedTerms();

  constructor(private readonly lexicon: Lexicon) {}

  read(post: MatchingPost): Query {
    const text = analyse(post.text);
    const hashtags = union(text.hashtags, post.hashtags.map(normaliseHashtag));
    const links = post.links.length === 0 ? text.links : union(text.links, recognisable(post.links));
    this.packed.start(2 * text.words.length + hashtags.length, this.lexicon.size);
    for (const word of text.words) this.addWord(word);
    for (const hashtag of hashtags) {
      const term = hashtagTerm(hashtag);
      this.packed.addHashtag(term, this.lexicon.find(term));
    }
    return new Query(post, text.words, hashtags, links, this.packed, this.weigh());
  }

  private addWord(word: WordForms): void {
    const { lexicon, packed } = this;
    const place = lexicon.placeOf(word);
    packed.addWord(word, lexicon.surfaceAt(place), lexicon.stemAt(place));
  }

  private weigh(): Extent {
    const { lexicon, packed } = this;
    let surface = 0;
    let stem = 0;
    let stemMass = 0;
    for (let place = 0; place < packed.count; place += 1) {
      const telling = lexicon.weightOf(packed.ids[place] ?? -1);
      const square = packed.weigh(place, telling);
      if (packed.isStem(place)) {
        stem += square;
        stemMass += telling;
      } else surface += square;
    }
    return {
      length: Math.sqrt(surface + stem),
      surfaceLength: Math.sqrt(surface),
      stemLength: Math.sqrt(stem),
      stemMass,
    };
  }
}
