/** Ends with 0 when the address answers well, with 1 otherwise: a health check for an image without curl. */
const address = process.argv[2];
const isReady = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
