type Packed = Uint8Array | Int32Array | Float64Array;

/** @returns `made`, a larger array, with what `array` holds at its beginning */
export const grown = <Kind extends Packed>(array: Packed, made: Kind): Kind => {
  made.set(array);
  return made;
};
