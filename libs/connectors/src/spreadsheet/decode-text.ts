import { Malformed } from '@conductor/connector-contract';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True when nothing in the file says so: the person who uploads is to look at the preview. */
  readonly isGuessed: boolean;
}

/** Bytes that windows-1252 leaves undefined. */
const UNDEFINED_BYTES = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Control characters other than tab, line feed, vertical tab, form feed and carriage return: no table holds them. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32);

function decodeAs(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, isGuessed: false };
  } catch (cause) {
    throw new Malformed('FILE_UNKNOWN_ENCODING', { tried: encoding }, { cause });
  }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text of a CSV file: UTF-16 by its order mark, else UTF-8, else what older office programs write. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  // A NUL is UTF-16 without its mark, or no text at all.
  if (bytes.includes(0)) throw new Malformed('FILE_UNKNOWN_ENCODING', { tried: 'utf-8' });
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', isGuessed: false };
  if (bytes.some((byte) => UNDEFINED_BYTES.has(byte) || isControl(byte))) {
    throw new Malformed('FILE_UNKNOWN_ENCODING', { tried: 'windows-1252' });
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', isGuessed: true };
}
