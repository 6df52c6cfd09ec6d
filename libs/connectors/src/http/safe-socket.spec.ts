import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutboundSocket } from '@conductor/connector-contract';
import type { WebSocket } from 'ws';
import { loopbackSockets, SocketHost } from '../spec-kit/socket-host.js';
import type { SafeSocketOptions } from './safe-socket.js';

const host = new SocketHost();
const refuses = (code: string, facts: object = {}) =>
  expect.objectContaining({ name: 'OutboundRefusal', code, facts: expect.objectContaining(facts) });
const open = (
  options: Partial<SafeSocketOptions> = {},
  url = `${host.origin}/`,
  stop = new AbortController(),
) => loopbackSockets(options).open({ url, signal: stop.signal });

/** Reads until the socket ends. */
async function endOf(
  socket: OutboundSocket,
): Promise<{ readonly texts: string[]; readonly reason: unknown }> {
  const texts: string[] = [];
  try {
    for await (const part of socket.messages) texts.push(...part);
  } catch (reason) {
    return { texts, reason };
  }
  throw new Error('a socket never ends well by itself');
}

beforeAll(() => host.start());
afterEach(() => {
  host.greet = () => undefined;
  host.decline = null;
  host.cut();
});
afterAll(() => host.stop());

describe('SafeSocket refuses before it connects', () => {
  it.each([
    ['wss://127.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['wss://0x7f.1/', 'ADDRESS_NOT_PUBLIC'],
    ['wss://[::ffff:127.0.0.1]/', 'ADDRESS_NOT_PUBLIC'],
    ['wss://169.254.169.254/', 'ADDRESS_NOT_PUBLIC'],
    ['ws://127.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['ws://8.8.8.8/', 'ADDRESS_NOT_PUBLIC'],
    ['https://kominfo.go.id/', 'UNSUPPORTED_SCHEME'],
    ['wss://kominfo.go.id@127.0.0.1/', 'URL_INVALID'],
    ['kominfo.go.id', 'URL_INVALID'],
  ])('%s with %s', async (url, code) => {
    await expect(open({ allowAddress: () => false }, url)).rejects.toEqual(refuses(code));
  });

  it.each([
    ['wss', 'a private address', ['10.0.0.1'], 'ADDRESS_NOT_PUBLIC'],
    ['wss', 'one private address among public ones', ['103.22.248.1', '127.0.0.1'], 'ADDRESS_NOT_PUBLIC'],
    ['wss', 'no address', [], 'NAME_NOT_FOUND'],
    ['ws', 'a public address', ['103.22.248.1'], 'ADDRESS_NOT_PUBLIC'],
  ])('over %s a name with %s', async (scheme, _, addresses, code) => {
    const options = { resolve: async () => addresses, allowAddress: () => false };
    await expect(open(options, `${scheme}://kementerian.example/`)).rejects.toEqual(refuses(code));
  });
});

describe('SafeSocket', () => {
  it('connects to the address that it checked: a second answer of the resolver is never asked for', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const url = new URL(host.origin);
    url.hostname = 'rebind.example';
    const socket = await open({ resolve: async () => answers.shift() ?? [] }, url.href);
    expect(answers).toEqual([['10.0.0.1']]);
    expect(host.requests.at(-1)?.headers).toMatchObject({ 'user-agent': 'conductor-spec' });
    expect(host.requests.at(-1)?.headers).not.toHaveProperty('sec-websocket-extensions');
    socket.close();
  });

  it('hears what comes, says what it is told, and ends when the other side does', async () => {
    host.greet = (socket) =>
      socket.on('message', (text) => {
        socket.send(`gema ${String(text)}`);
        socket.close(1001);
      });
    const socket = await open();
    socket.send('halo');
    expect(await endOf(socket)).toEqual({
      texts: ['gema halo'],
      reason: refuses('CONNECTION_FAILED', { closedWith: 1001 }),
    });
  });

  it('ends with the reason of its signal, open or not', async () => {
    const reason = new Error('shutting down');
    const stop = new AbortController();
    const socket = await open({}, `${host.origin}/`, stop);
    const ended = endOf(socket);
    stop.abort(reason);
    expect((await ended).reason).toBe(reason);
    await expect(open({}, `${host.origin}/`, stop)).rejects.toBe(reason);
    const late = new AbortController();
    host.decline = () => late.abort(reason);
    await expect(open({}, `${host.origin}/`, late)).rejects.toBe(reason);
  });

  it('hands on the answer of a host that opens no socket, and follows no redirect', async () => {
    host.decline = (stream) =>
      stream.end('HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n');
    await expect(open()).rejects.toMatchObject({ name: 'SocketDeclined', response: { status: 302 } });
    host.decline = (stream) =>
      stream.end('HTTP/1.1 429 Slow\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n');
    await expect(open()).rejects.toMatchObject({
      response: { status: 429, headers: { 'retry-after': '30' } },
    });
  });

  it.each<[string, string | null, string]>([
    ['never answers', null, 'TIMED_OUT'],
    ['speaks another language', 'SSH-2.0-OpenSSH\r\n', 'BODY_UNREADABLE'],
    ['hangs up', '', 'CONNECTION_FAILED'],
    [
      'agrees without the proof',
      'HTTP/1.1 101 Ok\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      'BODY_UNREADABLE',
    ],
  ])('refuses a host that %s', async (_, answer, code) => {
    host.decline = (stream) => {
      if (answer !== null) stream.end(answer);
    };
    await expect(open()).rejects.toEqual(refuses(code));
  });

  it('refuses a message beyond the cap, and one that packs it into parts', async () => {
    host.greet = (socket) => socket.send('x'.repeat(1001));
    expect((await endOf(await open({ maxMessageBytes: 1000 }))).reason).toEqual(refuses('TOO_LARGE'));
    host.greet = (socket) => {
      for (let part = 0; part < 11; part += 1) socket.send('x'.repeat(100), { fin: part === 10 });
    };
    expect((await endOf(await open({ maxMessageBytes: 1000 }))).reason).toEqual(refuses('TOO_LARGE'));
  });

  it('gives up a host that falls silent, and keeps one that only answers its pings', async () => {
    host.greet = (socket) => socket.pause();
    const silent = await open({ pingEveryMs: 40 });
    expect((await endOf(silent)).reason).toEqual(refuses('TIMED_OUT', { after: 'silence' }));
    let pings = 0;
    const answered = new Promise<void>((resolve) => {
      host.greet = (socket) => socket.on('ping', () => ((pings += 1) === 5 ? resolve() : undefined));
    });
    const patient = await open({ pingEveryMs: 40 });
    const ended = endOf(patient);
    await answered;
    patient.close();
    expect((await ended).reason).toEqual(refuses('CONNECTION_FAILED', { closedBy: 'us' }));
  });

  it('holds a flood back: what waits is bounded, nothing is lost, and the silence is nobody else’s', async () => {
    const COUNT = 20_000;
    const text = 'x'.repeat(1_000);
    let flooding: WebSocket | null = null;
    host.greet = (socket) => {
      flooding = socket;
      for (let sent = 0; sent < COUNT; sent += 1) socket.send(text);
      // Nothing left for the time of several pings.
      let before = 0;
      const watch = setInterval(() => {
        if (socket.bufferedAmount === before) {
          clearInterval(watch);
          socket.emit('stuck');
        }
        before = socket.bufferedAmount;
      }, 100);
    };
    const socket = await open({ maxMessages: 100, pingEveryMs: 20, openTimeoutMs: 10_000 });
    const messages = socket.messages[Symbol.asyncIterator]();
    // While nobody reads, the rest waits at the sender and in the network between, through several pings.
    await once(flooding!, 'stuck');
    expect(flooding!.bufferedAmount).toBeGreaterThan(1_000_000);
    let heard = 0;
    while (heard < COUNT) heard += ((await messages.next()).value as readonly string[]).length;
    expect(heard).toBe(COUNT);
    socket.close();
  });
});
