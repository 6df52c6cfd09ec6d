import { isIP } from 'node:net';
import { OutboundRefusal } from '@conductor/connector-contract';
import type { AddressGate } from './checked-lookup.js';

/** An address as it may be asked: of one of the schemes, without names, and public where it names its host by number. */
export function checkedUrl(text: string, schemes: readonly string[], gate: AddressGate): URL {
  if (!URL.canParse(text)) throw new OutboundRefusal('URL_INVALID');
  const url = new URL(text);
  if (!schemes.includes(url.protocol)) {
    throw new OutboundRefusal('UNSUPPORTED_SCHEME', { scheme: url.protocol.slice(0, -1) });
  }
  // A name before an @ is there to deceive the reader of the address.
  if (url.username !== '' || url.password !== '')
    throw new OutboundRefusal('URL_INVALID', { part: 'credentials' });
  url.hash = '';
  // A numeric host is never looked up, so it is checked here; the URL parser has made it canonical.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0) gate.check(literal);
  return url;
}
