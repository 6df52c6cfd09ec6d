import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { profileReaderOf } from '@conductor/connectors';
import { systemActor, type UserActor } from '@conductor/kernel';
import { createLogger, readConfiguration } from '@conductor/runtime';
import { AccountProofService, AccountStandingQueries, type ProofKind } from '@conductor/social-accounts';
import {
  buildActor,
  buildOrganisation,
  buildPost,
  createHarness,
  type Harness,
  settle,
} from '@conductor/testing';
import { Works } from '@conductor/work';
import {
  ActivityPubServer,
  type ServedActor,
} from '../../../../libs/connectors/src/spec-kit/activity-pub-server.js';
import { type AssembledJobs, assembleJobs } from '../assemble.js';
import { entities } from '../entities.js';
import { outboundFor } from '../outbound.js';

const robot = systemActor('test');

/** Accounts on a real server of ActivityPub on loopback, and a website beside it, read by the real client. */
describe('looking at accounts', () => {
  const proofs = new AccountProofService();
  const standing = new AccountStandingQueries();
  const server = new ActivityPubServer();
  let site: Server;
  let page = '';
  let harness: Harness;
  let jobs: AssembledJobs;
  let organisation: string;
  let officer: UserActor;
  let name: string;
  let account: string;
  let number = 0;

  beforeAll(async () => {
    harness = await createHarness(entities);
    await server.start();
    site = createServer((request, response) => {
      if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const configuration = readConfiguration({
      DATABASE_URL: harness.database.url,
      ALLOW_LOOPBACK_SOURCES: 'true',
    });
    jobs = await assembleJobs({
      works: new Works(harness.database.dataSource.manager, harness.clock),
      clock: harness.clock,
      http: outboundFor(configuration),
      embeddings: null,
      logger: createLogger('test', { logLevel: 'silent' }),
    });
    await harness.act(robot, async (ctx) => {
      organisation = await buildOrganisation(ctx);
      officer = await buildActor(ctx, 'officer', organisation);
    });
    await register('web', '127.0.0.1', `${siteOrigin()}/`);
  });
  beforeEach(async () => {
    name = `humas${(number += 1)}`;
    serve({});
    account = await register(
      'mastodon',
      `${name}@${new URL(server.origin).host}`,
      `${server.origin}/@${name}`,
    );
  });
  afterAll(async () => {
    await jobs.close();
    await server.stop();
    site.closeAllConnections();
    site.close();
    await harness.close();
  });

  const siteOrigin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const serve = (values: Partial<ServedActor>) =>
    server.actors.set(name, { name: 'Humas', summary: '', websites: [], posts: [], ...values });
  const register = async (network: string, handle: string, url: string): Promise<string> => {
    const [row] = await harness.sql<{ id: string }>(
      `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
       values ($1, $2, $3, $4, 'institutional', now()) returning id`,
      [organisation, network, handle, url],
    );
    return row!.id;
  };
  const run = () => settle(harness.database, jobs.handlers);
  const request = (kind: ProofKind) => harness.act(officer, (ctx) => proofs.request(ctx, account, kind));
  const checked = async (proofId: string) => {
    await harness.act(officer, (ctx) => proofs.requestCheck(ctx, proofId));
    await run();
    const found = (await standing.proofsOf(harness.read(officer), [account])).get(account)?.[0];
    return found?.state === 'proved' ? found.foundAt : found?.gap;
  };
  const state = async (id = account) =>
    (await standing.livenessOf(harness.read(officer), [id])).get(id)?.state;
  /** Only this account is due, and those that were never looked at. */
  const round = async (id = account) => {
    await harness.sql(
      `update account_liveness set next_look_at = case when social_account_id = $1 then timestamptz 'epoch' else 'infinity' end`,
      [id],
    );
    await harness.act(robot, (ctx) => ctx.jobs.enqueue('social-accounts.schedule', {}, { key: 'spec' }));
    await run();
  };

  it('can read the networks of which the table says that the account itself proves it', async () => {
    const rows = await harness.sql<{ key: string; proof_kinds: string[] }>(
      'select key, proof_kinds from network',
    );
    const open = rows.filter(({ proof_kinds: kinds }) => !kinds.includes('reviewed_claim'));
    expect(open.map(({ key }) => key).sort()).toEqual(['bluesky', 'mastodon', 'web']);
    for (const { key } of open) expect(profileReaderOf(key)).not.toBeNull();
  });

  it('proves an account by a code in its profile', async () => {
    const { id, code } = await request('profile_code');
    expect(await checked(id)).toBe('PROOF_CODE_NOT_FOUND');
    serve({ summary: `<p>Akun resmi. ${code}</p>` });
    expect(await checked(id)).toBe(`${server.origin}/@${name}`);
    expect(await state()).toBe('alive');
  });

  it('proves an account by links both ways, of which the website’s is read by us', async () => {
    const { id } = await request('rel_me');
    expect(await checked(id)).toBe('PROOF_LINK_MISSING');
    serve({ websites: [`${siteOrigin()}/`] });
    page = '<a href="https://x.com/lain" rel="me">X</a>';
    expect(await checked(id)).toBe('PROOF_LINK_NOT_BACK');
    page = `<link rel="me" href="${server.origin}/@${name}">`;
    expect(await checked(id)).toBe(`${siteOrigin()}/`);
  });

  it('says in words of the network why nothing could be seen', async () => {
    server.actors.delete(name);
    const { id } = await request('profile_code');
    expect(await checked(id)).toBe('ACCOUNT_NOT_FOUND_AT_NETWORK');
  });

  it('asks nobody about an invented account', async () => {
    await harness.sql('update social_account set is_demo = true where id = $1', [account]);
    const { id } = await request('profile_code');
    expect(await checked(id)).toBe('PROOF_ACCOUNT_UNREADABLE');
    await round();
    expect(await state()).toBe('unknown');
  });

  it('looks at accounts by the clock, and tells who was renamed or lost', async () => {
    await round();
    await round();
    expect(await state()).toBe('alive');
    serve({ movedTo: `${server.origin}/users/humas1` });
    await round();
    expect(await state()).toBe('renamed');
    server.actors.delete(name);
    await round();
    expect(await state()).toBe('lost');
    const [alert] = await standing.openAlerts(harness.read(officer), organisation);
    expect(alert).toMatchObject({ socialAccountId: account, kind: 'lost' });
    serve({});
    await round();
    expect(await standing.openAlerts(harness.read(officer), organisation)).toEqual([]);
  });

  it('knows of a closed network what was collected, and asks nobody', async () => {
    const closed = await register('x', 'kemenuji', 'https://x.com/kemenuji');
    const old = new Date(harness.clock.now().getTime() - 40 * 86_400_000).toISOString();
    await harness.act(robot, (ctx) => buildPost(ctx, { socialAccountId: closed, postedAt: old }));
    await round(closed);
    expect(await state(closed)).toBe('quiet');
  });
});
