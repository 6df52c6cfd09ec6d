import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Host, loopbackHttp } from '../spec-kit/host.js';
import { isGlobalUnicast } from './address.js';

const host = new Host();
const http = loopbackHttp({ maxBytes: 100_000 });
const impatient = loopbackHttp({ headersTimeoutMs: 150, bodyTimeoutMs: 150, totalTimeoutMs: 400 });
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const refuses = (code: string) => expect.objectContaining({ name: 'OutboundRefusal', code });

beforeAll(() => host.start());
afterAll(async () => {
  await http.close();
  await host.stop();
  await impatient.close();
});

describe('isGlobalUnicast', () => {
  it.each([
    '8.8.8.8',
    '103.22.248.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.32.0.1',
    '2606:4700::1111',
    '2404:8000::1',
    '::ffff:8.8.8.8',
  ])('lets %s through', (address) => expect(isGlobalUnicast(address)).toBe(true));

  it.each([
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '169.254.169.254',
    '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.9',
    '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:a00:1', '::127.0.0.1', 'fe80::1', 'fe80::1%eth0',
    'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::1',
    '3fff::1', '5f00::1', '4000::1', 'kominfo.go.id', '', '1.2.3',
  ])('refuses %s', (address) => expect(isGlobalUnicast(address)).toBe(false)); // prettier-ignore
});

describe('SafeHttp refuses before it connects', () => {
  const closed = loopbackHttp({ allowAddress: () => false });

  it.each([
    ['http://127.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://2130706433/', 'ADDRESS_NOT_PUBLIC'],
    ['http://0x7f.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://0177.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://127.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://①②⑦.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::1]/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::ffff:127.0.0.1]/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::ffff:a9fe:a9fe]/latest/meta-data', 'ADDRESS_NOT_PUBLIC'],
    ['http://169.254.169.254/', 'ADDRESS_NOT_PUBLIC'],
    ['ftp://kominfo.go.id/', 'UNSUPPORTED_SCHEME'],
    ['file:///etc/passwd', 'UNSUPPORTED_SCHEME'],
    ['data:text/html,x', 'UNSUPPORTED_SCHEME'],
    ['https://kominfo.go.id@127.0.0.1/', 'URL_INVALID'],
    ['kominfo.go.id', 'URL_INVALID'],
    ['http://[fe80::1%25eth0]/', 'URL_INVALID'],
  ])('%s with %s', async (url, code) => {
    await expect(closed.request({ url })).rejects.toEqual(refuses(code));
  });

  it.each([
    ['a private address', ['10.0.0.1'], 'ADDRESS_NOT_PUBLIC'],
    ['one private address among public ones', ['103.22.248.1', '127.0.0.1'], 'ADDRESS_NOT_PUBLIC'],
    ['a mapped private address', ['::ffff:192.168.0.1'], 'ADDRESS_NOT_PUBLIC'],
    ['no address', [], 'NAME_NOT_FOUND'],
  ])('a name with %s', async (_, addresses, code) => {
    const strict = loopbackHttp({ resolve: async () => addresses, allowAddress: () => false });
    await expect(strict.request({ url: 'http://kementerian.example/' })).rejects.toEqual(refuses(code));
  });
});

describe('SafeHttp', () => {
  it('connects to the address that it checked and resolves once per connection', async () => {
    const url = new URL(host.serve('/pinned', 200, 'isi'));
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const client = loopbackHttp({ resolve: async () => answers.shift() ?? [] });
    url.hostname = 'rebind.example';
    expect(text((await client.request({ url: url.href })).body)).toBe('isi');
    expect(answers).toEqual([['10.0.0.1']]);
    await client.close();
  });

  it('names itself, asks for compression and keeps the headers it is given', async () => {
    const url = host.serve('/headers', 200, 'x', { ETag: '"1"', 'Set-Cookie': 'a=1' });
    const response = await http.request({ url, headers: { 'If-None-Match': '"0"', 'User-Agent': 'forged' } });
    expect(response).toMatchObject({ status: 200, url, headers: { etag: '"1"' } });
    expect(host.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"0"',
      'user-agent': 'conductor-spec',
      'accept-encoding': 'gzip, deflate, br',
    });
  });

  it.each([
    ['gzip', gzipSync('halo')],
    ['br', brotliCompressSync('halo')],
    ['deflate', deflateSync('halo')],
    ['identity', Buffer.from('halo')],
    ['gzip, br', brotliCompressSync(gzipSync('halo'))],
  ])('reads %s', async (encoding, body) => {
    const url = host.serve('/compressed', 200, body, { 'content-encoding': encoding });
    expect(text((await http.request({ url })).body)).toBe('halo');
  });

  it.each([
    ['a truncated gzip', gzipSync('halo '.repeat(50)).subarray(0, 20), 'gzip', 'BODY_UNREADABLE'],
    ['a gzip that is none', Buffer.from('halo'), 'gzip', 'BODY_UNREADABLE'],
    ['an encoding nobody asked for', Buffer.from('halo'), 'compress', 'BODY_UNREADABLE'],
    ['many layers', Buffer.from('halo'), 'gzip, gzip, gzip', 'BODY_UNREADABLE'],
    ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000)), 'gzip', 'TOO_LARGE'],
    ['a bomb within a bomb', gzipSync(gzipSync(Buffer.alloc(50_000_000))), 'gzip, gzip', 'TOO_LARGE'],
    ['a body beyond the cap', Buffer.alloc(100_001), '', 'TOO_LARGE'],
  ])('refuses %s', async (_, body, encoding, code) => {
    const url = host.serve('/refused', 200, body, encoding === '' ? {} : { 'content-encoding': encoding });
    await expect(http.request({ url })).rejects.toEqual(refuses(code));
  });

  it('stops reading an endless body at the cap', async () => {
    const url = host.on('/endless', (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more);
      more();
    });
    await expect(http.request({ url })).rejects.toEqual(refuses('TOO_LARGE'));
    await expect(http.request({ url: host.serve('/ten', 200, '0123456789'), maxBytes: 9 })).rejects.toEqual(
      refuses('TOO_LARGE'),
    );
  });

  it('calls a body that ends too early a failed connection', async () => {
    const url = host.on('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    });
    await expect(http.request({ url })).rejects.toEqual(refuses('CONNECTION_FAILED'));
  });

  it.each([
    ['silence before the headers', '/silent', (): void => undefined],
    [
      'silence within the body',
      '/stalled',
      (_: unknown, response: { write(text: string): unknown }) => response.write('a'),
    ],
  ])('gives up on %s', async (_, path, answer) => {
    await expect(impatient.request({ url: host.on(path, answer as never) })).rejects.toEqual(
      refuses('TIMED_OUT'),
    );
  });

  it('gives up on a slow drip', async () => {
    const url = host.on('/drip', (_, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(impatient.request({ url })).rejects.toEqual(refuses('TIMED_OUT'));
  });

  it('gives the caller its own reason back', async () => {
    const stop = new AbortController();
    const reason = new Error('shutting down');
    const url = host.on('/abort', () => stop.abort(reason));
    await expect(http.request({ url, signal: stop.signal })).rejects.toBe(reason);
  });

  it('calls a closed port a failed connection', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => server.close(resolve));
    await expect(http.request({ url: `http://127.0.0.1:${port}/` })).rejects.toEqual(
      refuses('CONNECTION_FAILED'),
    );
  });

  it('refuses an answer that is no HTTP', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
    const asked = http.request({ url }).finally(() => server.close());
    await expect(asked).rejects.toEqual(refuses('BODY_UNREADABLE'));
  });
});

describe('SafeHttp on redirects', () => {
  const redirect = (path: string, to: string, status = 302) => host.serve(path, status, '', { location: to });

  it('follows three and says where it arrived', async () => {
    host.serve('/d', 200, 'tiba');
    redirect('/c', 'd');
    redirect('/b', '/c', 308);
    const response = await http.request({ url: redirect('/a', `${host.origin}/b`, 301) });
    expect(response.url).toBe(`${host.origin}/d`);
    expect(text(response.body)).toBe('tiba');
  });

  it('refuses the fourth and a loop', async () => {
    await expect(http.request({ url: redirect('/before', '/a') })).rejects.toEqual(
      refuses('TOO_MANY_REDIRECTS'),
    );
    await expect(http.request({ url: redirect('/loop', '/loop') })).rejects.toEqual(
      refuses('TOO_MANY_REDIRECTS'),
    );
  });

  it.each([
    ['http://10.0.0.1/', 'ADDRESS_NOT_PUBLIC'],
    ['http://[::1]/', 'ADDRESS_NOT_PUBLIC'],
    ['//169.254.169.254/latest', 'ADDRESS_NOT_PUBLIC'],
    ['file:///etc/passwd', 'UNSUPPORTED_SCHEME'],
    ['http://', 'URL_INVALID'],
  ])('refuses one to %s', async (target, code) => {
    await expect(http.request({ url: redirect('/away', target) })).rejects.toEqual(refuses(code));
  });

  it('takes the first answer where none is to be followed', async () => {
    expect((await http.request({ url: redirect('/kept', '/d'), maxRedirects: 0 })).status).toBe(302);
  });

  it('keeps secrets from another origin and repeats a body only where the host asks for it', async () => {
    const other = new Host();
    await other.start();
    other.serve('/in', 200);
    const send = async (status: number) => {
      const url = redirect(`/post-${status}`, `${other.origin}/in`, status);
      await http.request({
        url,
        method: 'POST',
        body: '{}',
        headers: { Authorization: 'x', 'Content-Type': 'application/json', 'X-Id': '1' },
      });
      return other.requests.at(-1);
    };
    const seen = await send(303);
    expect(seen).toMatchObject({ method: 'GET', headers: { 'x-id': '1' } });
    expect(seen?.headers).not.toHaveProperty('authorization');
    expect(seen?.headers).not.toHaveProperty('content-type');
    expect(await send(307)).toMatchObject({ method: 'POST', headers: { 'content-length': '2' } });
    await other.stop();
  });
});
