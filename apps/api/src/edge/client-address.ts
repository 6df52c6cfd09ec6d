import type { IncomingMessage } from 'node:http';

/** Loopback, private and link-local: where a proxy of our own stands, and no stranger comes from. */
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;
const ADDRESS = /^[0-9a-f.:]{2,45}$/;

const plain = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d)/, '');

/**
 * Where a request comes from: the peer, or behind a proxy of our own (the peer is private) what that proxy wrote last into
 * `X-Forwarded-For`. What a client writes there itself stands before it, and is not believed.
 */
export function clientAddressOf({ headers, socket }: IncomingMessage): string {
  const peer = plain(socket.remoteAddress ?? '');
  const forwarded = plain([headers['x-forwarded-for']].flat().at(-1)?.split(',').at(-1) ?? '');
  return PRIVATE.test(peer) && ADDRESS.test(forwarded) ? forwarded : peer;
}

/** One household or server: the address, or the first 64 bits where it is IPv6, of which everybody has the rest to choose. */
export function clientNetworkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [before = '', after] = address.split('::', 2);
  const groups = before === '' ? [] : before.split(':');
  if (after !== undefined) {
    const behind = after === '' ? [] : after.split(':');
    const missing = Math.max(0, 8 - groups.length - behind.length);
    groups.push(...Array.from({ length: missing }, () => '0'), ...behind);
  }
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
