/**
 * Installs the real Bluesky server that `npm test` plays against where it is there. Never fails: without it those checks
 * are left out, and `npm test` says so.
 */
import { installBlueskyServer } from './lib/bluesky-server.mjs';

const began = Date.now();
const isThere = installBlueskyServer();
const seconds = Math.round((Date.now() - began) / 1000);
console.log(
  isThere
    ? `A real Bluesky server is installed (${seconds} s).`
    : `A real Bluesky server could not be installed (${seconds} s): its checks are left out.`,
);
