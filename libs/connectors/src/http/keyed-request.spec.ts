import { describe, expect, it } from '@jest/globals';
import type { OutboundHttp, OutboundRequest } from '@conductor/connector-contract';
import { fetchOptions } from '../spec-kit/host.js';
import { requireCredential, sendWithKey } from './keyed-request.js';

const KEY = '123|a/b+canary==';
const noUploads = () => Promise.reject(new Error('There are no uploads here.'));

/** What becomes of an answer, and what was asked. */
async function answered(
  body: Uint8Array,
): Promise<{ readonly body: Uint8Array; readonly asked: OutboundRequest }> {
  const asked: OutboundRequest[] = [];
  const http: OutboundHttp = {
    async request(request) {
      asked.push(request);
      return { status: 200, url: request.url, headers: {}, body };
    },
  };
  const options = fetchOptions(http, noUploads, { token: KEY, accountId: null });
  const response = await sendWithKey({ url: 'https://a.id/x' }, requireCredential(options, 'x'), options);
  return { body: response.body, asked: asked[0]! };
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a request with a key', () => {
  it('carries it in one header, and follows no redirect', async () => {
    const { asked } = await answered(bytes(''));
    expect(asked).toMatchObject({ url: 'https://a.id/x', maxRedirects: 0 });
    expect(asked.headers).toEqual({ accept: 'application/json', authorization: `Bearer ${KEY}` });
  });

  it.each([
    ['as it is', KEY],
    ['in an address', encodeURIComponent(KEY)],
    ['as some servers write JSON', KEY.replaceAll('/', '\\/')],
  ])('reads an answer that repeats it %s without it', async (_, spelling) => {
    const { body } = await answered(bytes(`{"a":"«${spelling}» dan ${spelling}"}`));
    expect(new TextDecoder().decode(body)).toBe('{"a":"«KEY» dan KEY"}');
  });

  it('leaves every other byte as it came', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect((await answered(body)).body).toBe(body);
    const around = Uint8Array.from([...body, ...bytes(KEY), ...body]);
    expect([...(await answered(around)).body]).toEqual([...body, ...bytes('KEY'), ...body]);
  });

  it('is none where the installation has no key', () => {
    const options = fetchOptions({ request: () => Promise.reject(new Error('asked')) }, noUploads);
    expect(() => requireCredential(options, 'x')).toThrow('CREDENTIALS_MISSING');
  });
});
