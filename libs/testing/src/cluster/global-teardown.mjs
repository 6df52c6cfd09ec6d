import { rm } from 'node:fs/promises';

/** Ends the server that global-setup.mjs started, and removes its data. */
export default async function globalTeardown() {
  const running = globalThis.conductorTestServer;
  if (!running) return;
  globalThis.conductorTestServer = undefined;
  await running.server.stop();
  await rm(running.folder, { recursive: true, force: true });
}
