const BYTES = 4;

/** Numbers of 32 bits, lowest byte first. */
export function bytesOf(vector: readonly number[]): Buffer {
  const bytes = Buffer.alloc(vector.length * BYTES);
  vector.forEach((value, at) => bytes.writeFloatLE(value, at * BYTES));
  return bytes;
}

export const vectorOf = (bytes: Buffer): Float32Array =>
  Float32Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, at) => bytes.readFloatLE(at * BYTES));

/** Cosine, -1 to 1; null for vectors of different lengths or of none. */
export function cosineOf(one: Float32Array, other: Float32Array): number | null {
  if (one.length !== other.length) return null;
  let product = 0;
  let square = 0;
  let otherSquare = 0;
  for (let at = 0; at < one.length; at += 1) {
    const value = one[at] ?? 0;
    const against = other[at] ?? 0;
    product += value * against;
    square += value * value;
    otherSquare += against * against;
  }
  const lengths = Math.sqrt(square * otherSquare);
  return lengths > 0 && Number.isFinite(product / lengths) ? product / lengths : null;
}
