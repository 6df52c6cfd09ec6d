import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JetstreamHost } from '@conductor/connectors/spec-kit';

const PACKAGE = join(import.meta.dirname, '../../../scripts/bluesky-server');
const POSTS = 'app.bsky.feed.post';

interface Account {
  readonly did: string;
  readonly handle: string;
  readonly token: string;
}

/** Bluesky's own server of accounts in a process of its own, and its firehose in the form of Jetstream. */
export class RealServer {
  /**
   * The bridge: the server's real events, decoded by Bluesky's own client, told on as Jetstream tells them. Jetstream
   * itself is a Go program that is on no registry that we use.
   */
  readonly jetstream = new JetstreamHost(Date.now);
  readonly #folder = mkdtempSync(join(tmpdir(), 'bluesky-'));
  #child: ChildProcess | null = null;
  url = '';

  async start(): Promise<void> {
    await this.jetstream.start();
    const child = fork(join(PACKAGE, 'serve.mjs'), [this.#folder], {
      cwd: PACKAGE,
      execArgv: [],
      env: { LOG_ENABLED: 'false' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
      child.on('message', ({ ready, event }: { ready?: { pdsUrl: string }; event?: never }) => {
        if (ready !== undefined) resolve(ready.pdsUrl);
        if (event !== undefined) this.#tell(event);
      });
    });
  }

  async stop(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.jetstream.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async createAccount(name: string): Promise<Account> {
    const account = await this.ask('com.atproto.server.createAccount', {
      handle: `${name}.test`,
      email: `${name}@kementerian.test`,
      password: 'hanya untuk pengujian',
    });
    return { did: account.did, handle: account.handle, token: account.accessJwt };
  }

  /** @returns the key of the record */
  async post({ did, token }: Account, text: string, more: object = {}): Promise<string> {
    const record = recordOf(text, more);
    const { uri } = await this.ask(
      'com.atproto.repo.createRecord',
      { repo: did, collection: POSTS, record },
      token,
    );
    return keyOf(uri);
  }

  /** Many in one commit. @returns their keys in order */
  async postAll({ did, token }: Account, texts: readonly string[]): Promise<readonly string[]> {
    const writes = texts.map((text) => ({
      $type: 'com.atproto.repo.applyWrites#create',
      collection: POSTS,
      value: recordOf(text),
    }));
    const { results } = await this.ask('com.atproto.repo.applyWrites', { repo: did, writes }, token);
    return results.map(({ uri }: { uri: string }) => keyOf(uri));
  }

  async replace({ did, token }: Account, rkey: string, text: string): Promise<void> {
    const record = recordOf(text);
    await this.ask('com.atproto.repo.putRecord', { repo: did, collection: POSTS, rkey, record }, token);
  }

  async take({ did, token }: Account, rkey: string): Promise<void> {
    await this.ask('com.atproto.repo.deleteRecord', { repo: did, collection: POSTS, rkey }, token);
  }

  async upload({ token }: Account, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<object> {
    const { blob } = await this.send('com.atproto.repo.uploadBlob', bytes, type, token);
    return blob;
  }

  addressOf({ did }: Account): string {
    return `${this.url}/xrpc/com.atproto.repo.listRecords?${new URLSearchParams({ repo: did, collection: POSTS })}`;
  }

  private ask(method: string, body: object, token?: string): Promise<any> {
    return this.send(method, JSON.stringify(body), 'application/json', token);
  }

  private async send(method: string, body: BodyInit, type: string, token?: string): Promise<any> {
    const response = await fetch(`${this.url}/xrpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body,
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  }

  #tell(event: { did: string; kind: string; commit?: { operation: string; rkey: string } }): void {
    if (event.commit === undefined) this.jetstream.tell(event);
    else this.jetstream.commit(event.did, event.commit);
  }
}

const recordOf = (text: string, more: object = {}) => ({
  $type: POSTS,
  text,
  createdAt: new Date().toISOString(),
  langs: ['id'],
  ...more,
});

const keyOf = (uri: string): string => uri.split('/').at(-1)!;
