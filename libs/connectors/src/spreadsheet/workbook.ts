import { inflateRawSync } from 'node:zlib';
import { Malformed } from '@conductor/connector-contract';
import readWorkbook from 'read-excel-file/node';
import type { Cell } from './table.js';

const MAX_ENTRIES = 2000;
/** A sheet of 100,000 posts unpacks to about 80 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;

const notAWorkbook = (reason: string, cause?: unknown): Malformed =>
  new Malformed('FILE_NOT_A_WORKBOOK', { reason }, { cause });

/** Unpacks one entry without keeping it; answers its true size, which the archive's own figure need not be. */
function unpackedSize(archive: Buffer, entry: number, left: number): number {
  const method = archive.readUInt16LE(entry + 10);
  const packed = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (method === 0) return packed;
  return inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: Math.max(left, 1) })
    .byteLength;
}

/** Refuses an archive that would unpack to more than the cap, before the workbook reader holds it in memory. */
function assertUnpacksWithinCap(archive: Buffer): void {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw notAWorkbook('zip');
  try {
    const entries = archive.readUInt16LE(end + 10);
    let entry = archive.readUInt32LE(end + 16);
    let left = MAX_UNPACKED;
    if (entries > MAX_ENTRIES) throw new Malformed('FILE_TOO_LARGE', { entries });
    for (let index = 0; index < entries; index += 1) {
      left -= unpackedSize(archive, entry, left);
      if (left < 0) throw new Malformed('FILE_TOO_LARGE', { maxBytes: MAX_UNPACKED });
      entry +=
        46 +
        archive.readUInt16LE(entry + 28) +
        archive.readUInt16LE(entry + 30) +
        archive.readUInt16LE(entry + 32);
    }
  } catch (thrown) {
    if (thrown instanceof Malformed) throw thrown;
    const isTooLarge =
      typeof thrown === 'object' &&
      thrown !== null &&
      'code' in thrown &&
      thrown.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge
      ? new Malformed('FILE_TOO_LARGE', { maxBytes: MAX_UNPACKED }, { cause: thrown })
      : notAWorkbook('zip', thrown);
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // Moments are fractions of days in a workbook, and come out a millisecond off.
  return value instanceof Date ? new Date(Math.round(value.getTime() / 1000) * 1000) : null;
}

/** The rows of the first sheet that holds any. */
export async function readWorkbookRows(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const archive = Buffer.from(bytes);
  assertUnpacksWithinCap(archive);
  const sheets = await readWorkbook(archive).catch((cause: unknown) => {
    throw notAWorkbook('unreadable', cause);
  });
  const sheet = sheets.find(({ data }) => data.length > 0);
  return (sheet?.data ?? []).map((row) => row.map((value: unknown) => cellOf(value)));
}
