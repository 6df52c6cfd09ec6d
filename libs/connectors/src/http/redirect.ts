import { OutboundRefusal, type OutboundRequest } from '@conductor/connector-contract';

/** What a host was trusted with is not for the next one. */
const FOR_ONE_HOST = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'x-api-key',
  'if-none-match',
  'if-modified-since',
]);

/** The request that a redirect asks for. It passes all checks anew. */
export function redirected(request: OutboundRequest, status: number, location: string): OutboundRequest {
  if (!URL.canParse(location, request.url)) throw new OutboundRefusal('URL_INVALID', { part: 'location' });
  const target = new URL(location, request.url);
  const isSameOrigin = target.origin === new URL(request.url).origin;
  const becomesGet = status === 303 || (request.method === 'POST' && (status === 301 || status === 302));
  const { body, ...rest } = request;
  const kept = Object.entries(request.headers ?? {}).filter(([name]) => {
    const lower = name.toLowerCase();
    return (isSameOrigin || !FOR_ONE_HOST.has(lower)) && !(becomesGet && lower.startsWith('content-'));
  });
  return {
    ...rest,
    url: target.href,
    headers: Object.fromEntries(kept),
    ...(becomesGet && request.method !== 'HEAD' ? { method: 'GET' } : body === undefined ? {} : { body }),
  };
}
