import type { ReadContext } from '@conductor/work';
import DataLoader from 'dataloader';

/** One batch read by keys. Defined once beside its resolver, used through `edge.load(loader, key)`. */
export interface Loader<Key, Value> {
  batch(ctx: ReadContext, keys: readonly Key[]): Promise<ReadonlyMap<Key, Value>>;
}

export const defineLoader = <Key, Value>(
  batch: (ctx: ReadContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Loader<Key, Value> => ({ batch });

/** The loaders of one request. */
export class LoaderCache {
  private readonly running = new Map<unknown, { clearAll(): unknown }>();

  constructor(private readonly ctx: ReadContext) {}

  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | null> {
    return this.loaderFor(loader).load(key);
  }

  clear(): void {
    for (const loader of this.running.values()) loader.clearAll();
  }

  private loaderFor<Key, Value>(loader: Loader<Key, Value>): DataLoader<Key, Value | null> {
    const known = this.running.get(loader);
    if (known instanceof DataLoader) return known;
    const made = new DataLoader<Key, Value | null>(async (keys) => {
      const found = await loader.batch(this.ctx, keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.running.set(loader, made);
    return made;
  }
}
