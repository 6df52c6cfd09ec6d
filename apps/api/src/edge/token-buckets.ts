interface Bucket {
  tokens: number;
  /** Milliseconds of the clock at which `tokens` was right. */
  at: number;
}

export interface BucketRule {
  /** So many at once. */
  readonly burst: number;
  /** And one more each so many milliseconds. */
  readonly refillMs: number;
  /** So many callers are remembered; the one who came longest ago is forgotten first. */
  readonly callers: number;
}

/**
 * A bucket of tokens for each caller, in the memory of this process: with n API processes a caller has n times as much,
 * which is enough against one who asks without end.
 */
export class TokenBuckets {
  /** In the order of the last question. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rule: BucketRule) {}

  /** Takes a token; false where none is left. */
  take(caller: string, now: Date): boolean {
    const { burst, refillMs, callers } = this.rule;
    const at = now.getTime();
    const there = this.buckets.get(caller) ?? { tokens: burst, at };
    const tokens = Math.min(burst, there.tokens + Math.max(0, at - there.at) / refillMs);
    const isAllowed = tokens >= 1;
    this.buckets.delete(caller);
    this.buckets.set(caller, { tokens: isAllowed ? tokens - 1 : tokens, at });
    if (this.buckets.size > callers) {
      const [oldest] = this.buckets.keys();
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    return isAllowed;
  }
}

/**
 * For what everybody may ask without signing in: thirty questions at once and thirty a minute, more than a person asks and
 * too few to read the register out. Some 2 MB of callers at most.
 */
export const PUBLIC_LIMIT: BucketRule = { burst: 30, refillMs: 2_000, callers: 10_000 };
