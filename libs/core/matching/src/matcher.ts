import { DomainProblem } from '@conductor/kernel';
import { FITTED_MODEL } from './generated/weights.js';
import { termIdsOf } from './index/indexed-item.js';
import { ItemIndex } from './index/item-index.js';
import { describe } from './scoring/evidence.js';
import type { MatcherModel } from './scoring/features.js';
import { CosineScan } from './scoring/first-stage.js';
import { BackgroundTexts } from './learning/nearby-talk.js';
import { ExemplarStore } from './learning/exemplar-store.js';
import { AbbreviationTable, type Name } from './names/abbreviations.js';
import { type Query, QueryReader } from './scoring/query.js';
import { rank, type Ranking } from './scoring/rank.js';
import { CANDIDATES_ANSWERED, DEFAULT_THRESHOLDS, MATCHER_VERSION } from './settings.js';
import { analyse } from './text/analyse.js';
import type { Match, MatchBand, MatchingItem, MatchingPost, PostJudgement, Thresholds } from './types.js';

export interface MatcherOptions {
  readonly thresholds?: Thresholds;
  /** weights refitted from a house's own confirmations; the shipped ones when left out */
  readonly model?: MatcherModel;
  /** what a match names as its version; give a new one with each refit */
  readonly version?: string;
}

/** Attributes posts to agenda items. Keeps its items and what it learnt in memory, nothing else. */
export interface Matcher {
  /** Adds an item, or replaces the one of the same id. */
  putItem(item: MatchingItem): void;
  /** Takes an item out; nothing happens when it is not there. */
  retireItem(id: string): void;
  /** Learns from unlabelled posts which words are common talk. Feed each text once. */
  learnBackground(texts: Iterable<string>): void;
  /** Learns what a person said of a post; a later word on the same post and item replaces the earlier. */
  learnJudgement(post: MatchingPost, judgement: PostJudgement): void;
  forgetJudgements(): void;
  match(post: MatchingPost): Match;
}

/** What lies behind a match, for fitting weights and for measuring. */
export interface FeatureReader {
  /** @param model in place of the matcher's own */
  read(post: MatchingPost, model?: MatcherModel): Ranking;
  /** The first stage alone: the items nearest by cosine, best first. */
  nearest(post: MatchingPost): readonly { readonly itemId: string; readonly cosine: number }[];
}

const isProbability = (value: number): boolean => value >= 0 && value <= 1;

function checkThresholds({ suggest, match }: Thresholds): void {
  if (!isProbability(suggest) || !isProbability(match) || suggest > match) {
    throw new DomainProblem('InvalidInput', 'MATCHER_THRESHOLDS_INVALID', { suggest, match }, ['thresholds']);
  }
}

const formsOf = (names: readonly Name[] = []): string =>
  names.map(({ short, long }) => `${short} ${long}`).join('\n');

class MatcherInMemory implements Matcher, FeatureReader {
  private readonly index = new ItemIndex();
  private readonly scan = new CosineScan(this.index);
  private readonly background = new BackgroundTexts(this.index.lexicon);
  private readonly abbreviations = new AbbreviationTable();
  /** as they were given */
  private readonly items = new Map<string, MatchingItem>();
  /** names whose abbreviation was put in, by item */
  private readonly names = new Map<string, readonly Name[]>();
  /** items that have a name whose reading has changed since they were read */
  private readonly unread = new Set<string>();
  private readonly reader = new QueryReader(this.index.lexicon);
  private exemplars = new ExemplarStore(this.index.lexicon);

  constructor(
    private readonly thresholds: Thresholds,
    private readonly model: MatcherModel,
    private readonly version: string,
  ) {}

  putItem(item: MatchingItem): void {
    const changed = this.abbreviations.put(item);
    this.items.set(item.id, item);
    this.index.put(this.spellOut(item));
    this.markUnread(changed);
    this.unread.delete(item.id);
  }

  retireItem(id: string): void {
    this.index.retire(id);
    this.items.delete(id);
    this.names.delete(id);
    this.markUnread(this.abbreviations.retire(id));
  }

  learnBackground(texts: Iterable<string>): void {
    for (const text of texts) {
      const ids = termIdsOf(analyse(text), this.index.lexicon);
      this.index.learnBackground(ids);
      this.background.learn(ids);
    }
  }

  learnJudgement(post: MatchingPost, judgement: PostJudgement): void {
    // A word that no item holds yet is what the judged post can add.
    termIdsOf(analyse(post.text), this.index.lexicon);
    const itemId = judgement.kind === 'supports-none' ? '' : judgement.itemId;
    this.exemplars.put(this.queryOf(post), judgement.kind, itemId);
  }

  forgetJudgements(): void {
    this.exemplars = new ExemplarStore(this.index.lexicon);
  }

  match(post: MatchingPost): Match {
    const query = this.queryOf(post);
    const { ranked, confidence, neutralConfidence } = this.rank(query, this.model);
    const { lexicon } = this.index;
    const reading = { query, names: this.names, lexicon, background: this.background };
    const candidates = ranked
      .slice(0, CANDIDATES_ANSWERED)
      .map((one, place) => describe(one, place === 0 ? ranked[1] : undefined, reading));
    const band = this.bandOf(confidence);
    const isAboutOnly = band === 'none' && this.bandOf(neutralConfidence) !== 'none';
    return { candidates, confidence, band, isAboutOnly, matcherVersion: this.version };
  }

  read(post: MatchingPost, model = this.model): Ranking {
    return this.rank(this.queryOf(post), model);
  }

  nearest(post: MatchingPost) {
    const best = this.scan.best(this.queryOf(post));
    return best.map(({ slot, cosine }) => ({ itemId: this.index.idAt(slot), cosine }));
  }

  private rank(query: Query, model: MatcherModel): Ranking {
    return rank(query, this.exemplars.precedentsOf(query), this.scan, this.index, model);
  }

  private queryOf(post: MatchingPost): Query {
    if (this.unread.size > 0) this.readAnew();
    return this.reader.read(post);
  }

  private spellOut(item: MatchingItem): MatchingItem {
    const { item: spelt, names } = this.abbreviations.spellOut(item);
    if (names.length > 0) this.names.set(item.id, names);
    else this.names.delete(item.id);
    return spelt;
  }

  /** Other items have a name whose reading has changed. They are read anew when the next post comes: all at once. */
  private markUnread(names: readonly Name[]): void {
    for (const { shortForm, words } of names) {
      for (const id of this.index.itemsHolding([shortForm.stem])) this.unread.add(id);
      for (const id of this.index.itemsHolding(words.map(({ stem }) => stem))) this.unread.add(id);
    }
  }

  private readAnew(): void {
    for (const id of this.unread) {
      const item = this.items.get(id);
      const before = formsOf(this.names.get(id));
      const spelt = item && this.spellOut(item);
      // A name that went and came back reads as it did.
      if (spelt !== undefined && formsOf(this.names.get(id)) !== before) this.index.put(spelt);
    }
    this.unread.clear();
  }

  private bandOf(confidence: number): MatchBand {
    if (confidence === 0 || confidence < this.thresholds.suggest) return 'none';
    return confidence < this.thresholds.match ? 'suggest' : 'match';
  }
}

/** @throws DomainProblem MATCHER_THRESHOLDS_INVALID unless 0 <= suggest <= match <= 1 */
export function createMatcher(options: MatcherOptions = {}): Matcher & FeatureReader {
  const thresholds = options.thresholds ?? DEFAULT_THRESHOLDS;
  checkThresholds(thresholds);
  return new MatcherInMemory(thresholds, options.model ?? FITTED_MODEL, options.version ?? MATCHER_VERSION);
}
