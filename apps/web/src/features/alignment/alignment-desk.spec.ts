import { describe, expect, it } from '@jest/globals';
import { AlignmentDesk, type DeskPort, type Judgement, type Task } from './alignment-desk.js';

const task = (id: string): Task => ({
  leasedUntil: '2026-11-17T10:05:00Z',
  similarCount: 0,
  post: {
    id,
    url: null,
    text: id,
    language: 'id',
    postedAt: '2026-11-17T10:00:00Z',
    authorName: `@${id}`,
    isDemo: true,
    network: { key: 'x', name: 'X' },
    account: null,
    organisation: null,
    attribution: null,
  },
  briefVersion: null,
  agendaItem: {
    id: 'beras',
    title: 'Beras',
    titleEn: null,
    colourSlot: 1,
    isDemo: true,
    framing: { wordingAvoid: [] },
  },
});
const aligned: Judgement = { verdict: 'ALIGNED', reasons: [], note: null };

/** A server in memory; `gate` holds its answers back until it is opened. */
class FakeServer implements DeskPort {
  readonly codes = new Map<string, string>();
  readonly skipped: string[] = [];
  readonly calls: string[] = [];
  gate: Promise<void> = Promise.resolve();
  nextRefusal: string | null = null;
  isDown = false;
  readonly #recent: { codeId: string; postId: string }[] = [];

  constructor(private readonly ids: readonly string[]) {}

  queue() {
    const open = this.ids.filter((id) => !this.codes.has(id));
    const ordered = [
      ...open.filter((id) => !this.skipped.includes(id)),
      ...open.filter((id) => this.skipped.includes(id)),
    ];
    return {
      remainingCount: ordered.length,
      codedTodayCount: this.codes.size,
      tasks: ordered.slice(0, 4).map(task),
      recent: this.#recent.map(({ codeId, postId }) => ({
        code: { id: codeId, verdict: 'ALIGNED' as const },
        post: { id: postId, authorName: `@${postId}` },
      })),
    };
  }
  async fetch() {
    if (this.isDown) throw new TypeError('no network');
    return this.queue();
  }
  async code(postId: string) {
    this.calls.push(`code ${postId}`);
    await this.gate;
    if (this.isDown) throw new TypeError('no network');
    const refusal = this.nextRefusal;
    this.nextRefusal = null;
    if (refusal !== null) {
      return { codeId: null, queue: this.queue(), problems: [{ code: refusal, message: 'Maaf.', path: [] }] };
    }
    const codeId = `code of ${postId}`;
    this.codes.set(postId, codeId);
    this.#recent.unshift({ codeId, postId });
    return { codeId, queue: this.queue(), problems: [] };
  }
  async undo(codeId: string) {
    this.calls.push(`undo ${codeId}`);
    await this.gate;
    const [found] = this.#recent.splice(
      this.#recent.findIndex((it) => it.codeId === codeId),
      1,
    );
    if (found !== undefined) this.codes.delete(found.postId);
    return { task: found === undefined ? null : task(found.postId), queue: this.queue(), problems: [] };
  }
  async skip(postId: string) {
    await this.gate;
    this.skipped.push(postId);
    return { queue: this.queue(), problems: [] };
  }
}

const opened = async (...ids: string[]) => {
  const server = new FakeServer(ids);
  const desk = new AlignmentDesk(server);
  await desk.load();
  return { server, desk };
};
const seatsOf = (desk: AlignmentDesk) => desk.get().seats.map((seat) => seat.task.post.id);
const decisionsOf = (desk: AlignmentDesk) => desk.get().decisions.map(({ postId }) => postId);
function closedGate(server: FakeServer): () => void {
  let open = (): void => undefined;
  server.gate = new Promise((resolve) => (open = resolve));
  return open;
}

describe('AlignmentDesk', () => {
  it('shows the next post before the server answers, and fills up behind', async () => {
    const { server, desk } = await opened('a', 'b', 'c', 'd', 'e', 'f');
    const open = closedGate(server);
    const done = desk.judge(aligned);
    expect(seatsOf(desk)).toEqual(['b', 'c', 'd']);
    expect(desk.get()).toMatchObject({ remainingCount: 5, todayCount: 1, decisions: [{ codeId: null }] });
    open();
    await done;
    expect(seatsOf(desk)).toEqual(['b', 'c', 'd', 'e']);
    expect(desk.get()).toMatchObject({
      remainingCount: 5,
      todayCount: 1,
      decisions: [{ codeId: 'code of a' }],
    });
  });

  it('keeps fast decisions apart from the answers of slow ones', async () => {
    const { server, desk } = await opened('a', 'b', 'c', 'd', 'e', 'f');
    const open = closedGate(server);
    const all = [desk.judge(aligned), desk.judge(aligned), desk.judge(aligned)];
    expect(seatsOf(desk)).toEqual(['d']);
    open();
    await Promise.all(all);
    expect(seatsOf(desk)).toEqual(['d', 'e', 'f']);
    expect(decisionsOf(desk)).toEqual(['c', 'b', 'a']);
    expect(desk.get()).toMatchObject({ remainingCount: 3, todayCount: 3 });
  });

  it('brings a refused post back at the end with the reason', async () => {
    const { server, desk } = await opened('a', 'b', 'c');
    server.nextRefusal = 'ALIGNMENT_OWN_BRIEF';
    await desk.judge(aligned);
    expect(seatsOf(desk)).toEqual(['b', 'c', 'a']);
    expect(desk.get().seats[2]?.returned).toEqual({ kind: 'refused', text: 'Maaf.' });
    expect(desk.get()).toMatchObject({ decisions: [], todayCount: 0, remainingCount: 3 });
  });

  it('brings a post back when the server is out of reach, and counts it as not done', async () => {
    const { server, desk } = await opened('a', 'b');
    server.isDown = true;
    await desk.judge(aligned);
    expect(seatsOf(desk)).toEqual(['b', 'a']);
    expect(desk.get()).toMatchObject({
      todayCount: 0,
      remainingCount: 2,
      seats: [{}, { returned: { kind: 'failed' } }],
    });
  });

  it.each(['ALIGNMENT_LEASE_LOST', 'ALREADY_CODED_BY'])(
    'lets a post go on %s and says so once',
    async (code) => {
      const { server, desk } = await opened('a', 'b');
      server.nextRefusal = code;
      server.codes.set('a', 'of somebody else');
      await desk.judge(aligned);
      expect(seatsOf(desk)).toEqual(['b']);
      expect(desk.get().lost).toBe('Maaf.');
      await desk.judge(aligned);
      expect(desk.get().lost).toBeNull();
    },
  );

  it('takes the last decision back at once, to the first place', async () => {
    const { server, desk } = await opened('a', 'b', 'c');
    await desk.judge(aligned);
    const undone = desk.undo();
    expect(seatsOf(desk)).toEqual(['a', 'b', 'c']);
    expect(desk.get()).toMatchObject({ decisions: [], todayCount: 0, remainingCount: 3 });
    await undone;
    expect(server.codes.size).toBe(0);
    expect(seatsOf(desk)).toEqual(['a', 'b', 'c']);
    expect(desk.get().seats[0]?.returned).toEqual({ kind: 'undone' });
  });

  it('takes a decision back that is still on its way, and judges again in order', async () => {
    const { server, desk } = await opened('a', 'b');
    const open = closedGate(server);
    const all = [desk.judge(aligned), desk.undo(), desk.judge({ ...aligned, verdict: 'CONTRADICTING' })];
    expect(seatsOf(desk)).toEqual(['b']);
    open();
    await Promise.all(all);
    expect(server.calls).toEqual(['code a', 'undo code of a', 'code a']);
    expect(seatsOf(desk)).toEqual(['b']);
    expect(decisionsOf(desk)).toEqual(['a']);
  });

  it('takes back a decision of an earlier sitting, whose post comes with the answer', async () => {
    const { server } = await opened('a', 'b', 'c');
    await server.code('c');
    const desk = new AlignmentDesk(server);
    await desk.load();
    expect(decisionsOf(desk)).toEqual(['c']);
    await desk.undo('c');
    expect(seatsOf(desk)).toEqual(['c', 'a', 'b']);
    expect(desk.get()).toMatchObject({ decisions: [], todayCount: 0, remainingCount: 3 });
  });

  it('passes a post over; it comes round again last', async () => {
    const { desk } = await opened('a', 'b');
    await desk.skip();
    expect(seatsOf(desk)).toEqual(['b', 'a']);
    expect(desk.get()).toMatchObject({ todayCount: 0, remainingCount: 2 });
  });

  it('does nothing at an empty desk, and keeps the desk when a reload fails', async () => {
    const { server, desk } = await opened();
    await Promise.all([desk.judge(aligned), desk.skip(), desk.undo()]);
    expect(server.calls).toEqual([]);
    server.isDown = true;
    await desk.load();
    expect(desk.get()).toMatchObject({ isLoaded: true, error: expect.any(TypeError) });
  });
});
