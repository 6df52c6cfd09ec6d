/** Closes a switch: the compiler refuses the call while a case is missing. */
export function exhaustive(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
