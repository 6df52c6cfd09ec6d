import type { Verdict, VerdictReason } from '@conductor/graphql';
import type { ShownProblem } from '@conductor/ui';
import type { AlignmentQueueFieldsFragment, AlignmentTaskFieldsFragment } from './generated/alignment.js';

export type Task = AlignmentTaskFieldsFragment;
type Queue = AlignmentQueueFieldsFragment;

/** What the reviewer says about a post. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly VerdictReason[];
  readonly note: string | null;
}
interface Answer {
  readonly queue: Queue | null;
  readonly problems: readonly ShownProblem[];
}
/** The road to the server, so that the desk can be tried without one. */
export interface DeskPort {
  readonly fetch: () => Promise<Queue>;
  readonly code: (
    postId: string,
    judgement: Judgement,
  ) => Promise<Answer & { readonly codeId: string | null }>;
  readonly undo: (codeId: string) => Promise<Answer & { readonly task: Task | null }>;
  readonly skip: (postId: string) => Promise<Answer>;
}

/** Why a post is back: a refusal in the server's words, no connection, or taken back by the reviewer. */
export type Return =
  { readonly kind: 'refused'; readonly text: string } | { readonly kind: 'failed' | 'undone' };
export interface Seat {
  readonly task: Task;
  readonly returned: Return | null;
}
/** One of the last decisions; without a code while it is on its way. */
export interface Decision {
  readonly postId: string;
  readonly authorName: string;
  readonly verdict: Verdict;
  readonly codeId: string | null;
}
export interface DeskState {
  readonly seats: readonly Seat[];
  readonly decisions: readonly Decision[];
  readonly remainingCount: number;
  readonly todayCount: number;
  readonly isLoaded: boolean;
  readonly error: unknown;
  /** Somebody else has the post now: told once, kindly. */
  readonly lost: string | null;
}
export const MOST_DECISIONS = 10;
/** With these the post belongs to another reviewer: it must not come back. */
const LOST_CODES: readonly string[] = ['ALIGNMENT_LEASE_LOST', 'ALREADY_CODED_BY'];
const empty: DeskState = {
  seats: [],
  decisions: [],
  remainingCount: 0,
  todayCount: 0,
  isLoaded: false,
  error: null,
  lost: null,
};

/** The desk after an answer: fresh leases for posts on it, new ones behind them, the last decisions. */
function withQueue(
  { seats, decisions }: DeskState,
  queue: Queue,
  gone: ReadonlySet<string>,
): Partial<DeskState> {
  const fresh = new Map(queue.tasks.map((task) => [task.post.id, task]));
  const kept = seats.map(({ task, returned }) => ({ task: fresh.get(task.post.id) ?? task, returned }));
  const seated = new Set(seats.map(({ task }) => task.post.id));
  const added = queue.tasks.filter(({ post }) => !seated.has(post.id) && !gone.has(post.id));
  const underway = decisions.filter(({ codeId }) => codeId === null);
  const isOpen = (postId: string) => seated.has(postId) || underway.some((it) => it.postId === postId);
  const certain = queue.recent
    .filter(({ post }) => !isOpen(post.id))
    .map(({ code, post }) => ({
      postId: post.id,
      authorName: post.authorName,
      verdict: code.verdict,
      codeId: code.id,
    }));
  return {
    seats: [...kept, ...added.map((task) => ({ task, returned: null }))],
    decisions: [...underway, ...certain].slice(0, MOST_DECISIONS),
    // What is still on its way is not known to the server yet.
    remainingCount: Math.max(queue.remainingCount - underway.length, kept.length + added.length),
    todayCount: queue.codedTodayCount + underway.length,
    isLoaded: true,
    error: null,
  };
}

/**
 * The reviewer's desk: decisions count at once, and the server hears of them behind. What it refuses comes back at the
 * end, with the reason. Acts on one post wait for each other; posts do not wait for posts.
 */
export class AlignmentDesk {
  #state = empty;
  readonly #listeners = new Set<() => void>();
  /** Posts that left the desk here, whatever an answer on its way still says. */
  readonly #gone = new Set<string>();
  readonly #known = new Map<string, Task>();
  readonly #codeIds = new Map<string, string>();
  readonly #lanes = new Map<string, Promise<void>>();

  constructor(private readonly port: DeskPort) {}

  readonly get = (): DeskState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async load(): Promise<void> {
    try {
      this.#take(await this.port.fetch());
    } catch (error) {
      this.#change({ error });
    }
  }

  judge(judgement: Judgement): Promise<void> {
    const [seat] = this.get().seats;
    if (seat === undefined) return Promise.resolve();
    const { id: postId, authorName } = seat.task.post;
    this.#leave(seat.task);
    const { decisions, todayCount } = this.get();
    const others = decisions.filter((decision) => decision.postId !== postId);
    const decision = { postId, authorName, verdict: judgement.verdict, codeId: null };
    this.#change({ todayCount: todayCount + 1, decisions: [decision, ...others].slice(0, MOST_DECISIONS) });
    return this.#inLane(postId, () =>
      this.#send(seat.task, async () => {
        const { codeId, ...answer } = await this.port.code(postId, judgement);
        if (codeId !== null) this.#codeIds.set(postId, codeId);
        this.#change({
          decisions: this.get().decisions.map((it) => (it.postId === postId ? { ...it, codeId } : it)),
        });
        return answer;
      }),
    );
  }

  /** Passes the first post over: it may come round again. */
  skip(): Promise<void> {
    const [seat] = this.get().seats;
    if (seat === undefined) return Promise.resolve();
    const { id: postId } = seat.task.post;
    this.#leave(seat.task);
    return this.#inLane(postId, () =>
      this.#send(seat.task, async () => {
        const answer = await this.port.skip(postId);
        this.#gone.delete(postId);
        return answer;
      }),
    );
  }

  /** Takes back the last decision, or the one on this post. */
  undo(postId = this.get().decisions[0]?.postId): Promise<void> {
    const decision = this.get().decisions.find((it) => it.postId === postId);
    if (decision === undefined || postId === undefined) return Promise.resolve();
    this.#forget(postId);
    // Of this sitting the post is still at hand and is back at once; an older one comes with the answer.
    const task = this.#known.get(postId);
    if (task !== undefined) this.#comeBack(task, { kind: 'undone' }, 'first');
    return this.#inLane(postId, async () => {
      const codeId = decision.codeId ?? this.#codeIds.get(postId);
      if (codeId === undefined) return;
      try {
        const answer = await this.port.undo(codeId);
        if (task === undefined && answer.task !== null)
          this.#comeBack(answer.task, { kind: 'undone' }, 'first');
        if (answer.queue !== null) this.#take(answer.queue);
        if (answer.problems[0] !== undefined) this.#change({ lost: answer.problems[0].message });
      } catch (error) {
        this.#change({ error });
      }
    });
  }

  #change(part: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  #take(queue: Queue): void {
    this.#change(withQueue(this.get(), queue, this.#gone));
  }

  #inLane(postId: string, act: () => Promise<void>): Promise<void> {
    const lane = (this.#lanes.get(postId) ?? Promise.resolve()).then(act);
    this.#lanes.set(postId, lane);
    return lane;
  }

  #leave(task: Task): void {
    const { seats, remainingCount } = this.get();
    this.#gone.add(task.post.id);
    this.#known.set(task.post.id, task);
    this.#change({
      seats: seats.filter((seat) => seat.task.post.id !== task.post.id),
      remainingCount: Math.max(0, remainingCount - 1),
      lost: null,
    });
  }

  #comeBack(task: Task, returned: Return, place: 'first' | 'last'): void {
    const { seats, remainingCount } = this.get();
    this.#gone.delete(task.post.id);
    const others = seats.filter((seat) => seat.task.post.id !== task.post.id);
    const seat = { task, returned };
    this.#change({
      seats: place === 'first' ? [seat, ...others] : [...others, seat],
      remainingCount: remainingCount + 1,
    });
  }

  /** Takes a decision off the list and out of today's count. */
  #forget(postId: string): void {
    const { decisions, todayCount } = this.get();
    const others = decisions.filter((decision) => decision.postId !== postId);
    if (others.length === decisions.length) return;
    this.#change({ decisions: others, todayCount: Math.max(0, todayCount - 1) });
  }

  /** Sends an act; when it does not hold, the post comes back at the end. */
  async #send(task: Task, act: () => Promise<Answer>): Promise<void> {
    try {
      const { queue, problems } = await act();
      const [problem] = problems;
      if (problem !== undefined) {
        this.#forget(task.post.id);
        if (LOST_CODES.includes(problem.code)) this.#change({ lost: problem.message });
        else this.#comeBack(task, { kind: 'refused', text: problem.message }, 'last');
      }
      if (queue !== null) this.#take(queue);
    } catch {
      this.#forget(task.post.id);
      this.#comeBack(task, { kind: 'failed' }, 'last');
    }
  }
}
