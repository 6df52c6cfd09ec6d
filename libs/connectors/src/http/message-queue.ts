/** What is stored in one transaction. */
const MOST_AT_ONCE = 100;

/** The side that fills a queue: it is held back while the queue is full. */
interface Source {
  pause(): void;
  resume(): void;
}

export interface QueueLimits {
  readonly maxMessages: number;
  readonly maxBytes: number;
}

/** Messages between a socket and one reader. What is full holds the socket back, and the network behind it. */
export class MessageQueue implements AsyncIterable<readonly string[]> {
  readonly #waiting: { readonly text: string; readonly bytes: number }[] = [];
  #bytes = 0;
  #isFull = false;
  #end: { readonly reason: unknown } | null = null;
  #wake: (() => void) | null = null;

  constructor(
    private readonly source: Source,
    private readonly limits: QueueLimits,
  ) {}

  get isFull(): boolean {
    return this.#isFull;
  }

  push(text: string, bytes: number): void {
    if (this.#end !== null) return;
    this.#waiting.push({ text, bytes });
    this.#bytes += bytes;
    if (
      !this.#isFull &&
      (this.#waiting.length >= this.limits.maxMessages || this.#bytes >= this.limits.maxBytes)
    ) {
      this.#isFull = true;
      this.source.pause();
    }
    this.#wake?.();
  }

  /** The first reason stands. What waits is read before it. */
  fail(reason: unknown): void {
    this.#end ??= { reason };
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly string[]> {
    for (;;) {
      if (this.#waiting.length > 0) yield this.#take();
      else if (this.#end !== null) throw this.#end.reason;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #take(): readonly string[] {
    const taken = this.#waiting.splice(0, MOST_AT_ONCE);
    this.#bytes -= taken.reduce((sum, { bytes }) => sum + bytes, 0);
    const isHalfEmpty =
      this.#waiting.length <= this.limits.maxMessages / 2 && this.#bytes <= this.limits.maxBytes / 2;
    if (this.#isFull && isHalfEmpty) {
      this.#isFull = false;
      if (this.#end === null) this.source.resume();
    }
    return taken.map(({ text }) => text);
  }
}
