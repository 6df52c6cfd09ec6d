import type { Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type BrotliDecompress,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import { OutboundRefusal } from '@conductor/connector-contract';

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
/** Each layer costs memory; nobody honest sends more than one. */
const MAX_LAYERS = 2;

type Decompressor = Gunzip | Inflate | BrotliDecompress;

function decompressorOf(encoding: string): Decompressor | null {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    case 'identity':
      return null;
    default:
      throw new OutboundRefusal('BODY_UNREADABLE', { encoding });
  }
}

async function* capped(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new OutboundRefusal('TOO_LARGE', { maxBytes });
    yield chunk;
  }
}

async function feed(chunks: AsyncIterable<Uint8Array>, stream: Decompressor): Promise<void> {
  for await (const chunk of chunks) {
    if (!stream.write(chunk)) {
      await new Promise<void>((resolve) => stream.once('drain', resolve).once('close', resolve));
    }
    if (stream.destroyed) return;
  }
  stream.end();
}

/** Feeds a decompressor and reads it; whichever side fails ends both. */
async function* decompressed(
  chunks: AsyncIterable<Uint8Array>,
  stream: Decompressor,
): AsyncGenerator<Uint8Array> {
  let hasSourceFailed = false;
  const feeding = feed(chunks, stream);
  feeding.catch(() => {
    hasSourceFailed = true;
    stream.destroy();
  });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (cause) {
    // The source's own fault says more than the stream that it cut short.
    if (hasSourceFailed) await feeding;
    throw new OutboundRefusal('BODY_UNREADABLE', {}, { cause });
  } finally {
    stream.destroy();
  }
  await feeding;
}

/** The whole body, decompressed. The cap holds for the bytes on the wire and for each decompressed layer. */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  // A body that is given up before it is read reports that to nobody else.
  body.on('error', () => undefined);
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  try {
    if (encodings.length > MAX_LAYERS)
      throw new OutboundRefusal('BODY_UNREADABLE', { encoding: contentEncoding });
    let chunks: AsyncIterable<Uint8Array> = capped(body, maxBytes);
    for (const encoding of encodings.reverse()) {
      const stream = decompressorOf(encoding);
      if (stream !== null) chunks = capped(decompressed(chunks, stream), maxBytes);
    }
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return new Uint8Array(Buffer.concat(parts));
  } finally {
    body.destroy();
  }
}
