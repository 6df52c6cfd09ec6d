import { Malformed } from '@conductor/connector-contract';

function byOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c === 0x3f && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d === 0x3f)) return 'utf-16be';
  return null;
}

const byHeader = (contentType: string): string | null =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1] ?? null;

function byProlog(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ?? null;
}

/**
 * A feed's bytes as text. The order mark wins over the header, the header over the prolog (RFC 7303). A damaged
 * character becomes U+FFFD: one bad byte must not cost a whole feed.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  const encoding = byOrderMark(bytes) ?? byHeader(contentType) ?? byProlog(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new Malformed('FEED_UNKNOWN_ENCODING', { encoding: encoding.slice(0, 40) }, { cause });
  }
}
