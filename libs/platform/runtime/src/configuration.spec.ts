import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.js';

const DATABASE_URL = 'postgres://somebody:secret@localhost:5432/conductor';

describe('readConfiguration', () => {
  it('fills in what a newcomer leaves out', () => {
    expect(readConfiguration({ DATABASE_URL })).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      webBuild: null,
    });
  });

  it('names every fault and no secret', () => {
    const read = () => readConfiguration({ DATABASE_URL: 'mysql://somebody:secret@x', PORT: 'many' });
    expect(read).toThrow(/DATABASE_URL: .*PORT: /);
    expect(read).not.toThrow(/secret/);
  });

  it('takes a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'configuration-')), 'database-url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readConfiguration({ DATABASE_URL_FILE: file }).databaseUrl).toBe(DATABASE_URL);
  });

  it('asks no embeddings service unless one is named, with its model', () => {
    expect(readConfiguration({ DATABASE_URL }).embeddings).toBeNull();
    expect(readConfiguration({ DATABASE_URL, EMBEDDINGS_URL: '' }).embeddings).toBeNull();
    const EMBEDDINGS_URL = 'https://embeddings.example/v1';
    expect(() => readConfiguration({ DATABASE_URL, EMBEDDINGS_URL })).toThrow(/EMBEDDINGS_MODEL: /);
    const settings = { DATABASE_URL, EMBEDDINGS_URL, EMBEDDINGS_MODEL: 'multilingual' };
    expect(readConfiguration({ ...settings, EMBEDDINGS_KEY: 'secret' }).embeddings).toEqual({
      url: new URL(EMBEDDINGS_URL),
      model: 'multilingual',
      key: 'secret',
    });
  });

  it('listens to live servers unless told not to, and to others where they are named', () => {
    expect(readConfiguration({ DATABASE_URL })).toMatchObject({
      isLiveCollectionOn: true,
      liveServers: new Map(),
    });
    expect(readConfiguration({ DATABASE_URL, LIVE_COLLECTION: 'off' }).isLiveCollectionOn).toBe(false);
    const LIVE_SERVERS = 'bluesky=wss://stream.go.id/subscribe, mastodon=wss://sosial.go.id/';
    expect(readConfiguration({ DATABASE_URL, LIVE_SERVERS }).liveServers).toEqual(
      new Map([
        ['bluesky', 'wss://stream.go.id/subscribe'],
        ['mastodon', 'wss://sosial.go.id/'],
      ]),
    );
    expect(() => readConfiguration({ DATABASE_URL, LIVE_SERVERS: 'https://stream.go.id' })).toThrow(
      /LIVE_SERVERS: /,
    );
  });

  it('has a key for no network unless one is given, each by itself', () => {
    expect(readConfiguration({ DATABASE_URL }).networks.size).toBe(0);
    const { networks } = readConfiguration({
      DATABASE_URL,
      THREADS_TOKEN: 'satu',
      FACEBOOK_TOKEN: 'dua',
      INSTAGRAM_TOKEN: 'tiga',
      INSTAGRAM_ACCOUNT_ID: '17841400000000001',
      X_BEARER_TOKEN: '',
    });
    expect([...networks.keys()]).toEqual(['threads', 'instagram', 'facebook']);
    expect(networks.get('instagram')).toEqual({
      credential: { token: 'tiga', accountId: '17841400000000001' },
      budget: null,
    });
  });

  it('reads no network that charges without a limit and a price', () => {
    const read = (more: object) => () =>
      readConfiguration({ DATABASE_URL, X_BEARER_TOKEN: 'canary', ...more });
    expect(read({})).toThrow(/X_MONTHLY_REQUESTS: .*X_MONTHLY_RUPIAH: .*X_RUPIAH_PER_RESOURCE: /);
    expect(read({ X_MONTHLY_REQUESTS: '-1' })).toThrow(/X_MONTHLY_REQUESTS: /);
    const limits = { X_MONTHLY_REQUESTS: '10000', X_MONTHLY_RUPIAH: '500000', X_RUPIAH_PER_RESOURCE: '82.5' };
    expect(read(limits)().networks.get('x')).toEqual({
      credential: { token: 'canary', accountId: null },
      budget: {
        monthlyRequests: 10_000,
        monthlyRupiah: 500_000,
        rupiahPerRequest: 0,
        rupiahPerResource: 82.5,
      },
    });
    expect(() => readConfiguration({ DATABASE_URL, INSTAGRAM_TOKEN: 'x' })).toThrow(/INSTAGRAM_ACCOUNT_ID: /);
  });

  it('names a token that cannot be one, and does not show it', () => {
    const read = () =>
      readConfiguration({ DATABASE_URL, THREADS_TOKEN: 'canary\nx: y', X_BEARER_TOKEN: 'a canary' });
    expect(read).toThrow(/THREADS_TOKEN: /);
    expect(read).toThrow(/X_BEARER_TOKEN: /);
    expect(read).not.toThrow(/canary/);
  });
});
