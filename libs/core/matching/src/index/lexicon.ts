/** Every term the matcher has met, with the number of items and background texts that hold it. */
export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly spellings: string[] = [];
  private readonly itemCounts: number[] = [];
  private readonly backgroundCounts: number[] = [];
  private items = 0;
  private backgroundTexts = 0;
  /** weights by number of holders, under the present revision: a logarithm costs more than finding one */
  private readonly weights: number[] = [];
  private weightsRevision = -1;
  /** rises with each change, so that what was computed from weights knows when it is stale */
  revision = 0;

  intern(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.spellings.length;
    this.ids.set(term, id);
    this.spellings.push(term);
    this.itemCounts.push(0);
    this.backgroundCounts.push(0);
    return id;
  }

  /** @returns -1 for a term never met */
  find = (term: string): number => this.ids.get(term) ?? -1;

  spellingOf = (id: number): string => this.spellings[id] ?? '';

  countItem(ids: Iterable<number>, change: 1 | -1): void {
    for (const id of ids) this.itemCounts[id] = (this.itemCounts[id] ?? 0) + change;
    this.items += change;
    this.revision += 1;
  }

  countBackground(ids: Iterable<number>): void {
    for (const id of ids) this.backgroundCounts[id] = (this.backgroundCounts[id] ?? 0) + 1;
    this.backgroundTexts += 1;
    this.revision += 1;
  }

  /** How telling a term is; a term never met (-1) is the most telling of all. Never negative. */
  weightOf(id: number): number {
    const holders = id < 0 ? 0 : (this.itemCounts[id] ?? 0) + (this.backgroundCounts[id] ?? 0);
    if (this.weightsRevision !== this.revision) {
      this.weights.length = 0;
      this.weightsRevision = this.revision;
    }
    return (this.weights[holders] ??= Math.log(
      1 + (this.items + this.backgroundTexts - holders + 0.5) / (holders + 0.5),
    ));
  }

  itemsWith = (id: number): number => (id < 0 ? 0 : (this.itemCounts[id] ?? 0));

  /** The part of the background texts that hold the term, 0 to 1. */
  backgroundShare = (id: number): number =>
    id < 0 || this.backgroundTexts === 0 ? 0 : (this.backgroundCounts[id] ?? 0) / this.backgroundTexts;
}
