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
});
