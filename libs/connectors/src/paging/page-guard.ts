import { Malformed } from '@conductor/connector-contract';

/** Pages without anything new in a row: a server may have filtered some away, but not so many. */
const MOST_IDLE_PAGES = 5;

/** Ends a walk through pages that leads nowhere: a cursor or a content that comes again and again. */
export class PageGuard {
  readonly #cursors = new Set<string>();
  readonly #keys: Set<string>;
  #idlePages = 0;

  /** @param met items that an earlier part of the walk met */
  constructor(met: readonly string[] = []) {
    this.#keys = new Set(met);
  }

  /** Whether this walk has met the item already: lists shift while they are read. */
  hasMet(key: string): boolean {
    return this.#keys.has(key);
  }

  /**
   * Notes what a page held.
   * @param next cursor of the page that would come now
   * @throws Malformed PAGES_REPEAT
   */
  pass(next: string, keys: readonly string[]): void {
    const isIdle = keys.every((key) => this.#keys.has(key));
    this.#idlePages = isIdle ? this.#idlePages + 1 : 0;
    if (this.#cursors.has(next) || this.#idlePages > MOST_IDLE_PAGES) throw new Malformed('PAGES_REPEAT');
    this.#cursors.add(next);
    for (const key of keys) this.#keys.add(key);
  }
}
