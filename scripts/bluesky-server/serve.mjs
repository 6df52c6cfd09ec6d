/**
 * A directory of names (PLC) and a server of accounts (PDS), both Bluesky's own, on loopback. Tells its parent where they
 * are, then every post that its firehose brings: `{ event: { did, operation, rkey, record } }`. Ends with its parent.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { IdResolver, MemoryCache } from '@atproto/identity';
import { lexToJson } from '@atproto/lex-json';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import { Firehose } from '@atproto/sync';
import plcServer from '@did-plc/server';

const POSTS = 'app.bsky.feed.post';
const [folder] = process.argv.slice(2);
const hex = () => randomBytes(32).toString('hex');

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function startPlc() {
  const port = await freePort();
  const plc = plcServer.PlcServer.create({ db: plcServer.Database.mock(), port });
  await plc.start();
  return `http://localhost:${port}`;
}

async function startPds(plcUrl) {
  const port = await freePort();
  const environment = {
    devMode: true,
    port,
    hostname: 'localhost',
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, 'blobs'),
    didPlcUrl: plcUrl,
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    rateLimitsEnabled: false,
    disableSsrfProtection: true,
    bskyAppViewUrl: 'https://appview.invalid',
    bskyAppViewDid: 'did:example:invalid',
    adminPassword: hex(),
    jwtSecret: hex(),
    dpopSecret: hex(),
    plcRotationKeyK256PrivateKeyHex: privateKey(),
  };
  const pds = await PDS.create(envToCfg(environment), envToSecrets(environment));
  await pds.start();
  return `http://localhost:${port}`;
}

function privateKey() {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
  return Buffer.from(key.export({ format: 'jwk' }).d, 'base64url').toString('hex');
}

/** The real events, checked against their authors' keys and decoded by Bluesky's own client. */
function startFirehose(pdsUrl, plcUrl) {
  const firehose = new Firehose({
    service: pdsUrl.replace('http', 'ws'),
    idResolver: new IdResolver({ plcUrl, didCache: new MemoryCache(), fetch: globalThis.fetch }),
    filterCollections: [POSTS],
    excludeSync: true,
    handleEvent: ({ event, did, rkey, record }) => {
      if (event === 'identity' || event === 'account') return process.send({ event: { did, kind: event } });
      const commit = {
        operation: event,
        rkey,
        ...(record === undefined ? {} : { record: lexToJson(record) }),
      };
      process.send({ event: { did, kind: 'commit', commit } });
    },
    onError: (error) => console.error('firehose:', error.message),
  });
  void firehose.start();
}

process.on('disconnect', () => process.exit(0));
const plcUrl = await startPlc();
const pdsUrl = await startPds(plcUrl);
startFirehose(pdsUrl, plcUrl);
process.send({ ready: { pdsUrl, plcUrl } });
