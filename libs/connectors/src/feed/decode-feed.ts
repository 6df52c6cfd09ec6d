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

/** A prolog that can be read byte by byte is not written in two bytes a letter, whatever it says of itself. */
function byProlog(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ?? null;
  return declared !== null && /^(?:utf-?16|ucs-?2)/i.test(declared) ? 'utf-8' : declared;
}

/** What windows-1252 leaves undefined, and its two letters that no language here writes: such a byte is damage. */
const DAMAGE = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xfe, 0xff]);

/** Letters of windows-1252 under the name of UTF-8: of what is beyond ASCII nothing is whole, not even once. */
const isMislabelled = (text: string, bytes: Uint8Array): boolean =>
  text.includes('\ufffd') && !/[^\p{ASCII}\ufffd]/u.test(text) && !bytes.some((byte) => DAMAGE.has(byte));

/**
 * A feed's bytes as text. The order mark wins over the header, the header over the prolog (RFC 7303). A damaged
 * character becomes U+FFFD: one bad byte must not cost a whole feed.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  const encoding = byOrderMark(bytes) ?? byHeader(contentType) ?? byProlog(bytes) ?? 'utf-8';
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    return decoder.encoding === 'utf-8' && isMislabelled(text, bytes)
      ? new TextDecoder('windows-1252').decode(bytes)
      : text;
  } catch (cause) {
    throw new Malformed('FEED_UNKNOWN_ENCODING', { encoding: encoding.slice(0, 40) }, { cause });
  }
}
